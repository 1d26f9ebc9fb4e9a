import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DecisionLog } from '../../../../src/main/decisions/decision-log'
import { writeDecision } from '../../../../src/shared/decisions'

const line = (path: string): string =>
  `${writeDecision({ path, url: null, decision: 'pass', at: '2026-06-13T12:43:00.000Z', by: 'Ada' })}\n`

const made = () => {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-log-'))
  mkdirSync(join(root, '.copydesk'))
  const said: string[] = []
  const log = new DecisionLog(root, (message) => said.push(message))
  const look = async (): Promise<{ isWhole: boolean; paths: string[] }> => {
    const seen: { isWhole: boolean; paths: string[] }[] = []
    await log.look(({ isWhole, lines }) => seen.push({ isWhole, paths: lines.map(({ path }) => path) }))
    const [only, ...more] = seen
    if (only === undefined || more.length > 0) throw new Error(`${seen.length} looks`)
    return only
  }
  return { file: join(root, '.copydesk/decisions.jsonl'), look, log, said }
}

test('what is added is read alone', async () => {
  const { file, look } = made()
  expect(await look()).toEqual({ isWhole: false, paths: [] })
  writeFileSync(file, line('a'))
  expect(await look()).toEqual({ isWhole: false, paths: ['a'] })
  appendFileSync(file, line('b') + line('c'))
  expect(await look()).toEqual({ isWhole: false, paths: ['b', 'c'] })
  expect(await look()).toEqual({ isWhole: false, paths: [] })
})

test.each([
  ['a line before the others', (a: string, b: string) => line('new') + a + b],
  ['a line in the middle', (a: string, b: string) => a + line('new') + b],
  ['a line less', (a: string) => a],
  ['another line of the same length', (a: string) => a + line('x')],
])('%s: all is read again', async (_name, change) => {
  const { file, look } = made()
  writeFileSync(file, line('a') + line('b'))
  await look()
  const text = change(line('a'), line('b'))
  writeFileSync(file, text)
  expect((await look()).isWhole).toBe(true)
})

test('lines of our own that a checkout took out before they were read: all is read again', async () => {
  const { file, look, log } = made()
  writeFileSync(file, line('a'))
  await look()
  const own = { path: 'b', url: null, decision: 'pass', at: '2026-06-13T12:43:00.000Z', by: 'Ada' } as const
  appendFileSync(file, line('b'))
  log.add([own])
  writeFileSync(file, line('a'))
  expect(await look()).toEqual({ isWhole: true, paths: ['a'] })
  appendFileSync(file, line('b'))
  log.add([own])
  expect(await look(), 'where they are there only what was added is read').toEqual({ isWhole: false, paths: ['b'] })
  writeFileSync(file, line('a') + line('b') + line('c'))
  expect(await look()).toEqual({ isWhole: false, paths: ['c'] })
})

test('a line without its end is looked at again when it has one', async () => {
  const { file, look } = made()
  writeFileSync(file, line('a') + line('b').slice(0, 30))
  expect((await look()).paths).toEqual(['a'])
  writeFileSync(file, line('a') + line('b') + line('c').trimEnd())
  expect(await look()).toEqual({ isWhole: false, paths: ['b', 'c'] })
})

test('a log that is gone is an empty one', async () => {
  const { file, look, said } = made()
  writeFileSync(file, line('a'))
  await look()
  rmSync(file)
  expect(await look()).toEqual({ isWhole: true, paths: [] })
  expect(said).toEqual([])
})

test.skipIf(process.platform === 'win32').each([
  ['a link', (file: string) => symlinkSync(outsideLog(), file)],
  ['a pipe', (file: string) => execFileSync('mkfifo', [file])],
  ['a folder', (file: string) => mkdirSync(file)],
])('%s in its place isn’t read and never waited for, that is said, and what was known stays', async (_what, put) => {
  const { file, look, log, said } = made()
  writeFileSync(file, line('a'))
  await look()
  rmSync(file)
  put(file)
  await log.look(() => expect.unreachable('nothing was read'))
  expect(said).toHaveLength(1)
})

function outsideLog(): string {
  const outside = join(mkdtempSync(join(tmpdir(), 'copydesk-outside-')), 'log')
  writeFileSync(outside, line('b'))
  return outside
}
