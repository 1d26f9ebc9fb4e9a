import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseArticle } from '../../../../src/shared/article'
import { validate } from '../../../../src/shared/validation'

const good = ['title: T', 'publishedDateTime: 2026-06-13', 'webUrl: https://a.example/b']
const check = (...lines: string[]) => validate(parseArticle(`---\n${lines.join('\n')}\n---\n`))
const codes = (...lines: string[]) => check(...lines).map((problem) => problem.code)

test('a whole article has no problem', () => {
  expect(codes(...good)).toEqual([])
})

test('what is missing is said', () => {
  expect(codes('type: article')).toEqual(['no-title', 'no-address', 'no-date'])
  expect(codes('title: "  "', 'publishedDateTime: 2026-06-13', 'originalUrl: https://a.example')).toEqual(['no-title'])
})

test.each([
  ['updatedDateTime: soon', 'bad-date'],
  ['updatedDateTime: 2026-02-30', 'bad-date'],
  ['originalUrl: a.example/x', 'bad-url'],
  ['ampWebUrl: "javascript:alert(1)"', 'bad-url'],
  ['originalUrl: "https://a b"', 'bad-url'],
  ['quality: high', 'not-an-integer'],
  ['heat: 1.5', 'not-an-integer'],
  ['images: [{ url: "pictures of cats" }]', 'bad-url'],
  ['images: [{ url: /a.png, width: wide }]', 'not-an-integer'],
  ['topics: [Power Apps, power apps]', 'duplicate-topic'],
])('%s: %s', (line, code) => {
  expect(codes(...good, line)).toEqual([code])
})

test.each(['heat: -1', 'quality: 154', 'quality:', 'images: [{ url: /a.png }]', 'originalUrl: http://localhost:80/'])(
  '%s is fine',
  (line) => {
    expect(codes(...good, line)).toEqual([])
  },
)

test('a finding names its field and where it stands', () => {
  expect(check(...good, 'topics:', '  - A', '  - a')).toMatchObject([
    { severity: 'hint', path: ['topics', 1], line: 7, column: 5 },
  ])
})

const corpus = '../shared/corpus/power-apps/_news'
test.runIf(existsSync(corpus))('no rule flags more than one in twenty real articles', () => {
  const files = readdirSync(corpus)
  const counts = new Map<string, number>()
  for (const file of files) {
    for (const { code } of validate(parseArticle(readFileSync(`${corpus}/${file}`, 'utf8')))) {
      counts.set(code, (counts.get(code) ?? 0) + 1)
    }
  }
  expect(files.length).toBe(97)
  for (const [code, count] of counts) expect(count, code).toBeLessThan(files.length / 20)
})
