import { drawScenes } from '../pictures.mjs'
import { articleFile } from './article.mjs'
import { drawLogo } from './logos.mjs'
import { logoOf, publishers } from './publishers.mjs'
import { scenes } from './scenes.mjs'
import { config, organizationFile, readme, topicFiles } from './site.mjs'
import { stories } from './stories.mjs'

const bySlug = new Map(stories.map((story) => [story.slug, story]))
if (bySlug.size !== stories.length) throw new Error('Two stories have the same slug')

const folderOf = (story) => (story.kind === 'video' ? '_learning/videos' : '_news')
const everyone = Object.values(publishers)

/** The newsroom: all its files, path → content, and how many of them are articles. */
export const newsroom = {
  name: 'newsroom',
  articles: stories.length,
  files: new Map([
    ['README.md', readme(stories.length)],
    ['_config.yml', config],
    ...topicFiles(),
    ...everyone.map(organizationFile),
    ...stories.map((story) => [`${folderOf(story)}/${story.slug}.md`, articleFile(story, bySlug)]),
    ...[...drawScenes(scenes)].map(([name, picture]) => [`assets/images/${name}.png`, picture]),
    ...everyone.map((publisher) => [logoOf(publisher).slice(1), drawLogo(publisher)]),
  ]),
}
