import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { keptFolder } from '../../src/main/workspace/kept-folder'
import { realFolder } from '../../src/main/workspace/real-folder'
import { readDecisions } from '../../src/shared/decisions'
import { article, makeFolder } from './open'

const project = resolve(import.meta.dirname, '../..')
const bin = join(project, 'bin/copydesk.mjs')

let folder: string
let data: string
const files: Readonly<Record<string, string>> = {
  '_news/a.md': article('A', 'published: false # hold\ntopics: [X]\n').replaceAll('\n', '\r\n'),
  '_news/b.md': article('B', 'published: false\nheat: 1\n'),
  '_news/c.md': article('C', 'topics:\n  - X\n  - Y\n'),
  '_news/d.md': '---\npublished: false\nwebUrl: https://a.example/d\n---\n',
  '_news/e.md': '---\ntitle: "broken\npublished: false\n---\n',
}
beforeEach(() => {
  folder = makeFolder(files)
  data = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
})

function copydesk(...given: string[]): { lines: string[]; error: string; code: number | null } {
  const env = { ...process.env, COPYDESK_DATA: data }
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...given], { encoding: 'utf8', env })
  return { lines: stdout.split('\n').filter((line) => line !== ''), error: stderr, code: status }
}
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
const all = (): Record<string, string> => Object.fromEntries(Object.keys(files).map((path) => [path, read(path)]))
const decisions = () => readDecisions(read('.copydesk/decisions.jsonl'))
const titles = (query: string): string[] =>
  copydesk('list', folder, '--query', query, '--fields', 'title', '--sort', 'title').lines

test('publish changes the one line of what the query finds, says it, and tells the decision log', () => {
  const { lines, error, code } = copydesk('publish', folder, '--query', 'A OR B OR C', '--reason', 'good')
  expect(lines.sort()).toEqual([
    '_news/a.md:5: + published: true # hold',
    '_news/a.md:5: - published: false # hold',
    '_news/b.md:5: + published: true',
    '_news/b.md:5: - published: false',
  ])
  expect(error).toBe('2 articles published, 2 lines, 1 so already\n')
  expect(code).toBe(0)
  expect(all()).toEqual({
    ...files,
    '_news/a.md': files['_news/a.md']?.replace('published: false', 'published: true'),
    '_news/b.md': files['_news/b.md']?.replace('published: false', 'published: true'),
  })
  expect(decisions().map(({ path, decision, reason }) => [path, decision, reason])).toEqual([
    ['_news/a.md', 'published', 'good'],
    ['_news/b.md', 'published', 'good'],
  ])
  expect(readdirSync(data)).toEqual([])
})

test('what can’t be changed is named, the rest is done: 1; an article with an error is published with a warning', () => {
  chmodSync(join(folder, '_news/a.md'), 0o444)
  const { lines, error, code } = copydesk('publish', folder, '--all', '--json')
  expect(code).toBe(1)
  const told = lines.map((line) => JSON.parse(line))
  expect(told.find((one) => one.path === '_news/b.md')).toEqual({
    path: '_news/b.md',
    title: 'B',
    lines: [{ line: 5, before: 'published: false', after: 'published: true' }],
  })
  expect(told.flatMap((one) => (one.failed === undefined ? [] : [one.path])).sort()).toEqual([
    '_news/a.md',
    '_news/e.md',
  ])
  expect(error).toContain('_news/a.md: The file is read-only.')
  expect(error).toContain('_news/d.md: warning: ')
  expect(error).toContain('2 articles published, 2 lines, 1 so already, 2 failed')
  expect(read('_news/a.md')).toBe(files['_news/a.md'])
  expect(read('_news/d.md')).toContain('published: true')
})

test('unpublish adds the line where it is missing', () => {
  expect(copydesk('unpublish', folder, '--query', 'topic:Y')).toMatchObject({
    lines: ['_news/c.md:5: + published: false'],
    code: 0,
  })
  expect(read('_news/c.md')).toBe(files['_news/c.md']?.replace('topics:', 'published: false\ntopics:'))
})

