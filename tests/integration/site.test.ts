import { renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readSite } from '../../src/main/workspace/site/site'
import { hearCalls } from './fs-calls'
import { article, makeFolder, open, openIt } from './open'

let logged: string[]
let leftOut: string[]
beforeEach(() => {
  logged = []
  leftOut = []
})
const read = (folder: string) =>
  readSite(folder, { log: (message) => logged.push(message), leftOut: ({ message }) => leftOut.push(message) })

const topicFiles = (count: number, textOf = (index: number) => `name: Topic ${index}\n`): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`_data/topics/${String(index).padStart(6, '0')}.yaml`, textOf(index)]),
  )

test('of thousands of topics the first are read, a few at a time, and what is left out is said once', async () => {
  const at = await openIt(makeFolder({ ...topicFiles(20_000), '_news/a.md': article('A') }))
  expect(at.service.info.topics).toHaveLength(2_000)
  expect(at.service.info.topics.at(-1)?.name).toBe('Topic 1999')
  const notices = () => at.events.filter((event) => event.kind === 'notice').map(({ notice }) => notice.message)
  const message = 'Only the first 2,000 of 20,000 files in _data/topics are read.'
  expect(notices()).toEqual([message])
  // The site is read again, and there is more of the same to say.
  writeFileSync(join(at.folder, '_data/topics/zzz.yaml'), 'name: Last\n')
  writeFileSync(join(at.folder, '_config.yml'), 'title: Read again\n')
  await expect.poll(() => at.service.info.name, { timeout: 60_000 }).toBe('Read again')
  expect(notices()).toEqual([message])
}, 120_000)

test('no more than 16 files are being opened at once', async () => {
  const folder = makeFolder(topicFiles(1_000))
  const onCall = await hearCalls()
  let [opened, most] = [0, 0]
  onCall((name) => {
    if (name === 'open') opened += 1
    if (name === 'fstatSync') opened -= 1
    most = Math.max(most, opened)
  })
  const { topics } = await read(folder)
  onCall(() => {})
  expect(topics).toHaveLength(1_000)
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThanOrEqual(16)
})

test('files of one folder are read up to 5 MB together, each up to 50 KB', async () => {
  const long = `# ${'x'.repeat(45_000)}\n`
  const folder = makeFolder({
    ...topicFiles(200, (index) => `name: Topic ${index}\n${long}`),
    '_data/topics/0-large.yaml': `name: Large\n# ${'x'.repeat(50_000)}\n`,
  })
  const { topics } = await read(folder)
  expect(topics.length).toBeGreaterThan(100)
  expect(topics.length).toBeLessThan(130)
  expect(topics.map(({ name }) => name)).not.toContain('Large')
  expect(leftOut).toEqual([
    `Only the first ${topics.length + 1} of 201 files in _data/topics are read. ` +
      'Left out, because larger than 50 KB: 1 file in _data/topics.',
  ])
})

test('a _config.yml that is too large is left out and said', async () => {
  const folder = makeFolder({ '_config.yml': `title: ${'x'.repeat(4_900_000)}\n`, '_news/a.md': article('A') })
  expect((await read(folder)).title).toBeNull()
  expect(leftOut).toEqual(['_config.yml is larger than 300 KB and left out.'])
})

test('names are of one line, of a length that can be shown, and read in one direction', async () => {
  const folder = makeFolder({
    '_config.yml': 'title: "Bank\\u202Eknab\\e[2J\\nof \\uD800 news"\n',
    '_data/topics/a.yaml': `name: ${'n'.repeat(9_000)}\nparent: ${'p'.repeat(9_000)}\nkeywords: [${'k, '.repeat(900)}]\n`,
    '_data/organizations/a.md': `---\nname: "A\\u2066"\ndomain: ${'d'.repeat(900)}\nimages: [{ url: https://x/${'u'.repeat(9_000)} }]\n---\n`,
  })
  const { title, topics, organizations } = await read(folder)
  expect(title).toBe('Bankknab [2J of \ufffd news')
  expect(topics[0]?.name).toHaveLength(200)
  expect(topics[0]?.parent).toHaveLength(200)
  expect(topics[0]?.keywords).toHaveLength(100)
  expect(organizations).toEqual([{ name: 'A', domain: `${'d'.repeat(199)}…`, image: null, logo: null }])
})

