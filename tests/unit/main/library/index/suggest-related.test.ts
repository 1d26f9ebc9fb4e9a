import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Watchdog } from '../../../../../src/main/library/pace/watchdog'
import { type LibraryHost, makeLibraryHost } from '../../../../../src/main/library/thread/host'
import { contract } from '../../../../../src/shared/ipc/contract'

const article = (front: string): string => `---\n${front}\n---\nWords.\n`
/** A story of the port, and what fills the folder, so that what few have is rare. */
const port = 'publishedDateTime: 2026-06-10T08:00:00Z\nprovider: { name: Tideline }\ntopics: [Ports]'
const files: Readonly<Record<string, string>> = {
  '_news/cranes.md': article(
    `title: Cranes learn to see in fog\nexcerpt: Misreads fell.\nwebUrl: https://a.example/1\n${port}`,
  ),
  '_news/quay.md': article(
    `title: Cameras on the quay\nexcerpt: Fewer misreads.\nwebUrl: https://a.example/2\n${port}`,
  ),
  '_news/later.md': article(
    'title: Who owns the harbour\nwebUrl: https://a.example/3\npublishedDateTime: 2020-06-10T08:00:00Z\ntopics: [Ports]',
  ),
  '_news/kept.md': article(`title: Cranes in fog, unpublished\nwebUrl: https://a.example/4\npublished: false\n${port}`),
  '_news/twin.md': article(`title: Cranes learn to see in fog\nwebUrl: https://b.example/1\n${port}`),
  '_news/torn.md': article(`title: "Cranes`),
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `_news/other-${at}.md`,
      article(`title: Soil number ${at}\nwebUrl: https://c.example/${at}\ntopics: [Soil ${at}]`),
    ]),
  ),
}

async function hostOf(more: Readonly<Record<string, string>> = {}): Promise<LibraryHost> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-related-')))
  for (const [path, text] of Object.entries({ ...files, ...more })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const host = makeLibraryHost({ root, cacheFile: null, skipped: [], watch: new Watchdog().memory }, () => {})
  onTestFinished(() => host.close())
  await host.open()
  await host.idle()
  return host
}

interface Asked {
  readonly text?: string
  readonly without?: string[]
  readonly unpublished?: boolean
}
async function suggested(host: LibraryHost, { text = '', without = [], unpublished = false }: Asked = {}) {
  const answer = await host.suggestRelated({ path: '_news/cranes.md', text, without, unpublished })
  const read = contract.suggestRelated.response.parse(answer)
  if (read.kind === 'bad') throw new Error(read.message)
  return { ...read, paths: read.articles.map(({ path }) => path) }
}

it('names what has most in common first, and what that is', async () => {
  const { paths, articles } = await suggested(await hostOf())
  expect(paths).toEqual(['_news/quay.md', '_news/later.md'])
  const misreads = { kind: 'words', words: ['misreads'] }
  expect(articles[0]?.reason).toEqual({ inCommon: [misreads, { kind: 'provider' }], apart: 0 })
  expect(articles[1]?.reason.inCommon).toEqual([{ kind: 'topic', topic: 'Ports' }])
})

it('names what many have only where there is nothing else, of that the rarest, and never more than two things', async () => {
  const many = (title: string, more = ''): string =>
    article(`title: ${title}\nprovider: { name: Everyone }\ntopics: [Everything${more}]`)
  const host = await hostOf({
    ...Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`_news/many-${at}.md`, many(`Kelp ${at}`)])),
    '_news/cranes.md': many('Cranes misread kites', ', Ports, Boats'),
    '_news/quay.md': many('Kites misread on the quay', ', Ports, Boats'),
    '_news/later.md': many('A harbour', ', Ports'),
    '_news/plain.md': article('title: Bread\ntopics: [Everything]'),
  })
  const reasons = new Map((await suggested(host, { text: '-soil' })).articles.map(({ path, reason }) => [path, reason]))
  const [kites, ports] = [
    { kind: 'words', words: ['kites', 'misread'] },
    { kind: 'topic', topic: 'Ports' },
  ]
  expect(reasons.get('_news/quay.md')?.inCommon).toEqual([kites, { kind: 'topic', topic: 'Boats' }])
  expect(reasons.get('_news/later.md')?.inCommon).toEqual([ports])
  expect(reasons.get('_news/many-0.md')?.inCommon).toEqual([{ kind: 'provider' }])
  const plain = (await suggested(host, { text: 'bread' })).articles[0]
  expect(plain?.reason.inCommon).toEqual([{ kind: 'topic', topic: 'Everything' }])
})

it('says no word in common that every other story has, and no number, month or word of few letters', async () => {
  const host = await hostOf({
    '_news/cranes.md': article(
      `title: "May 2026: cranes re 10 announce soil"\nwebUrl: https://a.example/1\npublishedDateTime: 2026-06-10T08:00:00Z`,
    ),
    '_news/quay.md': article(
      `title: "May 2026: quay re 10 announce soil"\nwebUrl: https://a.example/2\npublishedDateTime: 2026-06-10T08:00:00Z`,
    ),
  })
  const { articles } = await suggested(host)
  expect(articles.find(({ path }) => path === '_news/quay.md')?.reason.inCommon).toEqual([])
})