test('pass and hold are lines of the log, which queries know; the articles are as they were', () => {
  expect(copydesk('pass', folder, '--query', 'A', '--reason', 'old')).toMatchObject({
    lines: ['_news/a.md: passed'],
    error: '1 article passed\n',
    code: 0,
  })
  expect(copydesk('hold', folder, '--query', 'B', '--json').lines.map((line) => JSON.parse(line))).toEqual([
    { path: '_news/b.md', title: 'B', decision: 'hold' },
  ])
  expect(all()).toEqual(files)
  expect(decisions()).toMatchObject([
    { path: '_news/a.md', decision: 'pass', reason: 'old' },
    { path: '_news/b.md', decision: 'hold' },
  ])
  expect([titles('is:passed'), titles('is:held'), titles('is:new')]).toEqual([['A'], ['B'], ['d']])
  expect(copydesk('pass', folder, '--query', 'A').error).toBe('0 articles passed, 1 so already\n')
  const published = copydesk('pass', folder, '--query', 'C')
  expect(published.code).toBe(1)
  expect(published.error).toContain('_news/c.md: It is published.')
  const states = copydesk('list', folder, '--fields', 'title,state,decision', '--sort', 'state').lines
  expect(states).toEqual(['d\tnew\t', 'B\theld\thold', 'A\tpassed\tpass', 'C\tpublished\t', 'e\tbroken\t'])
})

test('set and topics make several changes in one write', () => {
  expect(copydesk('set', folder, '--query', 'B', 'heat=-3', 'type=video', 'quality=').code).toBe(0)
  expect(read('_news/b.md')).toContain('heat: -3\n')
  expect(read('_news/b.md')).toContain('type: video\n')
  expect(copydesk('set', folder, '--query', 'B', 'heat=').lines).toHaveLength(1)
  expect(read('_news/b.md')).not.toContain('heat')
  const { lines, error } = copydesk('topics', folder, '--query', 'topic:X', '--add', 'Z', '--remove', 'x', '--add', 'W')
  expect(read('_news/a.md')).toBe(files['_news/a.md']?.replace('topics: [X]', 'topics: [Z, W]'))
  expect(read('_news/c.md')).toBe(files['_news/c.md']?.replace('  - X\n  - Y\n', '  - Y\n  - Z\n  - W\n'))
  expect(error).toContain('2 articles changed')
  expect(lines.some((line) => line.startsWith('_news/c.md:'))).toBe(true)
})

test.each([
  ['publish', '--all', '--reason', 'x'],
  ['unpublish', '--all'],
  ['pass', '--query', 'is:new'],
  ['hold', '--query', 'is:new'],
  ['set', '--all', 'heat=9'],
  ['topics', '--all', '--add', 'Z'],
])('%s --dry-run says what would be changed and writes nothing', (name, ...options) => {
  const dry = copydesk(name, folder, ...options, '--dry-run')
  expect(all()).toEqual(files)
  expect(readdirSync(folder)).toEqual(['_news'])
  expect(dry.error).toContain('would be')
  expect(dry.lines.length).toBeGreaterThan(0)
  const done = copydesk(name, folder, ...options)
  expect(done.lines).toEqual(dry.lines)
  expect(done.code).toBe(dry.code)
  expect(existsSync(join(folder, '.copydesk')) || Object.values(all()).join() !== Object.values(files).join()).toBe(
    true,
  )
})

