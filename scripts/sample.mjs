import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fieldNotes } from './sample/field-notes/index.mjs'
import { harbourLetters } from './sample/harbour-letters/index.mjs'
import { newsroom } from './sample/newsroom/index.mjs'
import { writeWorkspace } from './sample/write.mjs'

// node scripts/sample.mjs [FOLDER]: writes the sample workspaces, below examples unless told otherwise.
const own = fileURLToPath(new URL('../examples', import.meta.url))
const folder = process.argv[2] === undefined ? own : resolve(process.argv[2])

for (const { name, articles, files } of [newsroom, fieldNotes, harbourLetters]) {
  writeWorkspace(join(folder, name), files)
  const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0)
  console.log(`${name}: ${articles} articles, ${files.size} files, ${Math.round(bytes / 1024)} KB in ${folder}`)
}
