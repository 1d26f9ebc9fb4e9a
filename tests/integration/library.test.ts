import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Watchdog } from '../../src/main/library/pace/watchdog'
import { makeLibraryHost } from '../../src/main/library/thread/host'
import { openWorkspace } from '../../src/main/workspace/service'
import type { ArticleCard } from '../../src/shared/card/article-card'
import { article, draftsOf, makeFolder, type Opened, open, openIt } from './open'

const byDate = { field: 'date', direction: 'descending' } as const

/** All cards of a folder as a library that begins with nothing finds them. */
async function freshCards(root: string): Promise<Map<string, ArticleCard>> {
  const host = makeLibraryHost({ root, cacheFile: null, skipped: [], watch: new Watchdog().memory }, () => {})
  await host.open()
  await host.idle()
  const answer = host.runQuery({ id: 1, text: '', sort: byDate })
  if (answer.kind === 'bad') throw new Error(answer.message)
  const cards = new Map<string, ArticleCard>()
  for (let from = 0; from < answer.total; from += 1_000) {
    for (const { path, card } of host.readRows({ result: 1, from, to: from + 1_000 }).rows)
      if (card) cards.set(path, card)
  }
  await host.close()
  return cards
}

/** All cards as a window of the workspace sees them. */
async function shownCards({ service }: Opened): Promise<Map<string, ArticleCard>> {
  const workspace = service.info.id
  const answer = await service.runQuery({ workspace, text: '', sort: byDate })
  if (answer.kind === 'bad') throw new Error(answer.message)
  const cards = new Map<string, ArticleCard>()
  for (let from = 0; from < answer.total; from += 1_000) {
    const { rows } = await service.library.readRows({ workspace, result: answer.result, from, to: from + 1_000 })
    for (const { path, card } of rows) if (card) cards.set(path, card)
  }
  return cards
}

const checked = async (at: Opened): Promise<boolean> =>
  [...(await shownCards(at)).values()].every((card) => card.checked)

test('a second run takes what it knew from the cache, reads only what changed, and finds the same', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `_news/2026-01-${String(index).padStart(2, '0')}-a.md`)
  const folder = makeFolder(Object.fromEntries(names.map((name, index) => [name, article(`Title ${index}`)])))
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const first = await open(folder, dataFolder)
  await expect.poll(() => checked(first)).toBe(true)
  await first.service.close()
  const kept = join(dataFolder, 'workspaces', first.service.info.id)
  expect(readdirSync(kept)).toContain('cards')

  // What only the cache says is shown: the files are not read again.
  const cards = readFileSync(join(kept, 'cards'), 'utf8')
  writeFileSync(join(folder, names[3] ?? ''), article('Changed meanwhile'))
  const second = await openIt(folder, dataFolder)
  await expect.poll(() => checked(second)).toBe(true)
  expect(await shownCards(second)).toEqual(await freshCards(second.service.root))
  expect(cards).toContain('Title 3')
})

test.each([
  ['torn', (text: Buffer) => text.subarray(0, text.length / 2)],
  ['of another version', (text: Buffer) => Buffer.from(text.toString().replace(/^copydesk \d+/, 'copydesk 0'))],
  ['changed in one byte', (text: Buffer) => Buffer.from(text.toString().replace('Title', 'Tidle'))],
  ['empty', () => Buffer.alloc(0)],
  ['not ours', () => Buffer.from('{"a": 1}\n')],
])('a cache that is %s is made anew, and nothing is said', async (_name, spoil) => {
  const folder = makeFolder({ '_news/a.md': article('Title A'), '_news/b.md': article('Title B') })
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const first = await open(folder, dataFolder)
  await expect.poll(() => checked(first)).toBe(true)
  await first.service.close()
  const file = join(dataFolder, 'workspaces', first.service.info.id, 'cards')
  writeFileSync(file, spoil(readFileSync(file)))
  const second = await openIt(folder, dataFolder)
  expect((await second.query('')).titles).toEqual(['Title A', 'Title B'])
  expect(second.events.filter((event) => event.kind === 'notice')).toEqual([])
})

test('a file of the same size and time is read again where the system says that it changed', async () => {
  const folder = makeFolder({ '_news/a.md': article('AAA') })
  const at = await openIt(folder)
  const file = join(folder, '_news/a.md')
  const then = new Date(2020, 1, 1)
  utimesSync(file, then, then)
  await wait(300)
  writeFileSync(file, article('BBB'))
  utimesSync(file, then, then)
  await expect.poll(async () => (await at.query('')).titles).toEqual(['BBB'])
})

/** Opens a folder with a library in which the parse of an article whose path holds 'stuck' never ends. */
async function openStuck(files: Readonly<Record<string, string>>) {
  const logs: string[] = []
  const service = await openWorkspace({
    folder: makeFolder(files),
    dataFolder: mkdtempSync(join(tmpdir(), 'copydesk-data-')),
    sample: false,
    worker: { url: new URL('./stuck-worker.mjs', import.meta.url) },
    emit: () => {},
    log: (message) => logs.push(message),
  })
  const workspace = service.info.id
  const states = async (): Promise<unknown[]> => {
    const answer = await service.runQuery({ workspace, text: '', sort: { field: 'title', direction: 'ascending' } })
    if (answer.kind === 'bad') throw new Error(answer.message)
    const { rows } = await service.library.readRows({ workspace, result: answer.result, from: 0, to: 10 })
    return rows.map((row) => row.card?.broken?.code ?? row.card?.title)
  }
  return { service, workspace, states, givenUp: () => logs.filter((line) => line.includes('takes too long')).length }
}