test.each([
  [['publish'], /Usage: copydesk publish/],
  [['publish', '.'], /--query: says which/],
  [['publish', '.', '--query', ' '], /--query: says which/],
  [['publish', '.', '--query', 'A', '--all'], /one of the two/],
  [['publish', '.', '--query', 'colour:red'], /no colour: here/],
  [['publish', '.', 'more', '--all'], /Usage: copydesk publish/],
  [['unpublish', '.', '--all', '--reason', 'x'], /--reason/],
  [['set', '.', '--all'], /Usage: copydesk set/],
  [['set', '.', '--all', 'colour=red'], /colour is none of type/],
  [['set', '.', '--all', 'heat'], /heat=VALUE/],
  [['set', '.', '--all', 'heat=1.5'], /heat: takes a whole number/],
  [['set', '.', '--all', 'quality=-1'], /quality: takes a whole number from 0/],
  [['set', '.', '--all', 'heat=1', 'heat=2'], /heat is set twice/],
  [['topics', '.', '--all'], /--add or --remove/],
  [['topics', '.', '--all', '--add', ' '], /--add: takes/],
] as const)('%j is wrong use: 2, and nothing is written', ([name, place, ...more], said) => {
  const { lines, error, code } = copydesk(name, ...(place === undefined ? [] : [folder]), ...more)
  expect(code).toBe(2)
  expect(lines).toEqual([])
  expect(error).toMatch(said)
  expect(all()).toEqual(files)
})

test('a reader that goes away holds nothing up: every file is changed, and the exit code is that of the change', () => {
  // What is printed of them is more than a pipe holds.
  const many = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, index) => [`_news/${index}.md`, article(`${index}`, 'published: false\n')]),
  )
  const large = makeFolder(many)
  const piped = `set -o pipefail; node ${bin} publish ${large} --all | head -n 1`
  const env = { ...process.env, COPYDESK_DATA: data }
  const { stdout, status } = spawnSync('bash', ['-c', piped], { encoding: 'utf8', env })
  expect(stdout.split('\n')).toHaveLength(2)
  expect(status).toBe(0)
  const left = Object.keys(many).filter((path) => !readFileSync(join(large, path), 'utf8').includes('published: true'))
  expect(left).toEqual([])
})

test('when articles arrived is what the window keeps of it; an unknown one arrives now; nothing is written there', async () => {
  const kept = keptFolder(data, await realFolder(folder))
  const log = join(kept, 'arrivals.jsonl')
  mkdirSync(kept, { recursive: true })
  const entries = Object.keys(files).filter((path) => path !== '_news/d.md')
  const then = Date.UTC(2020, 0, 2)
  writeFileSync(log, entries.map((path) => `${JSON.stringify({ path, at: then })}\n`).join(''))
  const before = readFileSync(log, 'utf8')
  expect(titles('arrived:2020-01')).toEqual(['A', 'B', 'C', 'e'])
  expect(titles('arrived:<1h')).toEqual(['d'])
  expect(copydesk('list', folder, '--query', 'A', '--fields', 'arrived').lines).toEqual(['2020-01-02T00:00:00.000Z'])
  expect(readFileSync(log, 'utf8')).toBe(before)
  expect(readdirSync(kept)).toEqual(['arrivals.jsonl'])
})

test('npx copydesk runs it in the checkout', () => {
  const { stdout, status } = spawnSync('npx', ['--no-install', 'copydesk', 'list', folder, '--query', 'A'], {
    encoding: 'utf8',
    cwd: project,
    env: { ...process.env, COPYDESK_DATA: data },
  })
  expect(status).toBe(0)
  expect(stdout).toBe('_news/a.md\tA\n')
})

test('the sample: published and unpublished again, it is byte for byte as it was', () => {
  const sample = mkdtempSync(join(tmpdir(), 'copydesk-sample-'))
  cpSync(join(project, 'examples/newsroom'), sample, { recursive: true })
  const news = (): string[] =>
    readdirSync(join(sample, '_news')).map((name) => readFileSync(join(sample, '_news', name), 'utf8'))
  const before = news()
  const drafts = copydesk('list', sample, '--query', 'is:unpublished collection:news', '--fields', 'path').lines
  expect(copydesk('publish', sample, '--query', 'is:unpublished collection:news').code).toBe(0)
  expect(news()).not.toEqual(before)
  const those = drafts.map((path) => `path:${path}`).join(' OR ')
  expect(copydesk('unpublish', sample, '--query', those).code).toBe(0)
  expect(news()).toEqual(before)
})

