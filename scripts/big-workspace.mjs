// node scripts/big-workspace.mjs N FOLDER [--seed S] [--own R]: a workspace of N articles of real size, for benchmarks and for trying
// the app; with --own each article has R related entries of other articles of it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeArticle, randomOf } from './big/articles.mjs'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, own: { type: 'string', default: '0' } },
})
const [written = '', folder = ''] = positionals
const count = Number(written)
if (!Number.isInteger(count) || count < 1 || folder === '') {
  console.error('Usage: node scripts/big-workspace.mjs N FOLDER [--seed S] [--own R]')
  process.exit(2)
}

const random = randomOf(Number(values.seed))
mkdirSync(join(folder, '_news'), { recursive: true })
writeFileSync(join(folder, '_config.yml'), `title: ${count} articles\nurl: https://big.example\n`)
const others = { stories: [], own: Number(values.own) }
let bytes = 0
for (let index = 0; index < count; index += 1) {
  const { name, text, story } = makeArticle(index, count, random, others)
  others.stories.push(story)
  writeFileSync(join(folder, '_news', name), text)
  bytes += Buffer.byteLength(text)
}
console.log(
  `${count} articles, ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / count / 1000).toFixed(1)} KB each, in ${folder}`,
)
