import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Change } from '../../src/shared/change/change'
import { type DecisionLine, readDecisions, writeDecision } from '../../src/shared/decisions'
import { article, makeFolder, type Opened, open, openIt } from './open'

const draft = (title: string, more = ''): string => article(title, `published: false\n${more}`)
const logOf = (folder: string): string => join(folder, '.copydesk/decisions.jsonl')
const linesOf = (folder: string): DecisionLine[] => readDecisions(readFileSync(logOf(folder), 'utf8'))
const change = (at: Opened, path: string, kind: Change['kind'] & ('pass' | 'hold' | 'reconsider' | 'publish')) =>
  at.service.changeArticle({ workspace: at.service.info.id, path, change: { kind }, replace: false })
const titles = async (at: Opened, text: string): Promise<string[]> => (await at.query(text)).titles
const line = (path: string, decision: DecisionLine['decision'], minute = 0): DecisionLine => ({
  path,
  url: `https://a.example/${path.replace(/^.*\/|\.md$/g, '')}`,
  decision,
  at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  by: 'Ada',
})
const write = (folder: string, ...lines: readonly DecisionLine[]): void => {
  mkdirSync(join(folder, '.copydesk'), { recursive: true })
  writeFileSync(logOf(folder), lines.map((one) => `${writeDecision(one)}\n`).join(''))
}

test('pass, hold and back to the Inbox are lines of the log; the article is not touched', async () => {
  const at = await openIt(makeFolder({ '_news/A.md': draft('A'), '_news/B.md': draft('B'), '_news/C.md': draft('C') }))
  expect(readdirSync(at.folder)).toEqual(['_news'])
  expect(await change(at, '_news/A.md', 'pass')).toEqual({ kind: 'decided' })
  expect(await change(at, '_news/A.md', 'pass')).toEqual({ kind: 'already' })
  expect(await change(at, '_news/B.md', 'hold')).toEqual({ kind: 'decided' })
  expect(await change(at, '_news/C.md', 'reconsider')).toEqual({ kind: 'already' })
  expect(await titles(at, 'is:new')).toEqual(['C'])
  expect(await titles(at, 'is:passed')).toEqual(['A'])
  expect(await titles(at, 'is:held')).toEqual(['B'])
  await expect.poll(() => at.last('library')?.views).toMatchObject({ 'is:new': 1, 'is:held': 1, 'is:passed': 1 })
  expect(await change(at, '_news/A.md', 'reconsider')).toEqual({ kind: 'decided' })
  expect(await titles(at, 'is:new')).toEqual(['A', 'C'])
  expect(linesOf(at.folder)).toMatchObject([
    { path: '_news/A.md', url: 'https://a.example/A', decision: 'pass' },
    { path: '_news/B.md', url: 'https://a.example/B', decision: 'hold' },
    { path: '_news/A.md', url: 'https://a.example/A', decision: 'new' },
  ])
  expect(readFileSync(join(at.folder, '_news/A.md'), 'utf8')).toBe(draft('A'))
  expect(readFileSync(join(at.folder, '.copydesk/.gitattributes'), 'utf8')).toBe('*.jsonl merge=union\n')
})

test('only what changed is told: the row of the article, and the counts', async () => {
  const at = await openIt(makeFolder({ '_news/A.md': draft('A'), '_news/B.md': draft('B') }))
  await at.checked()
  await expect.poll(() => at.last('library')?.checking).toBeNull()
  // What the second pass found last is told a moment later.
  await wait(300)
  at.events.splice(0)
  await change(at, '_news/A.md', 'pass')
  await expect.poll(() => at.last('library')?.rows?.map((row) => row.path)).toEqual(['_news/A.md'])
  expect(at.last('library')?.rows?.[0]?.card?.desk.decision).toBe('pass')
  expect(at.last('library')?.views).toMatchObject({ 'is:new': 1, 'is:passed': 1 })
})

test.each([
  ['published', article('A')],
  ['broken', '---\na: [\n---\n'],
])('a %s article is neither passed nor held', async (code, text) => {
  const at = await openIt(makeFolder({ '_news/A.md': text }))
  await at.checked()
  for (const kind of ['pass', 'hold', 'reconsider'] as const) {
    expect(await change(at, '_news/A.md', kind)).toMatchObject({ kind: 'refused', reason: { code } })
  }
  expect(existsSync(logOf(at.folder))).toBe(false)
})

test('publishing is told to the log, by key or by a save: what was passed is new when it is unpublished again', async () => {
  const at = await openIt(makeFolder({ '_news/A.md': draft('A'), '_news/B.md': draft('B') }))
  const workspace = at.service.info.id
  await change(at, '_news/A.md', 'pass')
  expect(await change(at, '_news/A.md', 'publish')).toMatchObject({ kind: 'saved' })
  const base = draft('B')
  const text = base.replace('published: false', 'published: true')
  await at.service.saveArticle({ workspace, path: '_news/B.md', base, text, replace: false })
  expect(linesOf(at.folder).map(({ path, decision }) => [path, decision])).toEqual([
    ['_news/A.md', 'pass'],
    ['_news/A.md', 'published'],
    ['_news/B.md', 'published'],
  ])
  expect(await change(at, '_news/A.md', 'publish')).toEqual({ kind: 'already' })
  expect(linesOf(at.folder)).toHaveLength(3)
  await at.service.changeArticle({ workspace, path: '_news/A.md', change: { kind: 'unpublish' }, replace: false })
  expect(await titles(at, 'is:new')).toEqual(['A'])
})

