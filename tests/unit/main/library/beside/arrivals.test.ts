import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { Arrivals } from '../../../../../src/main/library/beside/arrivals'

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'copydesk-arrivals-')), 'kept/arrivals.jsonl')
const made = (file: string | null, now = 9_000) => {
  const said: string[] = []
  return {
    arrivals: new Arrivals(
      file,
      (message) => said.push(message),
      () => now,
    ),
    said,
  }
}
const linesOf = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('on the first open an article is as old as its file, and after the scan what comes is new', async () => {
  const file = newFile()
  const { arrivals } = made(file)
  expect(arrivals.of('a.md', 1_000.7)).toBe(1_000)
  expect(arrivals.of('b.md', 0)).toBe(9_000)
  expect(existsSync(file)).toBe(false)
  await arrivals.settle()
  expect(linesOf(file)).toEqual([
    { path: 'a.md', at: 1_000 },
    { path: 'b.md', at: 9_000 },
  ])
  expect(arrivals.of('c.md', 1_000)).toBe(9_000)
  await arrivals.settle()
  expect(linesOf(file)).toHaveLength(3)
})

test('on later opens what the log doesn’t know is new; what was deleted and comes again keeps its first time', async () => {
  const file = newFile()
  const first = made(file).arrivals
  first.of('a.md', 1_000)
  await first.settle()
  const { arrivals } = made(file, 20_000)
  expect(arrivals.of('b.md', 1_000)).toBe(20_000)
  expect(arrivals.of('a.md', 5_000)).toBe(1_000)
  await arrivals.close()
  expect(made(file, 30_000).arrivals.of('b.md', 5)).toBe(20_000)
})

test('what the cache says needs no log', async () => {
  const file = newFile()
  const first = made(file).arrivals
  first.of('a.md', 1_000)
  await first.settle()
  writeFileSync(file, 'not read')
  const { arrivals } = made(file)
  arrivals.know('a.md', 1_000)
  expect(arrivals.of('a.md', 5)).toBe(1_000)
})

test('torn and foreign lines are skipped, and the latest line counts', async () => {
  const file = newFile()
  const first = made(file).arrivals
  first.of('a.md', 1_000)
  await first.settle()
  writeFileSync(
    file,
    '{"path":"a.md","at":1}\nnull\n{"path":3,"at":4}\n{"path":"a.md","at":2}\n{"path":"b.md","at":3}\n{"pa',
  )
  const { arrivals, said } = made(file)
  expect([arrivals.of('a.md', 0), arrivals.of('b.md', 0), arrivals.of('c.md', 0)]).toEqual([2, 3, 9_000])
  await arrivals.settle()
  expect(readFileSync(file, 'utf8').endsWith('{"pa\n{"path":"c.md","at":9000}\n')).toBe(true)
  expect(said).toEqual([])
})

test('a first scan that is cut short leaves no log: the next open is the first again', async () => {
  const file = newFile()
  const first = made(file).arrivals
  first.of('a.md', 1_000)
  await first.close()
  expect(existsSync(file)).toBe(false)
  // The cache of the cut run knows some; they get into the log too.
  const { arrivals } = made(file)
  arrivals.know('a.md', 1_000)
  expect(arrivals.of('b.md', 2_000)).toBe(2_000)
  await arrivals.settle()
  expect(linesOf(file)).toEqual([
    { path: 'a.md', at: 1_000 },
    { path: 'b.md', at: 2_000 },
  ])
})

test('where nothing is kept every article is as old as its file, now and later', async () => {
  const { arrivals } = made(null)
  expect(arrivals.of('a.md', 1_000)).toBe(1_000)
  await arrivals.settle()
  expect(arrivals.of('b.md', 2_000)).toBe(2_000)
})

test('a log that can’t be written is said, and the times stand', async () => {
  const file = newFile()
  writeFileSync(join(file, '../..', 'kept'), 'a file in the way')
  const { arrivals, said } = made(file)
  expect(arrivals.of('a.md', 1_000)).toBe(1_000)
  await arrivals.settle()
  expect(said).toHaveLength(1)
})

test('a first scan that could not be kept is kept as a whole with what comes next', async () => {
  const file = newFile()
  // A file where its folder should be.
  writeFileSync(dirname(file), '')
  const { arrivals, said } = made(file)
  arrivals.of('a.md', 1_000)
  await arrivals.settle()
  expect(said).toHaveLength(1)
  rmSync(dirname(file))
  expect(arrivals.of('b.md', 2_000)).toBe(9_000)
  await arrivals.settle()
  expect(linesOf(file)).toEqual([
    { path: 'a.md', at: 1_000 },
    { path: 'b.md', at: 9_000 },
  ])
})

test('what could not be added to the log is added with what comes next', async () => {
  const file = newFile()
  const { arrivals, said } = made(file)
  await arrivals.settle()
  renameSync(file, `${file}.old`)
  mkdirSync(file)
  arrivals.of('a.md', 1_000)
  await arrivals.settle()
  expect(said.join()).toContain('was not kept')
  rmSync(file, { recursive: true })
  renameSync(`${file}.old`, file)
  await arrivals.close()
  expect(linesOf(file)).toEqual([{ path: 'a.md', at: 9_000 }])
})
