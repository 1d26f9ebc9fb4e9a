import { expect, onTestFinished, test, vi } from 'vitest'
import { Watchdog } from '../../src/main/library/pace/watchdog'
import { makeLibraryHost } from '../../src/main/library/thread/host'
import { article, makeFolder, openIt } from './open'

/** Two marks in turns: sorting a run of them takes the square of its length. */
const marks = '\u0301\u0323'
const articleOf = (more: string): string => `---\ntitle: Fog ${marks.repeat(30_000)}\npublished: false\n${more}---\n`
const folderOf = (): string =>
  makeFolder({
    '_news/a.md': articleOf('topics: [Fog]\n'),
    '_news/b.md': articleOf(`topics: [Fog, "${marks.repeat(20_000)}"]\n`),
    '_news/c.md': article('Cranes learn to see'),
  })

test('a title of nothing but marks holds nothing up: query, facets, story and publish answer', async () => {
  const at = await openIt(folderOf())
  await at.checked()
  const workspace = at.service.info.id
  expect(await at.query('fog topic:fog')).toMatchObject({ total: 2 })
  expect((await at.service.library.readFacets({ workspace, text: 'fog' })).facets.length).toBeGreaterThan(0)
  expect(await at.service.library.suggestQuery({ workspace, text: 'fgo' })).toEqual({ text: 'fog' })
  expect(
    (await at.service.library.readStory({ workspace, path: '_news/a.md' })).also.map(({ path }) => path),
  ).toContain('_news/b.md')
  const publish = { workspace, path: '_news/a.md', change: { kind: 'publish' }, replace: false } as const
  expect(await at.service.changeArticle(publish)).toMatchObject({ kind: 'saved' })
  expect(await at.query('is:published')).toMatchObject({ total: 2 })
})

test('all work on one article stands under the watchdog', async () => {
  const watched = vi.spyOn(Watchdog.prototype, 'during')
  onTestFinished(() => watched.mockRestore())
  const taken = (): unknown[] => watched.mock.calls.splice(0).map(([path]) => path)
  const root = makeFolder({
    '_news/a.md': article('A fog in the harbour'),
    '_news/b.md': article('A fog in the harbour'),
  })
  const options = { root, cacheFile: null, skipped: [], watch: new Watchdog().memory }
  const host = makeLibraryHost(options, () => {})
  onTestFinished(() => host.close())
  await host.open()
  await host.idle()
  // Parsed whole, likened, looked at again for its duplicates, and for the fields that it has beside a newsroom's.
  expect(taken().sort()).toEqual(['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'].map((name) => `_news/${name}.md`))
  host.readStory({ path: '_news/a.md' })
  // It looks at all others too: an article is not to blame for those.
  expect(taken()).toEqual([])
  await host.take({ path: '_news/b.md', text: article('B') })
  await host.idle()
  expect(new Set(taken())).toEqual(new Set(['_news/a.md', '_news/b.md']))
})
