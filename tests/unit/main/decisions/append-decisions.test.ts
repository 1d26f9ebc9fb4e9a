import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appendDecisions, Decisions } from '../../../../src/main/decisions/append-decisions'
import { type DecisionLine, readDecisions, writeDecision } from '../../../../src/shared/decisions'

const folder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-decisions-')))
const line = (path: string): DecisionLine => ({
  path,
  url: null,
  decision: 'pass',
  at: '2026-06-13T12:43:00.000Z',
  by: 'Ada',
})
const logOf = (root: string): string => join(root, '.copydesk/decisions.jsonl')
const attributesOf = (root: string): string => join(root, '.copydesk/.gitattributes')

test('the first decision makes the log, and tells git how to merge it', async () => {
  const root = folder()
  expect(await appendDecisions(root, [line('a.md'), line('b.md')])).toEqual({ kind: 'appended' })
  expect(readFileSync(logOf(root), 'utf8')).toBe(`${writeDecision(line('a.md'))}\n${writeDecision(line('b.md'))}\n`)
  expect(readFileSync(attributesOf(root), 'utf8')).toBe('*.jsonl merge=union\n')
  await appendDecisions(root, [line('c.md')])
  expect(readDecisions(readFileSync(logOf(root), 'utf8'))).toHaveLength(3)
  expect(readFileSync(attributesOf(root), 'utf8')).toBe('*.jsonl merge=union\n')
})

test('what git is told already stays', async () => {
  const root = folder()
  mkdirSync(join(root, '.copydesk'))
  writeFileSync(attributesOf(root), '*.yaml text')
  await appendDecisions(root, [line('a.md')])
  expect(readFileSync(attributesOf(root), 'utf8')).toBe('*.yaml text\n*.jsonl merge=union\n')
})

test('a line that was torn by a kill, anywhere, costs itself and no other', async () => {
  const whole = `${writeDecision(line('torn.md'))}\n`
  for (let at = 1; at < whole.length; at += 7) {
    const root = folder()
    await appendDecisions(root, [line('a.md')])
    appendFileSync(logOf(root), whole.slice(0, at))
    await appendDecisions(root, [line('b.md')])
    const paths = readDecisions(readFileSync(logOf(root), 'utf8')).map(({ path }) => path)
    expect(paths.filter((path) => path !== 'torn.md')).toEqual(['a.md', 'b.md'])
  }
})

test('a line that a power cut tore, also one of which the disk has the length alone, costs itself and no other', async () => {
  const whole = `${writeDecision(line('torn.md'))}\n`
  for (let at = 0; at < whole.length; at += 7) {
    const root = folder()
    await appendDecisions(root, [line('a.md')])
    appendFileSync(logOf(root), whole.slice(0, at) + '\0'.repeat(whole.length - at))
    await appendDecisions(root, [line('b.md')])
    const paths = readDecisions(readFileSync(logOf(root), 'utf8')).map(({ path }) => path)
    expect(paths, `${at} letters`).toEqual(['a.md', 'b.md'])
  }
})

test('what is lasting behind the answer is in the log at once, and whoever closes waits for it', async () => {
  const root = folder()
  const said: string[] = []
  const call = {
    known: async (paths: readonly string[]) => paths.map(() => ({ decision: null, at: 0, url: null })),
    decided: async () => {},
    readDecisions: async () => {},
  }
  const decisions = new Decisions({ root, call, now: Date.now, say: (message) => said.push(message) })
  for (const path of ['a.md', 'b.md', 'c.md']) {
    expect(await decisions.add([{ path, decision: 'published' }], { isBehind: true })).toEqual({ kind: 'appended' })
    expect(readDecisions(readFileSync(logOf(root), 'utf8')).at(-1)?.path).toBe(path)
  }
  await decisions.idle()
  expect(said).toEqual([])
  await appendDecisions(root, [line('d.md')], (sync) =>
    sync()
      .then(sync)
      .catch(() => said.push('closed')),
  )
  await expect.poll(() => said, { message: 'lasting once, and its file closed' }).toEqual(['closed'])
})

const unixOnly = test.skipIf(process.platform === 'win32')

unixOnly('no link is followed, to the folder or in it, wherever it leads, and nothing is written there', async () => {
  const outside = folder()
  writeFileSync(join(outside, 'log'), '')
  for (const target of [outside, join(outside, 'gone'), '.git/hooks', 'shared']) {
    const root = folder()
    mkdirSync(join(root, '.git/hooks'), { recursive: true })
    mkdirSync(join(root, 'shared'))
    symlinkSync(target, join(root, '.copydesk'))
    expect(await appendDecisions(root, [line('a.md')]), target).toMatchObject({ reason: { code: 'link' } })
    expect([...readdirSync(join(root, '.git/hooks')), ...readdirSync(join(root, 'shared'))]).toEqual([])
  }
  for (const name of ['decisions.jsonl', '.gitattributes']) {
    for (const target of [join(outside, 'log'), '../.git/hooks/post-commit', '../README.md']) {
      const root = folder()
      for (const one of ['.copydesk', '.git/hooks']) mkdirSync(join(root, one), { recursive: true })
      writeFileSync(join(root, 'README.md'), '')
      symlinkSync(target, join(root, '.copydesk', name))
      expect(await appendDecisions(root, [line('a.md')]), name).toMatchObject({ reason: { code: 'link' } })
      expect(readdirSync(join(root, '.git/hooks'))).toEqual([])
      expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('')
    }
  }
  expect(readdirSync(outside)).toEqual(['log'])
  expect(readFileSync(join(outside, 'log'), 'utf8')).toBe('')
})

unixOnly('pipes are refused at once, and so is a log with a second name', async () => {
  for (const name of ['decisions.jsonl', '.gitattributes']) {
    const root = folder()
    mkdirSync(join(root, '.copydesk'))
    execFileSync('mkfifo', [join(root, '.copydesk', name)])
    expect(await appendDecisions(root, [line('a.md')])).toMatchObject({ reason: { code: 'not-a-file' } })
  }
  const [root, elsewhere] = [folder(), folder()]
  await appendDecisions(root, [line('a.md')])
  linkSync(logOf(root), join(elsewhere, 'log'))
  const before = readFileSync(logOf(root), 'utf8')
  expect(await appendDecisions(root, [line('b.md')])).toMatchObject({ reason: { code: 'hard-link' } })
  expect(readFileSync(join(elsewhere, 'log'), 'utf8')).toBe(before)
})

test('a file in the folder’s place is a reason', async () => {
  const root = folder()
  writeFileSync(join(root, '.copydesk'), 'mine')
  expect(await appendDecisions(root, [line('a.md')])).toMatchObject({ kind: 'refused' })
  expect(readFileSync(join(root, '.copydesk'), 'utf8')).toBe('mine')
})

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('so is a folder without permission', async () => {
  const root = folder()
  mkdirSync(join(root, '.copydesk'))
  chmodSync(join(root, '.copydesk'), 0o555)
  expect(await appendDecisions(root, [line('a.md')])).toMatchObject({ reason: { code: 'no-permission' } })
})