test('an article whose parse never ends is listed as the reason; the rest is there, and calls are answered', async () => {
  const { service, workspace, states, givenUp } = await openStuck({
    '_news/a.md': article('A'),
    '_news/stuck.md': article('Never'),
    '_news/b.md': article('B', 'topics: [X]\n'),
  })
  await expect.poll(states).toEqual(['A', 'B', 'too-slow'])
  // Its text can still be opened; that doesn't begin the parse again.
  expect(await service.openArticle({ workspace, path: '_news/stuck.md' })).toMatchObject({ kind: 'text' })
  expect(await states()).toEqual(['A', 'B', 'too-slow'])
  expect(givenUp()).toBe(1)
  await service.close()
})

test('a folder opens though the parse of its first article never ends', async () => {
  // An anchor is for the full parser, which the first pass calls at once.
  const { service, states } = await openStuck({ '_news/stuck.md': '---\ntitle: &a Never\n---\n' })
  await expect.poll(states).toEqual(['too-slow'])
  await service.close()
})

test('a checkout that changes 5,000 of 10,000 files: the list is right within 2 s, nothing unsaved is lost', async () => {
  const name = (index: number): string => `_news/2026-01-01-${String(index).padStart(5, '0')}.md`
  const all = Array.from({ length: 10_000 }, (_, index) => index)
  const folder = makeFolder(Object.fromEntries(all.map((index) => [name(index), article(`Title ${index}`)])))
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      encoding: 'utf8',
    })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'one')
  for (const index of all.slice(0, 5_000))
    writeFileSync(join(folder, name(index)), article(`Other ${index}`, 'heat: 1\n'))
  git('commit', '--quiet', '--all', '--message', 'two')
  git('checkout', '--quiet', 'HEAD~1')

  const at = await openIt(folder)
  const workspace = at.service.info.id
  const open20 = all.filter((index) => index % 500 === 0)
  for (const index of open20) await at.service.openArticle({ workspace, path: name(index) })
  const unsaved = open20.slice(0, 5).map((index) => ({
    path: name(index),
    base: article(`Title ${index}`),
    text: article(`Mine ${index}`),
  }))
  for (const draft of unsaved) await at.service.keepDraft({ workspace, ...draft })

  git('checkout', '--quiet', '-')
  const titles = async (): Promise<number> => {
    const answer = await at.service.runQuery({ workspace, text: 'Other', sort: byDate })
    return answer.kind === 'ran' ? answer.total : -1
  }
  // How long it takes is the benchmark's.
  await expect.poll(titles, { interval: 20 }).toBe(5_000)
  const plain = (cards: Map<string, ArticleCard>) =>
    [...cards].map(([path, { title, values }]) => [path, title, values.heat]).sort()
  expect(plain(await shownCards(at))).toEqual(plain(await freshCards(at.service.root)))
  // Each open article whose file changed was sent as it is now; the drafts are still there.
  const changed = open20.filter((index) => index < 5_000)
  await expect
    .poll(() => new Set(at.events.flatMap((event) => (event.kind === 'article' ? [event.path] : []))).size)
    .toBe(changed.length)
  expect(
    (await draftsOf(at.service)).map(({ path, text }) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1)),
  ).toEqual(unsaved.map(({ path, text }) => ({ path, text })))
})

test('topics are checked against the taxonomy, again when it changes, and with another one than the cache knew', async () => {
  const folder = makeFolder({
    '_data/topics/policy.yaml': 'name: Policy\n',
    '_news/a.md': article('A', 'topics: [policy, Weather]\nimages: [{ url: /a.png }]\n'),
    '_news/b.md': article('B', 'topics: [Policy]\nimages: [{ url: /a.png }]\n'),
  })
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const first = await open(folder, dataFolder)
  const unknown = async (at: Opened): Promise<readonly string[]> => (await at.query('problem:unknown-topic')).titles
  await expect.poll(() => unknown(first)).toEqual(['A'])
  writeFileSync(join(folder, '_data/topics/policy.yaml'), 'name: Weather\n')
  await expect.poll(() => unknown(first)).toEqual(['A', 'B'])
  await first.service.close()
  writeFileSync(join(folder, '_data/topics/policy.yaml'), 'name: Policy\n')
  const second = await openIt(folder, dataFolder)
  await expect.poll(() => unknown(second)).toEqual(['A'])
})

test('how long titles and excerpts are is told of twenty articles or more', async () => {
  const files = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`_news/${at}.md`, article('x'.repeat(at + 1))]))
  const [few, more] = [await openIt(makeFolder(files(19))), await openIt(makeFolder(files(20)))]
  const lengths = async ({ service }: Opened) =>
    (await service.library.readLengths({ workspace: service.info.id })).lengths
  expect(await lengths(few)).toBeNull()
  expect((await lengths(more))?.title).toBe(19)
})
