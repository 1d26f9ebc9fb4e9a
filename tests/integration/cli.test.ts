import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listsAsGrayMatter } from './as-gray-matter'
import { copydesk, copydeskIn, project } from './copydesk'
import { article, makeFolder } from './open'

const folder = makeFolder({
  '_news/a.md': article('A', 'quality: 40\ntopics: [X]\npublished: false\nimages: [{ url: /a.png }]\n'),
  '_news/b.md': article('B', 'quality: 100\nimages: [{ url: /b.png }]\n'),
  '_news/c.md': '---\nexcerpt: no title\n---\n',
  '_news/d.md': '---\ntitle: "broken\n---\n',
})

test('list --json finds what gray-matter finds', () => {
  expect(listsAsGrayMatter(join(project, 'examples/newsroom'), 'Policy', 40)).toBeGreaterThan(1)
})

test('list prints columns, sorted as asked, with the fields that were asked for', () => {
  const { lines, code } = copydesk(
    'list',
    folder,
    '--query',
    'quality:>0',
    '--sort',
    'quality',
    '--fields',
    'quality,title,topics',
  )
  expect(lines).toEqual(['100\tB\t', '40\tA\tX'])
  expect(code).toBe(0)
  expect(copydesk('list', folder, '--sort', 'title:descending').lines.map((line) => line.split('\t')[0])).toEqual([
    '_news/d.md',
    '_news/c.md',
    '_news/b.md',
    '_news/a.md',
  ])
})

test('list shows what stands in for an excerpt where that is no newsroom’s, finds it, and tells it apart', () => {
  const post = (front: string): string => `---\nlayout: post\n${front}\n---\n\n# Fog\n\nSix *cranes* stop.\n`
  const blog = makeFolder({
    '_config.yml': 'permalink: /:title/\n',
    '_posts/2024-01-02-a.md': post('title: A'),
    '_posts/2024-01-03-b.md': post('title: B\ndescription: Own'),
  })
  const listed = (query: string) => copydesk('list', blog, '--query', query, '--fields', 'title,excerpt').lines
  expect(listed('')).toEqual(['B\tOwn', 'A\tSix cranes stop.'])
  expect(listed('"six cranes"')).toEqual(['A\tSix cranes stop.'])
  expect(listed('has:excerpt')).toEqual(['B\tOwn'])
  const [, first = ''] = copydesk('list', blog, '--json', '--fields', 'excerpt,hasExcerpt').lines
  expect(JSON.parse(first)).toEqual({ excerpt: 'Six cranes stop.', hasExcerpt: false })
})

test('a date without an offset is of the site’s time zone; one that nobody knows is said', () => {
  const post = (title: string, date: string): string =>
    `---\nlayout: post\ntitle: ${title}\ndate: ${date}\n---\nWords.\n`
  const siteIn = (timezone: string): string =>
    makeFolder({
      '_config.yml': `permalink: /:title/\n${timezone}`,
      '_posts/2024-01-01-a.md': post('A', '2024-01-01'),
      '_posts/2024-07-01-b.md': post('B', '2024-07-01 00:30:00'),
      '_posts/2024-07-01-c.md': post('C', '2024-06-30T23:00:00Z'),
    })
  const listed = (site: string, query: string) => copydesk('list', site, '--query', query, '--fields', 'title')
  const helsinki = siteIn('timezone: Europe/Helsinki\n')
  expect(listed(helsinki, '').lines).toEqual(['C', 'B', 'A'])
  expect(listed(helsinki, 'date:2024-01-01').lines).toEqual(['A'])
  expect(listed(helsinki, 'date:2024-07').lines).toEqual(['C', 'B'])
  const utc = siteIn('')
  expect(listed(utc, '').lines).toEqual(['B', 'C', 'A'])
  expect(listed(utc, 'date:2024-07').lines).toEqual(['B'])
  const mars = listed(siteIn('timezone: Mars/Base\n'), '')
  expect(mars.lines).toEqual(['B', 'C', 'A'])
  expect(mars.error).toContain('time zone “Mars/Base”, which isn’t known: dates without an offset are read as UTC')
})

