import { expect, test } from 'vitest'
import type { ArticleCard } from '../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../src/shared/card/card'
import {
  addDecisions,
  countsAs,
  type DecisionLine,
  type Decisions,
  decidedAbout,
  lostDecisions,
} from '../../../../src/shared/decisions'
import { addressKey } from '../../../../src/shared/query'

const at = (minute: number): string => new Date(Date.UTC(2026, 5, 13, 12, minute)).toISOString()
const line = (decision: DecisionLine['decision'], minute: number, path = 'a.md'): DecisionLine => ({
  path,
  url: `https://www.a.example/${path}?utm_source=x`,
  decision,
  at: at(minute),
  by: 'Ada',
})
const card = (path: string, url: string | null = `https://a.example/${path}`): ArticleCard => ({
  ...brokenCard(path, { code: 'x', message: 'x' }),
  broken: null,
  published: false,
  webUrl: url,
  addresses: url === null ? [] : [addressKey(url) ?? 0],
})
const of = (one: ArticleCard, lines: readonly DecisionLine[], there: readonly string[] = [one.path]) => {
  const known: Decisions = new Map()
  addDecisions(known, lines)
  const lost = lostDecisions(known, (path) => there.includes(path))
  return countsAs(one, decidedAbout(one, known, lost))
}

test('the latest line counts, wherever it stands; of two at one time the later line', () => {
  expect(of(card('a.md'), [line('hold', 2), line('pass', 1)])).toBe('hold')
  expect(of(card('a.md'), [line('pass', 1), line('hold', 2)])).toBe('hold')
  expect(of(card('a.md'), [line('pass', 1), line('hold', 1)])).toBe('hold')
  expect(of(card('a.md'), [line('hold', 1), line('pass', 1)])).toBe('pass')
})

test('nothing, or published or new last, is undecided', () => {
  expect(of(card('a.md'), [])).toBeNull()
  expect(of(card('a.md'), [line('pass', 1), line('published', 2)])).toBeNull()
  expect(of(card('a.md'), [line('pass', 1), line('new', 2)])).toBeNull()
  expect(of(card('a.md'), [line('new', 1), line('hold', 2)])).toBe('hold')
})

test('a pass counts only while the article is unpublished and can be read', () => {
  expect(of({ ...card('a.md'), published: true }, [line('pass', 1)])).toBeNull()
  expect(of({ ...card('a.md'), published: null, broken: { code: 'x', message: 'x' } }, [line('pass', 1)])).toBeNull()
})

test('a decision belongs to its path: a rewrite with another address does not bring the article back', () => {
  expect(of(card('a.md', 'https://other.example/'), [line('pass', 1)])).toBe('pass')
  expect(of(card('a.md', null), [line('pass', 1)])).toBe('pass')
})

test('where its path has no article any more it follows the address, in canonical form', () => {
  const renamed = card('b.md', 'http://a.example/a.md/')
  expect(of(renamed, [line('pass', 1)])).toBe('pass')
  expect(of(renamed, [line('pass', 1)], ['a.md', 'b.md'])).toBeNull()
  expect(of({ ...renamed, webUrl: null, originalUrl: 'https://a.example/a.md' }, [line('pass', 1)])).toBe('pass')
})

test('a related story has the address among its card’s, but is another article', () => {
  const telling = {
    ...card('b.md', 'https://b.example/'),
    addresses: [addressKey('https://b.example') ?? 0, addressKey('https://a.example/a.md') ?? 0],
  }
  expect(of(telling, [line('pass', 1)])).toBeNull()
})

test('of a renamed article’s own decisions and the lost ones the latest counts', () => {
  const renamed = card('b.md', 'https://a.example/a.md')
  expect(of(renamed, [line('pass', 1), line('new', 2, 'b.md')])).toBeNull()
  expect(of(renamed, [line('pass', 3), line('new', 2, 'b.md')])).toBe('pass')
})

test('adding lines tells about which paths something else is known', () => {
  const known: Decisions = new Map()
  expect(addDecisions(known, [line('pass', 1), line('hold', 1, 'b.md')])).toEqual(new Set(['a.md', 'b.md']))
  expect(addDecisions(known, [line('pass', 1), line('hold', 2, 'b.md')])).toEqual(new Set(['b.md']))
  expect(addDecisions(known, [line('hold', 0)])).toEqual(new Set())
})
