import { drawScenes } from '../pictures.mjs'
import { drafts, places } from './drafts.mjs'
import { springPosts } from './posts-spring.mjs'
import { winterPosts } from './posts-winter.mjs'
import { picturePaths } from './scenes.mjs'
import { siteFiles } from './site.mjs'

const articles = [...springPosts, ...winterPosts, ...drafts, ...places]

/** Harbour Letters, a Jekyll blog: all its files, path → content, and how many of them are articles. */
export const harbourLetters = {
  name: 'harbour-letters',
  articles: articles.length,
  files: new Map([...siteFiles(articles.length), ...articles, ...drawScenes(picturePaths)]),
}