it('tells the same story apart, counts what is unpublished, and shows it when asked', async () => {
  const host = await hostOf()
  const quiet = await suggested(host)
  expect(quiet.same.map(({ path }) => path)).toEqual(['_news/twin.md'])
  expect([quiet.total, quiet.unpublished]).toEqual([2, 1])
  const all = await suggested(host, { unpublished: true })
  expect(all.paths).toContain('_news/kept.md')
  expect([all.total, all.unpublished]).toEqual([3, 0])
})

it('shows what is unpublished where the query asks for its state', async () => {
  const host = await hostOf()
  for (const text of ['is:unpublished', 'is:new', '-is:published cranes']) {
    expect(await suggested(host, { text })).toMatchObject({ paths: ['_news/kept.md'], total: 1, unpublished: 0 })
  }
  expect(await suggested(host, { text: 'cranes unpublished' })).toMatchObject({ paths: [], unpublished: 1 })
})

it('leaves out what is related already, however its address is written', async () => {
  const { paths } = await suggested(await hostOf(), { without: ['http://www.a.example/2/?utm_source=x', 'no address'] })
  expect(paths).toEqual(['_news/later.md'])
})

it('finds as the search does: by words, fields and a link, also what has nothing in common', async () => {
  const host = await hostOf()
  expect((await suggested(host, { text: 'soil 7' })).paths).toEqual(['_news/other-7.md'])
  expect((await suggested(host, { text: 'topic:ports harbour' })).paths).toEqual(['_news/later.md'])
  expect((await suggested(host, { text: 'https://c.example/9?utm_source=x' })).paths).toEqual(['_news/other-9.md'])
  expect(
    await host.suggestRelated({ path: '_news/cranes.md', text: '(', without: [], unpublished: false }),
  ).toMatchObject({
    kind: 'bad',
  })
})

describe('by the address of a story', () => {
  const amp = article('title: Fog\nwebUrl: https://a.example/9\nampWebUrl: https://amp.example/9\npublished: false')
  const told = article(
    'title: Told\nwebUrl: https://a.example/8\nrelated:\n  - title: Elsewhere\n    webUrl: https://e.example/1',
  )
  const torn = article('webUrl: https://a.example/7\ntitle: Torn\n<<<<<<< a\n=======\n>>>>>>> b')

  it('finds an unpublished one by any of its addresses', async () => {
    const host = await hostOf({ '_news/amp.md': amp })
    for (const text of ['https://a.example/9', 'https://amp.example/9?utm_source=x', 'url:https://www.a.example/9/']) {
      expect(await suggested(host, { text })).toMatchObject({ paths: ['_news/amp.md'], unpublished: 0, refusal: null })
    }
  })

  it('says that it is the article itself, or related already, by whichever address, here or from elsewhere', async () => {
    const host = await hostOf({ '_news/amp.md': amp })
    const refused = { articles: [], same: [], total: 0, unpublished: 0 }
    expect(await suggested(host, { text: 'https://a.example/1?utm_source=x' })).toMatchObject({
      ...refused,
      refusal: 'itself',
    })
    for (const [text, without] of [
      ['https://a.example/2', 'https://a.example/2'],
      ['https://a.example/9', 'https://amp.example/9'],
      ['https://e.example/1', 'http://www.e.example/1/'],
    ] as const) {
      expect(await suggested(host, { text, without: [without] })).toMatchObject({ ...refused, refusal: 'related' })
    }
  })

  it('finds none that only names it as related, and says so of one that can’t be read', async () => {
    const host = await hostOf({ '_news/told.md': told, '_news/unread.md': torn })
    expect(await suggested(host, { text: 'https://e.example/1' })).toMatchObject({ paths: [], refusal: null })
    expect(await suggested(host, { text: 'https://a.example/7' })).toMatchObject({ paths: [], refusal: 'unreadable' })
  })
})

it('shows twenty of many, and knows what came and went since', async () => {
  const host = await hostOf()
  expect(await suggested(host, { text: 'soil' })).toMatchObject({ total: 60, articles: { length: 20 } })
  await host.take({ path: '_news/other-3.md', text: article(`title: Fog lifts\nwebUrl: https://c.example/3\n${port}`) })
  expect((await suggested(host)).paths).toContain('_news/other-3.md')
})

it('knows nothing to relate to an article that isn’t there', async () => {
  const host = await hostOf()
  expect(await host.suggestRelated({ path: '_news/gone.md', text: '', without: [], unpublished: true })).toEqual({
    kind: 'found',
    articles: [],
    same: [],
    total: 0,
    unpublished: 0,
    like: null,
    refusal: null,
  })
})

it('finds the article with an address, and reads its text; null where there is none', async () => {
  const host = await hostOf()
  const { articles } = host.findAddresses({
    addresses: ['http://www.a.example/2/?utm_source=x', 'https://nowhere.example/', 'no address'],
  })
  expect(articles.map(({ story }) => story?.path ?? null)).toEqual(['_news/quay.md', null, null])
  expect(contract.findAddresses.response.parse({ articles })).toEqual({ articles })
  expect(await host.readText({ path: '_news/quay.md' })).toEqual({ text: files['_news/quay.md'] })
  expect(await host.readText({ path: '_news/gone.md' })).toEqual({ text: null })
  expect(await host.readText({ path: '../secret.md' })).toEqual({ text: null })
})
