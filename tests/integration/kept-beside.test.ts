import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { outName } from '../../src/main/articles/write/beside'
import { loadExchange } from '../../src/main/articles/write/exchange'
import { hashOf } from '../../src/main/files/hash'
import { article, makeFolder, open, openIt } from './open'

const path = '_news/a.md'
const [base, text] = [article('A'), article('Ours')]
const hasExchange = (await loadExchange()) !== null

test('what a killed save left of another program’s is told on opening, each time, and stays', async () => {
  const beside = outName('a.md', hashOf(base), hashOf(text))
  const folder = makeFolder({ [path]: text, [join('_news', beside)]: article('Theirs') })
  for (let start = 0; start < 2; start += 1) {
    const at = await openIt(folder)
    const notices = (): string[] =>
      at.events.flatMap((event) => (event.kind === 'notice' ? [event.notice.message] : []))
    await expect.poll(notices).toEqual([expect.stringContaining(beside)])
  }
  expect(readFileSync(join(folder, '_news', beside), 'utf8')).toBe(article('Theirs'))
})

test.skipIf(!hasExchange)(
  'closing a folder waits for what a program still writes into a file that was saved',
  async () => {
    const at = await open(makeFolder({ [path]: base }))
    const file = join(at.folder, path)
    const writer = openSync(file, 'r+')
    onTestFinished(() => closeSync(writer))
    const saved = await at.service.saveArticle({ workspace: at.service.info.id, path, base, text, replace: false })
    expect(saved.kind).toBe('saved')
    writeSync(writer, `${base}Theirs.\n`, 0)
    await at.service.close()
    expect(readFileSync(file, 'utf8')).toBe(`${text}Theirs.\n`)
    expect(readdirSync(join(at.folder, '_news'))).toEqual(['a.md'])
  },
)

test.skipIf(!hasExchange)('what can’t be merged of it lies beside, and is told', async () => {
  const at = await open(makeFolder({ [path]: base }))
  const writer = openSync(join(at.folder, path), 'r+')
  onTestFinished(() => closeSync(writer))
  await at.service.saveArticle({ workspace: at.service.info.id, path, base, text, replace: false })
  const theirs = article('Theirs')
  writeSync(writer, theirs, 0)
  await at.service.close()
  const [beside = ''] = readdirSync(join(at.folder, '_news')).filter((name) => name !== 'a.md')
  expect(readFileSync(join(at.folder, '_news', beside), 'utf8')).toBe(theirs)
  const notices = at.events.flatMap((event) => (event.kind === 'notice' ? [event.notice.message] : []))
  expect(notices).toEqual([expect.stringContaining(beside)])
})
