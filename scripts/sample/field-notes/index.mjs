import { drawScenes } from '../pictures.mjs'
import { letters } from './letters.mjs'
import { posts } from './posts.mjs'
import { scenes } from './scenes.mjs'
import { pages, siteFiles } from './site.mjs'
import { hedges, tools } from './tools.mjs'

const articles = [...posts, ...letters, ...tools, ...hedges, ...pages]

/** Field Notes, a Hugo site: all its files, path → content, and how many of them are articles. */
export const fieldNotes = {
  name: 'field-notes',
  articles: articles.length,
  files: new Map([...siteFiles(articles.length), ...articles, ...drawScenes(scenes)]),
}