test('list finds by words for days and by ages, by the clocks of the desk', () => {
  const ago = (ms: number): string => new Date(Date.now() - ms).toISOString()
  const dated = (title: string, date: string): string => `---\ntitle: ${title}\npublishedDateTime: ${date}\n---\n`
  const HOUR = 3_600_000
  const news = makeFolder({
    '_news/now.md': dated('Now', ago(60_000)),
    '_news/week.md': dated('Week', ago(8 * 24 * HOUR)),
    '_news/old.md': dated('Old', ago(31 * 24 * HOUR)),
    // 23:30 of the last day of May in New York.
    '_news/may.md': dated('May', '2020-06-01T03:30:00Z'),
    '_news/day.md': dated('Day', '2020-06-01'),
  })
  const listed = (zone: string, query: string) =>
    copydeskIn(zone, 'list', news, '--query', query, '--fields', 'title').lines
  for (const zone of ['UTC', 'America/New_York', 'Pacific/Auckland']) {
    expect(listed(zone, 'date:<30d'), zone).toEqual(['Now', 'Week'])
    expect(listed(zone, 'date:>30d date:>=last-year'), zone).toEqual(['Old'])
    expect(listed(zone, 'date:2020-06-01'), zone).toEqual(zone === 'America/New_York' ? ['Day'] : ['May', 'Day'])
  }
  // A minute ago is today or, in the first minute of a day, yesterday.
  expect(listed('Asia/Tokyo', 'date:yesterday..today')).toEqual(['Now'])
  expect(listed('America/New_York', 'date:2020-05-31')).toEqual(['May'])
  expect(copydesk('list', news, '--query', 'date:tomorow').error).toContain('today, yesterday, this-week')
})

test('check says each problem with its place, and exits with 1 where there are errors', () => {
  const all = copydesk('check', folder)
  expect(all.code).toBe(1)
  expect(all.lines.filter((line) => /^_news\/d\.md:\d+:\d+: error: .* \(syntax\)$/.test(line))).toHaveLength(1)
  expect(all.error).toContain('4 articles, 2 errors')
  expect(copydesk('check', folder, '--query', 'quality:>0')).toMatchObject({ lines: [], code: 0 })
  const found = copydesk('check', folder, '--query', 'problem:no-title', '--json').lines.map((line) => JSON.parse(line))
  expect(found).toContainEqual(
    expect.objectContaining({ path: '_news/c.md', severity: 'error', code: 'no-title', line: 1, column: 1 }),
  )
})

test('check allows as many warnings as it is told, says hints where asked, and colours nothing in a pipe', () => {
  const files = { '_news/a.md': article('A', 'topics: [Fog, fog]\nexcerpt: It goes on\n') }
  const one = makeFolder({ ...files, '_data/topics/p.yaml': 'name: Policy\n' })
  const said = ['unknown-topic', 'unknown-topic', 'duplicate-topic', 'no-image']
  const codes = (lines: readonly string[]) => lines.map((line) => /\(([\w-]+)\)$/.exec(line)?.[1])
  const { lines, code } = copydesk('check', one)
  expect(codes(lines).sort()).toEqual(said.toSorted())
  expect(code).toBe(0)
  expect(copydesk('check', one, '--max-warnings', '4').code).toBe(0)
  expect(copydesk('check', one, '--max-warnings', '3').code).toBe(1)
  const hinted = copydesk('check', one, '--hints')
  expect(codes(hinted.lines).sort()).toEqual([...said, 'excerpt-cut', 'related-count'].sort())
  expect(hinted.error).toContain('1 article, 0 errors, 4 warnings, 2 hints')
  expect(hinted.lines.join('')).not.toContain('\u001b')
})

