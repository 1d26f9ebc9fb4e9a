import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import matter from 'gray-matter'
import { expect, test } from 'vitest'
import { article, makeFolder } from './open'

const project = resolve(import.meta.dirname, '../..')
const corpus = join(project, '../shared/corpus/power-apps')

function copydesk(...given: string[]): { lines: string[]; error: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(project, 'bin/copydesk.mjs'), ...given], {
    encoding: 'utf8',
  })
  return { lines: stdout.split('\n').filter((line) => line !== ''), error: stderr, code: status }
}

const folder = makeFolder({
  '_news/a.md': article('A', 'quality: 40\ntopics: [X]\npublished: false\nimages: [{ url: /a.png }]\n'),
  '_news/b.md': article('B', 'quality: 100\nimages: [{ url: /b.png }]\n'),
  '_news/c.md': '---\nexcerpt: no title\n---\n',
  '_news/d.md': '---\ntitle: "broken\n---\n',
})

test.skipIf(!existsSync(corpus))(
  'list --json finds what gray-matter finds (skipped where ../shared/corpus is absent)',
  () => {
    const query = 'is:unpublished topic:"Power Apps" quality:>=40'
    const { lines, code } = copydesk('list', corpus, '--query', query, '--json')
    const news = ['_news', '_learning'].flatMap((top) =>
      readdirSync(join(corpus, top), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(top, name)),
    )
    const expected = news.flatMap((path) => {
      const { data } = matter(readFileSync(join(corpus, path), 'utf8'), { language: 'yaml' })
      const { title, published, topics, quality, heat, provider } = data
      const holds = published === false && topics.includes('Power Apps') && quality >= 40
      return holds ? [{ path, title, published, topics, quality, heat, provider: provider.name }] : []
    })
    const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1)
    expect(code).toBe(0)
    expect(expected.length).toBeGreaterThan(5)
    expect(lines.map((line) => JSON.parse(line)).sort(byPath)).toEqual(expected.sort(byPath))
  },
)

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

test('check says each problem, and exits with 1 where there are errors', () => {
  const all = copydesk('check', folder)
  expect(all.code).toBe(1)
  expect(all.lines.filter((line) => line.includes('_news/d.md: error:'))).toHaveLength(1)
  expect(all.error).toContain('4 articles, 2 errors')
  expect(copydesk('check', folder, '--query', 'quality:>0')).toMatchObject({ lines: [], code: 0 })
  const found = copydesk('check', folder, '--query', 'problem:no-title', '--json').lines.map((line) => JSON.parse(line))
  expect(found).toContainEqual(expect.objectContaining({ path: '_news/c.md', severity: 'error', code: 'no-title' }))
})

test.each([
  [[], /Usage: copydesk COMMAND/],
  [['lsit', folder], /Usage: copydesk COMMAND/],
  [['list'], /Usage: copydesk list/],
  [['list', folder, '--no-such'], /Unknown option '--no-such'/],
  [['list', folder, '--sort', 'colour'], /colour is none of date/],
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
  for (const given of [['--help'], ['list', '--help'], ['check', '--help']]) {
    expect(copydesk(...given)).toMatchObject({ code: 0, error: '' })
  }
  const piped = `set -o pipefail; node ${join(project, 'bin/copydesk.mjs')} list ${folder} | head -n 1`
  expect(execFileSync('bash', ['-c', piped], { encoding: 'utf8' })).toMatch(/_news/)
})
