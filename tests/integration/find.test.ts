import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '../../src/shared/ipc/contract'
import { article, makeFolder, openIt } from './open'

const unpublished = (title: string, date: string): string =>
  `---\ntitle: ${title}\npublishedDateTime: ${date}\npublished: false\n---\n`
const newest = { field: 'date', direction: 'descending' } as const

test('all paths of a result; what arrives waits, then stands behind the last row in the order of the query', async () => {
  const at = await openIt(
    makeFolder({
      '_news/a.md': unpublished('A', '2020-01-01T00:00:00Z'),
      '_news/b.md': unpublished('B', '2020-01-02T00:00:00Z'),
      '_news/c.md': article('C'),
    }),
  )
  const workspace = at.service.info.id
  const { result, titles } = await at.query('is:unpublished', newest)
  expect(titles).toEqual(['B', 'A'])
  expect(await at.service.library.listPaths({ workspace, result })).toEqual(['_news/b.md', '_news/a.md'])
  const write = (name: string, text: string): void => writeFileSync(join(at.folder, '_news', name), text)
  write('d.md', unpublished('D', '2020-01-03T00:00:00Z'))
  write('e.md', unpublished('E', '2020-01-05T00:00:00Z'))
  write('f.md', unpublished('F', '2020-01-04T00:00:00Z'))
  write('g.md', article('G'))
  await expect.poll(() => at.last('library')).toMatchObject({ arrivals: 3, total: 2, all: 7 })
  rmSync(join(at.folder, '_news/f.md'))
  await expect.poll(() => at.last('library')).toMatchObject({ arrivals: 2, total: 2, all: 6 })
  expect(await at.service.library.appendArrivals({ workspace, result })).toEqual({ total: 4 })
  const paths = ['_news/b.md', '_news/a.md', '_news/e.md', '_news/d.md']
  expect(await at.service.library.listPaths({ workspace, result })).toEqual(paths)
  await expect.poll(() => at.last('library')).toMatchObject({ result, arrivals: 0, total: 4 })
  expect(await at.service.library.findRow({ workspace, result, path: '_news/e.md' })).toMatchObject({
    index: 2,
    nextUndecided: 3,
  })
  // A result that isn't known any more has no rows.
  expect(await at.service.library.listPaths({ workspace, result: 999 })).toEqual([])
  expect(await at.service.library.appendArrivals({ workspace, result: 999 })).toEqual({ total: 0 })
})

test('facets follow what changes on the disk and have the shape of the contract', async () => {
  const at = await openIt(
    makeFolder({
      '_news/a.md': article('A', 'type: video\ntopics: [Energy]\nquality: 10\n'),
      '_news/b.md': article('B', 'type: article\ntopics: [energy, AI]\n'),
    }),
  )
  const workspace = at.service.info.id
  const topics = async (text: string): Promise<unknown> => {
    const facets = contract.readFacets.response.parse(await at.service.library.readFacets({ workspace, text }))
    return facets.facets.find((facet) => facet.field === 'topic')?.values.map((one) => `${one.value} ${one.count}`)
  }
  expect(await topics('type:video')).toEqual(['Energy 1'])
  writeFileSync(join(at.folder, '_news/b.md'), article('B', 'type: video\ntopics: [AI]\n'))
  await expect.poll(() => topics('type:video')).toEqual(['AI 1', 'Energy 1'])
  rmSync(join(at.folder, '_news/a.md'))
  await expect.poll(() => topics('type:video')).toEqual(['AI 1'])
})

test('collections and problems are listed by use', async () => {
  const at = await openIt(
    makeFolder({
      '_news/a.md': article('A'),
      '_news/b.md': '---\ntitle: No date\nwebUrl: https://a.example/b\n---\n',
      '_learning/c.md': article('C'),
    }),
  )
  const workspace = at.service.info.id
  expect(await at.service.library.listValues({ workspace, field: 'collection' })).toEqual(['_news', '_learning'])
  await expect.poll(() => at.service.library.listValues({ workspace, field: 'problem' })).toContain('no-date')
})