test('a logo is shown from the folder where it lies there, wherever the site publishes it from; else from its address', async () => {
  const organization = (name: string, url: string): string =>
    `---\nname: ${name}\ndomain: ${name}.example\nimages:\n  - url: "${url}"\n---\n`
  const folder = makeFolder({
    '_config.yml': 'url: https://site.example/\nbaseurl: /news\n',
    '_data/organizations/a.md': organization('a', '/assets/o/a%20b.png?v=1'),
    '_data/organizations/b.md': organization('b', '/assets/o/none.png'),
    '_data/organizations/c.md': organization('c', '/logos/c.png'),
    '_data/organizations/d.md': organization('d', 'https://d.example/d.png'),
    '_data/organizations/e.md': organization('e', '/../../outside.png'),
    '_data/organizations/f.md': organization('f', '/.git/f.png'),
    'assets/o/a b.png': 'a',
    'static/logos/c.png': 'c',
    '.git/f.png': 'f',
  })
  const { organizations } = await read(folder)
  expect(organizations.map(({ image, logo }) => [image, logo])).toEqual([
    ['https://site.example/news/assets/o/a%20b.png?v=1', '/assets/o/a%20b.png?v=1'],
    ['https://site.example/news/assets/o/none.png', 'https://site.example/news/assets/o/none.png'],
    ['https://site.example/news/logos/c.png', '/logos/c.png'],
    ['https://d.example/d.png', 'https://d.example/d.png'],
    ['https://site.example/news/../../outside.png', 'https://site.example/news/../../outside.png'],
    ['https://site.example/news/.git/f.png', 'https://site.example/news/.git/f.png'],
  ])
})

test('of logos that lie in hundreds of folders only some folders are looked into', async () => {
  const onCall = await hearCalls()
  const looksFor = async (imagesOf: (at: number) => string): Promise<number> => {
    const files = Array.from({ length: 900 }, (_, at) => [
      `_data/organizations/${at}.md`,
      `---\nname: o${at}\ndomain: ${at}.example\nimages: [${imagesOf(at)}]\n---\n`,
    ])
    const folder = makeFolder({ ...Object.fromEntries(files), 'l/0/o.png': 'o' })
    let looks = 0
    onCall((name) => {
      if (name === 'readdir' || name === 'realpath') looks += 1
    })
    expect((await read(folder)).organizations).toHaveLength(900)
    onCall(() => {})
    return looks
  }
  const without = await looksFor(() => '')
  expect(await looksFor((at) => `{ url: /l/${at}/o.png }`)).toBeLessThan(without + 150)
})

test('of many files that can’t be parsed only some are named in the log', async () => {
  await read(makeFolder(topicFiles(300, () => 'name: [\n')))
  expect(logged.length).toBeLessThan(30)
  expect(logged.at(-1)).toMatch(/^28\d more files in _data\/topics can't be read\.$/)
})

test('a folder with a hostile name is shown on one line', async () => {
  const folder = makeFolder({ 'news\u202e\nroom/a.md': article('A') })
  const at = await open(join(folder, 'news\u202e\nroom'))
  await at.service.close()
  expect(at.service.info.name).toBe('news room')
  expect(at.service.info.folder).toMatch(/news room$/)
})

test.skipIf(process.platform === 'win32')('a folder of topics that leads outside is not even counted', async () => {
  const outside = makeFolder(topicFiles(2_010))
  const folder = makeFolder({ '_news/a.md': article('A'), '_data/x.yaml': '' })
  symlinkSync(join(outside, '_data/topics'), join(folder, '_data/topics'))
  symlinkSync(outside, join(folder, '_data/organizations'))
  expect(await read(folder)).toMatchObject({ topics: [], organizations: [] })
  expect(leftOut).toEqual([])
  // One that leads to another folder of the site is followed.
  const inside = makeFolder({ ...topicFiles(2), '_data/x.yaml': '' })
  renameSync(join(inside, '_data/topics'), join(inside, 'taxonomy'))
  symlinkSync('../taxonomy', join(inside, '_data/topics'))
  expect((await read(inside)).topics).toHaveLength(2)
})