test('a file that another program is just filling is left alone and named, and its text stays its own', async () => {
  const path = join(folder, '_news/coming.md')
  const writer = openSync(path, 'w')
  for (const given of [
    ['set', folder, '--all', 'heat=9'],
    ['unpublish', folder, '--all'],
    ['check', folder, '--fix'],
  ]) {
    const { error } = copydesk(...given)
    if (given[0] !== 'check') expect(error).toContain('_news/coming.md: The file is empty')
  }
  writeSync(writer, article('Coming'))
  closeSync(writer)
  expect(readFileSync(path, 'utf8')).toBe(article('Coming'))
  expect(readFileSync(join(folder, '_news/b.md'), 'utf8')).toContain('heat: 9')
})

test.each(['""', '()', '( )', '"', '-(-"")', 'a OR -a', '"" OR topic:x'])(
  'a query that restricts nothing is no query: %s',
  (query) => {
    const { error, code } = copydesk('publish', folder, '--query', query)
    expect(code).toBe(2)
    expect(error).toContain('--all')
    for (const [path, text] of Object.entries(files)) expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
  },
)

test('an option that is given twice is wrong use: the last one would count in silence', () => {
  for (const given of [
    ['publish', folder, '--query', 'a', '--query', 'b'],
    ['list', folder, '--sort', 'title', '--sort', 'date'],
  ]) {
    const { error, code } = copydesk(...given)
    expect(code).toBe(2)
    expect(error).toMatch(/--(query|sort): given twice/)
  }
  expect(copydesk('topics', folder, '--query', 'a', '--add', 'X', '--add', 'Y', '--dry-run').code).toBe(0)
})

test('topics: a map is refused with the reason, dry run included; one value becomes a list, and what is a topic is found', () => {
  const front = (topics: string): string => `---\ntitle: T\ntopics: ${topics}\npublished: false\n---\n`
  const place = makeFolder({
    '_news/block.md': front('\n  AI:\n    weight: 1'),
    '_news/map.md': front('{AI: 1, Energy: 2}'),
    '_news/year.md': front('2020'),
    '_news/years.md': front('[2020, AI, Café, ai]'),
  })
  const map = '_news/map.md: Topics is a map and no list of names. Edit it in Source.'
  for (const dry of [['--dry-run'], []]) {
    const { lines, error, code } = copydesk('topics', place, '--all', '--add', 'Harbour', ...dry)
    expect(code).toBe(1)
    expect(error).toContain(map)
    expect(error).toContain('2 failed')
    expect(lines.some((line) => line.includes('block.md') || line.includes('map.md'))).toBe(false)
  }
  expect(readFileSync(join(place, '_news/map.md'), 'utf8')).toBe(front('{AI: 1, Energy: 2}'))
  expect(readFileSync(join(place, '_news/year.md'), 'utf8')).toContain('topics: [2020, Harbour]\n')
  copydesk('topics', place, '--all', '--remove', '2020', '--remove', 'AI', '--remove', 'CAFE\u0301')
  expect(readFileSync(join(place, '_news/years.md'), 'utf8')).toBe(front('[Harbour]'))
  for (const topic of ['2020', 'ai', 'cafe']) {
    expect(copydesk('list', place, '--query', `topic:${topic}`).lines).toEqual([])
  }
})

test('a read-only file is left alone and named, and replaced with its mode kept where --replace says yes', () => {
  chmodSync(join(folder, '_news/b.md'), 0o444)
  const { error, code } = copydesk('publish', folder, '--query', 'B')
  expect(error).toBe('copydesk: _news/b.md: The file is read-only.\n0 articles published, 1 failed\n')
  expect(code).toBe(1)
  expect(copydesk('publish', folder, '--query', 'B', '--replace').code).toBe(0)
  expect(read('_news/b.md')).toContain('published: true')
  expect(statSync(join(folder, '_news/b.md')).mode & 0o777).toBe(0o444)
})