test('a log that is there counts on opening, torn and foreign lines apart, and when it changes', async () => {
  const folder = makeFolder({ '_news/A.md': draft('A'), '_news/B.md': draft('B'), '_news/C.md': draft('C') })
  write(folder, line('_news/A.md', 'pass'))
  const whole = readFileSync(logOf(folder), 'utf8')
  writeFileSync(logOf(folder), `<<<<<<< HEAD\n${whole}{"path":"_news/B.md","url":null,"decis`)
  const at = await openIt(folder)
  expect(await titles(at, 'is:new')).toEqual(['B', 'C'])
  // Our own line begins a new one behind the torn one.
  await change(at, '_news/B.md', 'hold')
  expect(linesOf(folder).map(({ path }) => path)).toEqual(['_news/A.md', '_news/B.md'])
  write(folder, line('_news/C.md', 'pass'))
  await expect.poll(() => titles(at, 'is:new')).toEqual(['A', 'B'])
})

test('a decision follows a rename, also one that happens while the folder is closed', async () => {
  const folder = makeFolder({ '_news/A.md': draft('A'), '_news/B.md': draft('B') })
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const first = await open(folder, dataFolder)
  await change(first, '_news/A.md', 'pass')
  renameSync(join(folder, '_news/A.md'), join(folder, '_news/A2.md'))
  await expect
    .poll(async () => {
      const { rows } = await first.service.library.readRows({
        workspace: first.service.info.id,
        result: (await first.query('is:passed')).result,
        from: 0,
        to: 9,
      })
      return rows.map((row) => row.path)
    })
    .toEqual(['_news/A2.md'])
  await first.service.close()
  renameSync(join(folder, '_news/A2.md'), join(folder, '_news/A3.md'))
  const second = await openIt(folder, dataFolder)
  expect(await titles(second, 'is:passed')).toEqual(['A'])
  expect(await titles(second, 'is:new')).toEqual(['B'])
  expect(await change(second, '_news/A3.md', 'reconsider')).toEqual({ kind: 'decided' })
  expect(await titles(second, 'is:new')).toEqual(['A', 'B'])
})

test('a rewrite by the pipeline does not bring a passed article back', async () => {
  const at = await openIt(makeFolder({ '_news/A.md': draft('A') }))
  await change(at, '_news/A.md', 'pass')
  writeFileSync(join(at.folder, '_news/A.md'), draft('Other', 'heat: 3\n'))
  await expect.poll(() => titles(at, 'is:passed')).toEqual(['Other'])
})

test('a decision of ours holds over one of a clock that is ahead', async () => {
  const folder = makeFolder({ '_news/A.md': draft('A') })
  write(folder, { ...line('_news/A.md', 'pass'), at: new Date(Date.now() + 3_600_000).toISOString() })
  const at = await openIt(folder)
  expect(await change(at, '_news/A.md', 'reconsider')).toEqual({ kind: 'decided' })
  expect(await titles(at, 'is:new')).toEqual(['A'])
})

test('two editors decide in their clones; git merges the union of both, by itself', async () => {
  const git = (folder: string, ...args: string[]): string =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const origin = makeFolder(Object.fromEntries(['A', 'B', 'C', 'D'].map((name) => [`_news/${name}.md`, draft(name)])))
  const configure = (folder: string, name: string): void => {
    git(folder, 'config', 'user.name', name)
    git(folder, 'config', 'user.email', `${name}@example.com`)
  }
  git(origin, 'init', '--quiet', '--initial-branch=main')
  configure(origin, 'Origin')
  git(origin, 'add', '--all')
  git(origin, 'commit', '--quiet', '--message', 'articles')
  const [ada, ben] = await Promise.all(
    ['Ada', 'Ben'].map(async (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'copydesk-clone-'))
      git(folder, 'clone', '--quiet', origin, '.')
      configure(folder, name)
      return openIt(folder)
    }),
  )
  if (ada === undefined || ben === undefined) throw new Error('no clones')
  await change(ada, '_news/A.md', 'pass')
  await change(ada, '_news/B.md', 'hold')
  await change(ben, '_news/C.md', 'pass')
  await change(ben, '_news/B.md', 'pass')
  for (const at of [ada, ben]) {
    git(at.folder, 'add', '--all')
    git(at.folder, 'commit', '--quiet', '--message', 'decisions')
  }
  git(ada.folder, 'pull', '--quiet', '--no-rebase', '--no-edit', ben.folder, 'main')
  expect(
    linesOf(ada.folder)
      .map(({ by, path, decision }) => `${by} ${path} ${decision}`)
      .sort(),
  ).toEqual(['Ada _news/A.md pass', 'Ada _news/B.md hold', 'Ben _news/B.md pass', 'Ben _news/C.md pass'])
  // Ben decided about B last.
  await expect.poll(() => titles(ada, 'is:passed')).toEqual(['A', 'B', 'C'])
  expect(await titles(ada, 'is:new')).toEqual(['D'])
})
