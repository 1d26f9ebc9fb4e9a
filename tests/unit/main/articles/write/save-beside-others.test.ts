import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { saveArticle } from '../../../../../src/main/articles/save-article'
import { loadExchange } from '../../../../../src/main/articles/write/exchange'
import { hearOfSaves } from '../../../../../src/main/articles/write/save-news'
import { lookedAgain } from '../../../../../src/main/articles/write/second-look'
import { BACK, hookSwaps, IN } from '../../../../integration/before-swaps'

const base = '---\ntitle: "Cranes"\nheat: 70\nsource: wire\n---\nThe body.\n'
const text = base.replace('Cranes', 'Cranes see')
const path = '_news/a.md'
const exchange = await loadExchange()
const swaps = await hookSwaps()
let root: string
let file: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-others-')))
  file = join(root, path)
  mkdirSync(join(root, '_news'))
  writeFileSync(file, base)
  swaps.begin()
})
const others = (theirs: string): void => {
  writeFileSync(join(root, 'theirs'), theirs)
  renameSync(join(root, 'theirs'), file)
}
const disk = (): string => readFileSync(file, 'utf8')
const names = (): string[] => readdirSync(join(root, '_news'))
const save = async () => (await saveArticle({ root, path, base, text, replace: false })).outcome

describe.skipIf(exchange === null)('a version that comes after the last look', () => {
  const theirs = base.replace('heat: 70', 'heat: 75')

  test('is merged where it touched something else', async () => {
    swaps.todo.set(IN, () => others(theirs))
    expect(await save()).toMatchObject({ kind: 'merged', theirs: ['Heat'] })
    expect([disk(), names()]).toEqual([theirs.replace('Cranes', 'Cranes see'), ['a.md']])
  })

  test('is a conflict where it touched the same: the file holds theirs', async () => {
    const clash = base.replace('Cranes', 'Their cranes')
    swaps.todo.set(IN, () => others(clash))
    expect(await save()).toEqual({ kind: 'conflict', disk: clash, fields: ['Title'] })
    expect([disk(), names()]).toEqual([clash, ['a.md']])
  })

  test('isn’t lost where its writer read ours in that moment, and wrote what it made of that', async () => {
    swaps.todo.set(IN, () => others(theirs))
    swaps.todo.set(BACK, () => others(disk().replace('source: wire', 'source: desk')))
    expect((await save()).kind).toBe('merged')
    const all = theirs.replace('Cranes', 'Cranes see').replace('source: wire', 'source: desk')
    expect([disk(), names()]).toEqual([all, ['a.md']])
  })

  test('is gone where its writer replaced it: what it took back stays taken back', async () => {
    swaps.todo.set(IN, () => others(theirs))
    swaps.todo.set(BACK, () => others(base.replace('source: wire', 'source: desk')))
    expect((await save()).kind).toBe('merged')
    expect(disk()).toBe(text.replace('source: wire', 'source: desk'))
  })
})

describe.skipIf(exchange === null)('what a program writes into the file that was taken out', () => {
  const writeLate = async (late: string): Promise<void> => {
    const writer = openSync(file, 'r+')
    expect((await save()).kind).toBe('saved')
    writeSync(writer, late, 0)
    closeSync(writer)
    await lookedAgain()
  }

  test('is merged in', async () => {
    await writeLate(base.replace('heat: 70', 'heat: 75'))
    expect([disk(), names()]).toEqual([text.replace('heat: 70', 'heat: 75'), ['a.md']])
  })

  test.each([
    ['touches the same', base.replace('Cranes', 'Gulls!')],
    ['is no text', '\0'.repeat(4)],
  ])('lies beside the article where it %s, and is told', async (_, late) => {
    const told: string[] = []
    const stop = hearOfSaves((news) => void told.push(news.message))
    await writeLate(late)
    stop()
    const [beside = ''] = names().filter((name) => name !== 'a.md')
    expect(disk()).toBe(text)
    expect(readFileSync(join(root, '_news', beside), 'utf8').startsWith(late)).toBe(true)
    expect(told).toEqual([expect.stringContaining(beside)])
  })
})