test('check says of articles in TOML and JSON why they are read only, as a notice, and of torn ones an error', () => {
  const files = {
    'hugo.toml': 'title = "Notes"\n',
    'content/a.md': '+++\ntitle = "A"\ndraft = true\n+++\nWords.\n',
    'content/b.md': '{ "title": "B", "tags": ["go"] }\n\nWords.\n',
    'content/c.md': article('C', 'date: 2024-01-02\n'),
  }
  const place = makeFolder(files)
  const { lines, error, code } = copydesk('check', place, '--fix')
  const message = (form: string): string =>
    `notice: Front matter in ${form}: Copydesk shows it and doesn’t change it. (foreign)`
  expect(lines.filter((line) => line.includes('foreign'))).toEqual([
    `content/a.md:1:1: ${message('TOML')}`,
    `content/b.md:1:1: ${message('JSON')}`,
  ])
  expect(lines.filter((line) => line.includes(': error: '))).toEqual([])
  expect(error).toMatch(/3 articles, 0 errors, .*2 notices/)
  expect(code).toBe(0)
  expect(readFileSync(join(place, 'content/a.md'), 'utf8')).toBe(files['content/a.md'])
  const [first] = copydesk('check', place, '--query', 'path:a.md', '--json').lines
  expect(JSON.parse(first ?? '')).toMatchObject({ severity: 'notice', code: 'foreign', fixed: false })
  const torn = makeFolder({ ...files, 'content/d.md': '+++\ntitle = \n+++\n' })
  expect(copydesk('check', torn)).toMatchObject({ code: 1 })
})

