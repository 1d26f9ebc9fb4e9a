import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { Watchdog } from '../../src/main/library/pace/watchdog'
import type { ReaderProgram } from '../../src/main/library/scan/read-ahead'
import { type LibraryEvent, type LibraryHost, makeLibraryHost } from '../../src/main/library/thread/host'
import { makeFolder, worker } from './open'

const hosts: LibraryHost[] = []
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close()
})

const reader: ReaderProgram = { href: worker.url.href, worth: 1_000 }
const byPath = { field: 'path', direction: 'ascending' } as const

function hostOf(root: string, program?: ReaderProgram, hear: (event: LibraryEvent) => void = () => {}): LibraryHost {
  const options = { root, cacheFile: null, skipped: [], watch: new Watchdog().memory }
  const host = makeLibraryHost(program === undefined ? options : { ...options, reader: program }, hear)
  hosts.push(host)
  return host
}

function cardsOf(host: LibraryHost) {
  host.runQuery({ id: 1, text: '', sort: byPath })
  const { length } = host.listPaths({ result: 1 })
  const cards = []
  for (let from = 0; from < length; from += 1_000) {
    cards.push(...host.readRows({ result: 1, from, to: from + 1_000 }).rows.map(({ card }) => card))
  }
  return cards
}

const plain = (index: number): string =>
  `---\ntitle: "Title ${index}"\nexcerpt: 'É ${index}'\npublished: ${index % 3 === 0}\nrelated:\n  - title: A\n  - title: B\nquality: ${index}\n---\nBody\n`
const kinds: readonly ((index: number) => string | Buffer)[] = [
  plain,
  (index) => plain(index).replaceAll('\n', '\r\n'),
  (index) => `---\ntitle: >-\n  Folded\n  ${index}\ntopics: [A, "B"]\n---\n`,
  (index) => `---\ntitle: [${index}\n---\n`,
  (index) => `No front matter ${index}`,
  () => Buffer.from([0xff, 0xfe, 0x2d]),
  () => '',
]

/** Articles of every kind, and things with the name of one. */
function makeMixed(count: number): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-ahead-')))
  mkdirSync(join(root, '_news'))
  for (let index = 0; index < count; index += 1) {
    const name = `${String(index).padStart(5, '0')}.md`
    writeFileSync(join(root, '_news', name), kinds[index % 20 < 14 ? 0 : (index % 20) - 13]?.(index) ?? '')
  }
  mkdirSync(join(root, '_news/folder.md'))
  symlinkSync('00001.md', join(root, '_news/link.md'))
  chmodSync(join(root, '_news/00002.md'), 0)
  return root
}

test('with another thread that reads the library is the same as without', async () => {
  const root = makeMixed(4_000)
  const [alone, helped] = [hostOf(root), hostOf(root, reader)]
  for (const host of [alone, helped]) {
    await host.open()
    await host.idle()
  }
  expect(cardsOf(helped)).toHaveLength(4_002)
  expect(cardsOf(helped)).toEqual(cardsOf(alone))
})

test('what bodies begin with is read ahead too, in a folder where it stands in for excerpts', async () => {
  const posts = Array.from({ length: 2_000 }, (_, index): [string, string] => [
    `content/posts/${String(index).padStart(5, '0')}.md`,
    `---\ntitle: Fog ${index}\ndate: 2024-01-02\ndraft: false\n${index % 4 === 0 ? 'description: Own\n' : ''}---\n\n## Port\n\nCrane *${index}*.\n`,
  ])
  const root = realpathSync(
    makeFolder({ 'hugo.toml': 'baseURL = "https://a.example/"\n', ...Object.fromEntries(posts) }),
  )
  const [alone, helped] = [hostOf(root), hostOf(root, reader)]
  for (const host of [alone, helped]) {
    await host.open()
    await host.idle()
  }
  expect(cardsOf(helped)).toEqual(cardsOf(alone))
  const [first, second] = cardsOf(helped)
  expect([first?.excerpt, first?.hasExcerpt]).toEqual(['Own', true])
  expect([second?.excerpt, second?.hasExcerpt]).toEqual(['Crane 1.', false])
  const found = helped.runQuery({ id: 2, text: '"crane 1999" -has:excerpt', sort: byPath })
  expect(found).toMatchObject({ kind: 'ran', total: 1 })
})

test('where the other thread fails all is read here', async () => {
  const root = makeMixed(1_500)
  const host = hostOf(root, { ...reader, href: new URL('./no-such-worker.mjs', import.meta.url).href })
  await host.open()
  await host.idle()
  expect(cardsOf(host)).toHaveLength(1_502)
})

test('an article that changes between the other thread’s read and ours is not shown as it was', async () => {
  const root = makeMixed(4_000)
  const late = { ...reader, href: new URL('./late-reader.mjs', import.meta.url).href }
  const first: ReturnType<typeof cardsOf>[] = []
  const host = hostOf(root, late, (event) => {
    // The second pass, which comes next, reads every file again.
    if (event.kind !== 'news' || event.news.all === 0 || event.news.scanning !== null) return
    if (first.length === 0) first.push(cardsOf(host))
  })
  await host.open()
  await expect.poll(() => existsSync(join(root, 'was-read'))).toBe(true)
  // Paths run from the newest name to the oldest; the other thread begins at the end.
  const [changed, gone] = ['_news/00020.md', '_news/00021.md']
  writeFileSync(join(root, changed), '---\ntitle: Changed\n---\n')
  rmSync(join(root, gone))
  const looked = host.look([changed, gone])
  writeFileSync(join(root, 'go-on'), '')
  await looked
  await expect.poll(() => first[0]?.length).toBe(4_001)
  expect(first[0]?.find((card) => card?.path === changed)?.title).toBe('Changed')
  await host.idle()
})