test('a log of decisions that is too large to be read takes no more of them, and that is said', () => {
  mkdirSync(join(folder, '.copydesk'))
  writeFileSync(join(folder, '.copydesk/decisions.jsonl'), `${'x'.repeat(999)}\n`.repeat(21_000))
  const { error, code } = copydesk('hold', folder, '--query', 'B')
  expect(code).toBe(1)
  expect(error).toContain('_news/b.md: Not kept in .copydesk/decisions.jsonl: Too large: it could not be read again.')
  expect(error).toContain('0 articles put on hold, 1 failed')
  expect(statSync(join(folder, '.copydesk/decisions.jsonl')).size).toBe(21_000_000)
})

test.skipIf(process.platform === 'win32')(
  'an article and a link to it are one file: changed once, counted once',
  () => {
    symlinkSync('a.md', join(folder, '_news/link.md'))
    for (const dry of [['--dry-run'], []]) {
      const { lines, error } = copydesk('publish', folder, '--query', 'topic:X is:unpublished', ...dry)
      expect(lines).toHaveLength(2)
      expect(error).toContain(`1 article ${dry.length > 0 ? 'would be ' : ''}published, 1 line, 1 so already`)
    }
  },
)

test('replace changes the lines that hold it in text fields, and no other byte', () => {
  const cranes = article('Cranes in the fog', 'excerpt: Fog, fog and cranes\n').replace(
    '\nbody\n',
    '\nFog in the body\n',
  )
  const path = '_news/fog.md'
  writeFileSync(join(folder, path), cranes)
  const before = all()
  const asked = ['replace', folder, '--query', 'fog', '--find', 'fog', '--with', 'mist']
  const dry = copydesk(...asked, '--dry-run')
  expect(dry).toEqual({
    lines: [
      `${path}:2: - title: Cranes in the fog`,
      `${path}:2: + title: Cranes in the mist`,
      `${path}:5: - excerpt: Fog, fog and cranes`,
      `${path}:5: + excerpt: mist, mist and cranes`,
    ],
    error: '1 article would be changed, 2 lines\n',
    code: 0,
  })
  expect(read(path)).toBe(cranes)
  expect(copydesk(...asked, '--field', 'title', '--match-case')).toMatchObject({ error: '1 article changed, 1 line\n' })
  expect(read(path)).toBe(cranes.replace('in the fog\n', 'in the mist\n'))
  const pattern = copydesk(
    'replace',
    folder,
    '--all',
    '--find',
    '(\\w+), (\\w+) and',
    '--with',
    '$2, $1 and',
    '--pattern',
  )
  expect(pattern).toMatchObject({
    error: expect.stringMatching(/1 article changed, 1 line, 4 without it, 1 failed\n$/),
    code: 1,
  })
  expect(read(path)).toContain('excerpt: fog, Fog and cranes\n')
  expect(all()).toEqual(before)
})

test('replace says what is wrong with what it was given', () => {
  const faulty = (...given: string[]): string => {
    const { error, code } = copydesk('replace', folder, '--query', 'A', ...given)
    expect(code).toBe(2)
    return error
  }
  expect(faulty('--with', 'x')).toContain('--find: says what to find')
  expect(faulty('--find', 'x')).toContain('--with: says what to put')
  expect(faulty('--find', '(', '--with', '', '--pattern')).toContain('--find: The pattern can’t be read')
  expect(faulty('--find', 'a(?=b)', '--with', '', '--pattern')).toContain('--find: The pattern can’t be read')
  expect(faulty('--find', 'x', '--with', '', '--field', 'secured')).toMatch(
    /--field: secured is none of title, excerpt/,
  )
  expect(all()).toEqual(files)
})