test('check --fix writes the lines of what it fixes and no other, and says them', () => {
  const faulty = article('Fish &amp; chips', 'topics:\n  - Fog\n  - fog # again\nexcerpt: A &amp; b.\n').replaceAll(
    '\n',
    '\r\n',
  )
  const unquoted =
    '---\ntitle: B: b\nwebUrl: https://a.example/?id=1&utm_source=x#top\npublishedDateTime: 2026-06-13\ntags: [\nx\n]\nexcerpt: @b\n---\n'
  const shared = article('C', 'topics: &t [Fog, fog]\ntags: *t\nimages: [{ url: /a.png }]\n')
  const place = makeFolder({
    '_news/a.md': faulty,
    '_news/b.md': unquoted,
    '_news/c.md': shared,
    '_news/d.md': '---\n"\n---\n',
  })
  const text = (name: string): string => readFileSync(join(place, '_news', name), 'utf8')
  const { lines, error, code } = copydesk('check', place, '--fix')
  expect(lines.filter((line) => line.includes(': fixed: ')).map((line) => line.replace(/fixed: .*\(/, '('))).toEqual([
    '_news/a.md:2:8: (html-entities)',
    '_news/a.md:7:5: (duplicate-topic)',
    '_news/b.md:2:8: (needs-quotes)',
    '_news/b.md:3:9: (tracking)',
    '_news/b.md:8:10: (needs-quotes)',
  ])
  expect(text('a.md')).toBe(faulty.replace('Fish &amp; chips\r', 'Fish & chips\r').replace('  - fog # again\r\n', ''))
  expect(text('b.md')).toBe(unquoted.replace('&utm_source=x', '').replace('B: b', '"B: b"').replace('@b', '"@b"'))
  expect(text('c.md')).toBe(shared)
  expect(error).toMatch(/_news\/c\.md: not fixed: /)
  expect(error).toContain('5 fixed')
  expect(code).toBe(1)
  // Nothing is left to do, and nothing is written.
  const again = copydesk('check', place, '--fix', '--hints', '--json', '--query', 'fish').lines.map((line) =>
    JSON.parse(line),
  )
  expect(again).toContainEqual(expect.objectContaining({ code: 'html-entities-excerpt', fixed: true }))
  expect(text('a.md')).toContain('excerpt: A & b.\r\n')
  expect(copydesk('check', place, '--fix', '--query', 'fish').error).toContain('0 fixed')
})

test('check --fix leaves a file alone that a rename would take something from, and says why', () => {
  const faulty = article('A &amp; b')
  const place = makeFolder({ '_news/a.md': faulty })
  chmodSync(join(place, '_news/a.md'), 0o444)
  const { lines, error } = copydesk('check', place, '--fix')
  expect(lines.some((line) => line.includes('(html-entities)') && line.includes(': warning: '))).toBe(true)
  expect(error).toContain('_news/a.md: not fixed: ')
  expect(readFileSync(join(place, '_news/a.md'), 'utf8')).toBe(faulty)
})

test.each([
  [[], /Usage: copydesk COMMAND/],
  [['lsit', folder], /Usage: copydesk COMMAND/],
  [['list'], /Usage: copydesk list/],
  [['list', folder, '--no-such'], /Unknown option '--no-such'/],
  [['list', folder, '--sort', 'colour'], /colour is none of date/],
  [['list', folder, '--query', 'is:unsaved'], /of the window/],
  [['list', folder, '--fields', 'colour'], /colour is none of path/],
  [['list', folder, '--query', 'fog colour:red'], /no colour: here[\s\S]*\n {6}\^{10}/],
  [['list', join(folder, 'nowhere')], /is not there/],
  [['check', folder, '--max-warnings', 'few'], /takes a number/],
] as const)('%j is wrong use: 2, and what is wrong', (given, said) => {
  const { lines, error, code } = copydesk(...given)
  expect(code).toBe(2)
  expect(lines).toEqual([])
  expect(error).toMatch(said)
})

test('help is no error; a reader that goes away is none either', () => {
  for (const name of ['list', 'check', 'publish', 'unpublish', 'pass', 'hold', 'set', 'topics']) {
    const { lines, error, code } = copydesk(name, '--help')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(lines[0]).toContain(`copydesk ${name} WORKSPACE`)
    expect(lines.at(-1)).toContain('Exit codes: 0')
  }
  expect(copydesk('merge', '--help').lines[0]).toContain('copydesk merge BASE OURS THEIRS')
  expect(copydesk('--help')).toMatchObject({ code: 0, error: '' })
  const piped = `set -o pipefail; node ${join(project, 'bin/copydesk.mjs')} list ${folder} | head -n 1`
  expect(execFileSync('bash', ['-c', piped], { encoding: 'utf8' })).toMatch(/_news/)
})

test('what an article or its name says moves no cursor and breaks no line; a path stays as it is', () => {
  const odd = makeFolder({
    '_news/two  blanks \u2018q\u2019 "q".md': '---\ntitle: "Red \\e[31m and\\u0085\\u2028more"\n---\n',
    '_news/line\nbreak.md': article('B'),
  })
  const { lines } = copydesk('list', odd, '--sort', 'path')
  expect(lines).toEqual(['_news/line break.md\tB', '_news/two  blanks \u2018q\u2019 "q".md\tRed [31m and more'])
  expect(
    copydesk('list', odd, '--json', '--fields', 'path', '--sort', 'path').lines.map((line) => JSON.parse(line)),
  ).toEqual([{ path: '_news/line\nbreak.md' }, { path: '_news/two  blanks \u2018q\u2019 "q".md' }])
  const checked = copydesk('check', odd)
  expect(checked.lines.every((line) => /^_news\/.*\.md:\d+:\d+: /.test(line))).toBe(true)
})

test('whatever an article is called, its line is one line in one direction', () => {
  const odd = makeFolder({ '_news/a.md': article('"A\\n\\e[2J\\u202EB"', 'topics: ["x\\u2066"]\n') })
  const { lines } = copydesk('list', odd, '--fields', 'path,title,topics')
  expect(lines).toEqual(['_news/a.md\tA [2JB\tx'])
  for (const line of [...lines, ...copydesk('check', odd).lines])
    expect(line).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
})

test('one query has one answer, whatever is printed: what can’t be read is neither new nor published', () => {
  const place = makeFolder({
    '_news/fine.md': article('Fine', 'published: false\n'),
    '_news/twice.md': article('Twice', 'author: A\nauthor: B\npublished: false\n'),
    '_news/colon.md': article('Colon', 'summary: Breaking: news\n'),
    '_news/open.md': '---\ntitle: Open\npublished: false\n\nBody.\n',
  })
  const paths = (query: string, ...more: string[]): string[] =>
    copydesk('list', place, '--sort', 'path', '--query', query, ...more).lines.map((line) => line.split('\t')[0] ?? '')
  const [fine, ...broken] = ['_news/fine.md', '_news/colon.md', '_news/open.md', '_news/twice.md']
  for (const fields of ['path', 'path,title', 'path,published', 'path,state', 'path,problems']) {
    expect(paths('is:new', '--fields', fields)).toEqual([fine])
    expect(paths('is:unpublished', '--fields', fields)).toEqual([fine])
    expect(paths('is:published', '--fields', fields)).toEqual([])
    expect(paths('is:broken', '--fields', fields)).toEqual(broken)
  }
  for (const more of [[], ['--fields', 'path,title,published,topics,quality,heat,provider,state']]) {
    const [twice = ''] = copydesk('list', place, '--json', '--query', 'path:twice', ...more).lines
    expect(JSON.parse(twice)).toMatchObject({ title: 'twice', published: null })
  }
})

test('check: files without a title are no duplicates, nor is a translation; the message names the path', () => {
  const story = (locale: string): string => article('One story', `locale: ${locale}\n`)
  const place = makeFolder({
    'a/README.md': 'Read me.\n',
    'b/README.md': 'Another one.\n',
    'en.md': story('en'),
    'en-too.md': story('en'),
    'fr.md': story('fr'),
  })
  const found = copydesk('check', place, '--query', 'problem:duplicate').lines.filter((line) =>
    line.includes('(duplicate)'),
  )
  expect(found).toEqual([
    'en-too.md:1:1: warning: Also: en.md, published (duplicate)',
    'en.md:1:1: warning: Also: en-too.md, published (duplicate)',
  ])
  for (const asks of [
    ['--query', 'problem:duplicate'],
    ['--query', 'path:en', '--sort', 'problems'],
  ]) {
    expect(copydesk('list', place, '--fields', 'path', ...asks).lines.sort()).toEqual(['en-too.md', 'en.md'])
  }
  expect(copydesk('list', place, '--query', 'path:en', '--fields', 'problems').lines.join()).toContain('duplicate')
})

test('what is left out is said: a folder of templates hides no articles', () => {
  const place = makeFolder({
    'posts/a.md': article('Quay'),
    'posts/b.md': article('Orchard'),
    '_templates/news.md': '---\ntitle: "{{title}}"\n---\n',
  })
  const told = (why: string): string => `copydesk: 1 file is not listed: 1 ${why}.\n`
  const plain = copydesk('list', place, '--fields', 'title', '--sort', 'title')
  expect(plain).toMatchObject({ lines: ['Orchard', 'Quay'], error: told('in _templates/, for new articles') })
  const site = makeFolder({ 'posts/a.md': article('Quay'), '_news/a.md': article('Fog') })
  const listed = copydesk('list', site, '--fields', 'title')
  expect(listed).toMatchObject({ lines: ['Fog'], error: told('outside _news (posts)') })
})
test('what stands in an argument reaches the terminal clean, whatever the command', () => {
  const evil = '/none/\u001b]0;x\u0007\u202egpj\u0085\nforged'
  const given: readonly (readonly string[])[] = [
    ['list', evil],
    ['check', evil],
    ['publish', evil, '--query', 'is:new'],
    ['set', evil, '--query', 'is:new', 'heat=1'],
    ['topics', evil, '--query', 'is:new', '--add', 'x'],
    ['list', folder, '--query', evil],
    ['list', folder, '--query', `"${evil}" OR`],
    ['list', folder, '--sort', evil],
    ['list', folder, '--fields', evil],
    ['list', folder, `--${evil}`],
    ['check', folder, '--max-warnings', evil],
    ['publish', folder, '--query', `-"" OR "${evil}" OR -"${evil}"`],
    ['set', folder, '--query', 'is:new', evil],
    ['set', folder, '--query', 'is:new', `heat=${evil}`],
    [evil],
  ]
  for (const words of given) {
    const { error, lines } = copydesk(...words)
    const said = `${error}${lines.join('\n')}`
    expect(
      [...said].filter((sign) => sign !== '\n' && /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(sign)),
      said,
    ).toEqual([])
    expect(said, 'a line of its own').not.toMatch(/^forged/m)
  }
})
