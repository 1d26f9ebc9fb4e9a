import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Watchdog } from '../../../../../../src/main/library/pace/watchdog'
import { type LibraryHost, makeLibraryHost } from '../../../../../../src/main/library/thread/host'

const article = (title: string, name: string, ...related: readonly (readonly [title: string, name: string])[]) =>
  [
    `---\ntitle: ${title}\nwebUrl: https://a.example/${name}\n`,
    ...(related.length > 0 ? ['related:\n'] : []),
    ...related.map(([one, other]) => `  - title: ${one}\n    webUrl: https://a.example/${other}\n`),
    '---\n',
  ].join('')
const newFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-relations-')))

/** Two articles that are related to one story, a third to another one, and both stories. */
function makeNews() {
  const root = newFolder()
  mkdirSync(join(root, '_news'))
  const put = (name: string, text: string): void => writeFileSync(join(root, '_news', `${name}.md`), text)
  put('a', article('Cranes', 'a', ['Fog', 'fog']))
  put('b', article('Ferries', 'b', ['Fog', 'fog']))
  put('c', article('Quays', 'c', ['Night', 'night']))
  put('fog', article('Fog', 'fog'))
  put('night', article('Night', 'night'))
  return { root, put, cacheFile: join(newFolder(), 'cards') }
}
type News = ReturnType<typeof makeNews>

/** How many articles a run looked at, and of which it says that a related story is stale, or gone. */
async function run({ root, cacheFile }: News, use: (host: LibraryHost) => Promise<void> = async () => {}) {
  const looked: string[] = []
  const host = makeLibraryHost({ root, cacheFile, skipped: [], watch: new Watchdog().memory }, (event) => {
    const count = event.kind === 'log' && /^Related stories of (\S+) article/.exec(event.message)?.[1]
    if (count) looked.push(count)
  })
  await host.open()
  await host.idle()
  await use(host)
  const titles = (code: string): string[] => {
    host.runQuery({ id: 1, text: `problem:${code}`, sort: { field: 'title', direction: 'ascending' } })
    return host.cardsIn(1).map(({ title }) => title)
  }
  const found = { looked: looked.join(), stale: titles('related-stale'), gone: titles('related-gone') }
  await host.close()
  return found
}

test('what an earlier run looked at isn’t looked at again', async () => {
  const news = makeNews()
  expect(await run(news)).toEqual({ looked: '3', stale: [], gone: [] })
  expect(await run(news)).toEqual({ looked: '', stale: [], gone: [] })
  news.put('fog', article('Fog lifts', 'fog'))
  expect(await run(news), 'its story changed while nobody looked').toEqual({
    looked: '2',
    stale: ['Cranes', 'Ferries'],
    gone: [],
  })
  expect(await run(news)).toEqual({ looked: '', stale: ['Cranes', 'Ferries'], gone: [] })
  news.put('a', article('Cranes', 'a', ['Fog lifts', 'fog']))
  expect(await run(news), 'it changed itself').toEqual({ looked: '1', stale: ['Ferries'], gone: [] })
})

test('a story that went, or has another address by now, is found by the next run', async () => {
  const news = makeNews()
  await run(news)
  rmSync(join(news.root, '_news/night.md'))
  news.put('fog', article('Fog', 'fog-lifts'))
  const gone = ['Cranes', 'Ferries', 'Quays']
  expect(await run(news)).toEqual({ looked: '3', stale: [], gone })
  expect(await run(news)).toEqual({ looked: '', stale: [], gone })
  news.put('dusk', article('Night', 'night'))
  expect(await run(news), 'it is here again').toEqual({ looked: '1', stale: [], gone: ['Cranes', 'Ferries'] })
})

test('a run that ended before it had looked leaves that to the next one', async () => {
  const news = makeNews()
  const { root, cacheFile } = news
  // As the command line opens a folder where nobody asks for it.
  const options = { root, cacheFile, skipped: [], watch: new Watchdog().memory, withoutAlike: true }
  const host = makeLibraryHost(options, () => {})
  await host.open()
  await host.idle()
  await host.close()
  expect(await run(news)).toEqual({ looked: '3', stale: [], gone: [] })
  news.put('fog', article('Fog lifts', 'fog'))
  const again = makeLibraryHost(options, () => {})
  await again.open()
  await again.idle()
  await again.close()
  expect(await run(news)).toEqual({ looked: '2', stale: ['Cranes', 'Ferries'], gone: [] })
})

test('what changes while it runs is kept as it was looked at then', async () => {
  const news = makeNews()
  const changed = await run(news, async (host) => {
    news.put('fog', article('Fog lifts', 'fog'))
    await host.look(['_news/fog.md'])
    await host.idle()
  })
  expect(changed).toEqual({ looked: '3', stale: ['Cranes', 'Ferries'], gone: [] })
  expect(await run(news)).toEqual({ looked: '', stale: ['Cranes', 'Ferries'], gone: [] })
})

test('an article that loses its address gives way to another one that has it', async () => {
  const news = makeNews()
  news.put('other', article('Fog lifts', 'fog').replace('---\n', '---\npublishedDateTime: 2020-01-01T08:00:00Z\n'))
  news.put('fog', article('Fog', 'fog').replace('---\n', '---\npublishedDateTime: 2026-01-01T08:00:00Z\n'))
  // A look at so many is parted, and the related stories may be looked at before they are all compared.
  const many = Array.from({ length: 1_500 }, (_, index) => `many-${index}`)
  for (const name of many) news.put(name, article(`Title ${name}`, name))
  const changed = await run(news, async (host) => {
    news.put('fog', '---\ntitle: Fog\n---\n')
    for (const name of many) news.put(name, article(`Another ${name}`, name))
    await host.look(['fog', ...many].map((name) => `_news/${name}.md`))
    await host.idle()
  })
  expect(changed).toEqual({ looked: '3', stale: ['Cranes', 'Ferries'], gone: [] })
})