test('the same story is named in rows and is a problem, and no longer when the other one goes', async () => {
  const story = (title: string, url: string, more = ''): string =>
    `---\ntitle: ${title}\npublishedDateTime: 2026-06-13T12:43:00Z\nwebUrl: ${url}\n${more}---\n`
  const at = await openIt(
    makeFolder({
      '_news/a.md': story(
        'Orchard robots',
        'https://a.example/robots',
        'provider: { name: Fieldnote }\npublished: false\n',
      ),
      '_news/b.md': story('Robots in the orchard', 'http://www.a.example/robots/?utm_source=x'),
      '_news/c.md': story('Orchard robots | The Tideline', 'https://c.example/'),
      '_news/d.md': story(
        'A related one',
        'https://d.example/',
        'related: [{ title: R, webUrl: "https://a.example/robots" }]\n',
      ),
    }),
  )
  const workspace = at.service.info.id
  const duplicates = async (): Promise<string[]> => (await at.query('problem:duplicate')).titles
  await expect.poll(duplicates).toEqual(['Orchard robots', 'Robots in the orchard'])
  const { result } = await at.query('path:b.md')
  const { rows } = await at.service.library.readRows({ workspace, result, from: 0, to: 10 })
  expect(rows[0]?.also.map((other) => other.path)).toEqual(['_news/a.md'])
  expect(rows[0]?.card?.problems).toContainEqual({
    severity: 'warning',
    code: 'duplicate',
    message: 'Also: Fieldnote, unpublished (_news/a.md)',
  })
  writeFileSync(join(at.folder, '_news/c.md'), story('Robots in the orchard', 'https://c.example/'))
  await expect.poll(duplicates).toEqual(['Orchard robots', 'Robots in the orchard', 'Robots in the orchard'])
  writeFileSync(join(at.folder, '_news/a.md'), story('Something else', 'https://a.example/else'))
  await expect.poll(duplicates).toEqual(['Robots in the orchard', 'Robots in the orchard'])
  rmSync(join(at.folder, '_news/b.md'))
  await expect.poll(duplicates).toEqual([])
  await expect.poll(() => at.last('library')?.views['has:problem']).toBe((await at.query('has:problem')).total)
})

test('triage is told the same story and topics to add', async () => {
  const picture = 'images: [{ url: /stock.png }]\n'
  const at = await openIt(
    makeFolder({
      '_data/topics/ports.yaml': 'name: Ports\nkeywords: [crane, 7]\n',
      '_news/a.md': article('Cranes in fog', `topics: [Fog]\n${picture}`),
      '_news/b.md': article('Cranes in fog', `topics: [Fog, Coast]\n${picture}`),
      '_news/c.md': article('Orchards'),
    }),
  )
  const workspace = at.service.info.id
  const story = async (path: string) =>
    contract.readStory.response.parse(await at.service.library.readStory({ workspace, path }))
  await expect.poll(async () => (await story('_news/a.md')).also.map(({ path }) => path)).toEqual(['_news/b.md'])
  expect(await story('_news/c.md')).toEqual({ also: [] })
  expect(await story('_news/gone.md')).toEqual({ also: [] })
  const topics = async (path: string, typed: { title: string; excerpt: string } | null = null) =>
    contract.suggestTopics.response
      .parse(await at.service.library.suggestTopics({ workspace, path, typed }))
      .topics.map(({ name, because }) => `${name} ${because.kind}`)
  expect(await topics('_news/a.md')).toEqual(['Ports said', 'Coast near'])
  expect(await topics('_news/a.md', { title: 'Fog', excerpt: '' })).toEqual(['Coast near'])
  expect(await topics('_news/gone.md')).toEqual([])
  expect(await at.service.library.suggestQuery({ workspace, text: 'crnaes topic:Fgo' })).toEqual({
    text: 'cranes topic:Fog',
  })
  expect(await at.service.library.suggestQuery({ workspace, text: 'cranes' })).toEqual({ text: null })
})
