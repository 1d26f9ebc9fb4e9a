import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listTopic } from '../../../../../../src/main/workspace/site/topics/list-topic'

const topics = '_data/topics'

function makeSite(files: Readonly<Record<string, string>> | 'newsroom' | null): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-list-topic-')))
  if (files === null) return root
  mkdirSync(join(root, topics), { recursive: true })
  if (files === 'newsroom') cpSync(join('examples/newsroom', topics), join(root, topics), { recursive: true })
  else for (const [name, text] of Object.entries(files)) writeFileSync(join(root, topics, name), text)
  return root
}
const all = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, topics)).map((name) => [name, readFileSync(join(root, topics, name), 'utf8')]),
  )

it('writes a topic as its neighbours in the sample newsroom are written, and nothing else', async () => {
  const root = makeSite('newsroom')
  const before = all(root)
  const path = `${topics}/17-night-trains.yaml`
  expect(await listTopic(root, 'Night Trains')).toMatchObject({ kind: 'listed', path, parent: 'Technology' })
  expect(all(root)).toEqual({
    ...before,
    '17-night-trains.yaml': `taxonomy: topic
_id: night-trains
name: Night Trains
parent: Technology
keywords:
  - night trains
hashtags:
  - "#NightTrains"
services:
  news: https://newsroom.example/api/news/night-trains/
`,
  })
})

it('leaves out what the neighbours don’t say how to make, keeps quotes and line ends, and takes no parent where they differ', async () => {
  const root = makeSite({
    'fog.yml': "name: 'Fog'\r\nparent: Weather\r\ncolour: grey\r\nlinks:\r\n  about: https://a.example/weather\r\n",
    'sea_ice.yml': "name: 'Sea ice'\r\nparent: Oceans\r\ncolour: white\r\n",
    'tides.yml': "# Ask Ada before this changes.\r\nname: 'Tides'\r\ncolour: blue\r\nrole: topic\r\n",
    'wind.yml': "name: 'Wind'\r\ncolour: pale\r\nrole: topic\r\n",
  })
  expect(await listTopic(root, 'It’s raining: men')).toMatchObject({
    kind: 'listed',
    path: `${topics}/it_s_raining_men.yml`,
    parent: null,
  })
  expect(all(root)['it_s_raining_men.yml']).toBe("name: 'It’s raining: men'\r\nrole: topic\r\n")
})

it('an empty taxonomy gets a file with a name', async () => {
  const root = makeSite({})
  expect(await listTopic(root, 'Café & 日本')).toMatchObject({
    kind: 'listed',
    path: `${topics}/cafe.yaml`,
    parent: null,
  })
  expect(all(root)).toEqual({ 'cafe.yaml': 'name: Café & 日本\n' })
})

it('refuses a topic that is listed, a file that is taken, a folder without a taxonomy, a blank name', async () => {
  const root = makeSite({ 'ports.yaml': 'name: Ports\n', 'fog.yaml': 'name: [\n' })
  const before = all(root)
  expect(await listTopic(root, ' PÓRTS ')).toMatchObject({ kind: 'refused', reason: { code: 'listed-already' } })
  expect(await listTopic(root, 'Fog')).toMatchObject({ kind: 'refused', reason: { code: 'taken' } })
  expect(await listTopic(root, ' ')).toMatchObject({ kind: 'refused', reason: { code: 'no-name' } })
  expect(all(root)).toEqual(before)
  expect(await listTopic(makeSite(null), 'Fog')).toMatchObject({ kind: 'refused', reason: { code: 'no-taxonomy' } })
})

const listed = async (files: Readonly<Record<string, string>>, name: string): Promise<string | undefined> => {
  const root = makeSite(files)
  const answer = await listTopic(root, name)
  return answer.kind === 'listed' ? readFileSync(join(root, answer.path), 'utf8') : undefined
}
const both = (around: (text: string) => string) => ({
  'fog.yaml': around('name: Fog\n_id: fog\n'),
  'sea-ice.yaml': around('name: Sea ice\n_id: sea-ice\n'),
})

it.each([
  ['---', (text: string) => `---\n${text}`],
  ['--- and ...', (text: string) => `---\n${text}...\n`],
  ['... alone', (text: string) => `${text}...\n`],
  ['a comment behind ---', (text: string) => `--- # topic\n${text}`],
  ['a comment above ---', (text: string) => `# Of the desk.\n---\n${text}`],
  ['%YAML', (text: string) => `%YAML 1.2\n---\n${text}`],
])('a new topic is one document too, with %s', async (_, around) => {
  expect(await listed(both(around), 'Night trains')).toBe(around('name: Night trains\n_id: night-trains\n'))
})

it('line ends of Windows go on to the last line, which a neighbour leaves open', async () => {
  const files = both((text) => text.replaceAll('\n', '\r\n').trimEnd())
  expect(await listed(files, 'Night trains')).toBe('name: Night trains\r\n_id: night-trains\r\n')
})

it('topics whose names differ by a sign or a script have addresses that differ', async () => {
  const root = makeSite(both((text) => text))
  for (const name of ['C', 'C#', 'C++', '日本語', '한국어'])
    expect(await listTopic(root, name)).toMatchObject({ kind: 'listed' })
  const made = all(root)
  expect(made).toMatchObject({
    'c.yaml': 'name: C\n_id: c\n',
    'c-sharp.yaml': 'name: C#\n_id: c-sharp\n',
    'c-plus-plus.yaml': 'name: C++\n_id: c-plus-plus\n',
    'topic.yaml': 'name: 日本語\n_id: topic\n',
    'topic-2.yaml': 'name: 한국어\n_id: topic-2\n',
  })
})

it('an address has the letters of other scripts where the neighbours’ have them', async () => {
  const files = { '霧.yaml': 'name: 霧\n_id: 霧\n', '海-氷.yaml': 'name: 海 氷\n_id: 海-氷\n' }
  expect(await listed(files, '夜 列車')).toBe('name: 夜 列車\n_id: 夜-列車\n')
})

it('says in words which neighbour is in the way, and why', async () => {
  const root = makeSite(both((text) => `base: &b { x: 1 }\n<<: *b\n${text.replace('name: ', 'name: &n ')}other: *n\n`))
  const answer = await listTopic(root, 'Night trains')
  expect(answer).toMatchObject({ kind: 'refused' })
  if (answer.kind !== 'refused') throw new Error('listed')
  expect(answer.reason.message).toMatch(/^_data\/topics: A new topic can’t be written like sea-ice\.yaml: [A-Z‘'"]/)
})
