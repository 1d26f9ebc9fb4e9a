import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { articleFile } from './sample/article.mjs'
import { drawLogo } from './sample/logos.mjs'
import { drawPicture, pictureNames } from './sample/pictures.mjs'
import { logoOf, publishers } from './sample/publishers.mjs'
import { config, organizationFile, readme, topicFiles } from './sample/site.mjs'
import { stories } from './sample/stories.mjs'

// node scripts/sample.mjs [FOLDER]: writes the sample workspace, into examples/newsroom unless told otherwise.
const own = fileURLToPath(new URL('../examples/newsroom', import.meta.url))
const folder = process.argv[2] === undefined ? own : resolve(process.argv[2])

const bySlug = new Map(stories.map((story) => [story.slug, story]))
if (bySlug.size !== stories.length) throw new Error('Two stories have the same slug')

const folderOf = (story) => (story.kind === 'video' ? '_learning/videos' : '_news')
const everyone = Object.values(publishers)

const made = new Map([
  ['README.md', readme(stories.length)],
  ['_config.yml', config],
  ...topicFiles(),
  ...everyone.map(organizationFile),
  ...stories.map((story) => [`${folderOf(story)}/${story.slug}.md`, articleFile(story, bySlug)]),
  ...pictureNames.map((name) => [`assets/images/${name}.png`, drawPicture(name)]),
  ...everyone.map((publisher) => [logoOf(publisher).slice(1), drawLogo(publisher)]),
])

/** Removes what an earlier run made and this one doesn't, and the folders that are empty then; dot names stay (.copydesk). */
const sweep = (at) => {
  for (const entry of readdirSync(at, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const path = join(at, entry.name)
    if (entry.isDirectory()) {
      sweep(path)
      if (readdirSync(path).length === 0) rmdirSync(path)
    } else if (!made.has(relative(folder, path).replaceAll('\\', '/'))) rmSync(path)
  }
}

// Anything may be in a folder that was named by mistake; only an earlier sample is swept.
const isSample = (at) => readFileSync(join(at, 'README.md'), 'utf8').startsWith('# Newsroom, a sample workspace')
if (existsSync(folder) && readdirSync(folder).length > 0) {
  if (!existsSync(join(folder, 'README.md')) || !isSample(folder)) throw new Error(`${folder} holds something else`)
  sweep(folder)
}

let bytes = 0
for (const [path, content] of made) {
  const data = Buffer.from(content)
  bytes += data.length
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), data)
}

const films = stories.filter((story) => story.kind === 'video').length
console.log(
  `${stories.length - films} articles, ${films} films, ${topicFiles().length} topics, ${everyone.length} publishers, ` +
    `${pictureNames.length} pictures: ${made.size} files, ${Math.round(bytes / 1024)} KB in ${folder}`,
)
