import { beforeEach, expect, test } from 'vitest'
import { Arrivals } from '../../../../../src/main/library/beside/arrivals'
import { Desks } from '../../../../../src/main/library/beside/desks'
import { GoneAddresses } from '../../../../../src/main/library/beside/gone'
import { Library } from '../../../../../src/main/library/index/library'
import { Relations } from '../../../../../src/main/library/index/relations/relations'
import { quickArticle } from '../../../../../src/shared/article/read/quick'
import { type ArticleCard, emptyDesk } from '../../../../../src/shared/card/article-card'
import { brokenCard, cardOf } from '../../../../../src/shared/card/card'
import type { DecisionLine } from '../../../../../src/shared/decisions'

const card = (path: string): ArticleCard => ({
  ...brokenCard(path, { code: 'x', message: 'x' }),
  broken: null,
  title: `Title of ${path}`,
  published: false,
  desk: { ...emptyDesk },
})
const sort = { field: 'title', direction: 'ascending' } as const

let desks: Desks
let library: Library
let runs = 0
const put = (path: string): void => library.put(path, { card: card(path), fingerprint: null })
const mark = (path: string, is: boolean): void => {
  desks.mark(path, { unsaved: is })
  library.refreshDesk(path)
}
/** What a query finds, each path with the title that it is listed by without a file. */
function rowsOf(text: string) {
  runs += 1
  library.runQuery(runs, { text, sort }, 0)
  return library.readRows({ result: runs, from: 0, to: 10 }).rows.map(({ path, lost }) => [path, lost])
}
const counts = () => {
  const { all, views } = library.summary()
  return { all, unsaved: views['is:unsaved'], new: views['is:new'] }
}

beforeEach(() => {
  desks = new Desks(new Arrivals(null, () => {}))
  library = new Library((a, b) => a.localeCompare(b), desks, new Relations(new GoneAddresses(null, () => {}), () => {}))
  put('a.md')
  put('b.md')
})

test('an unsaved article whose file goes is found by who asks for what is unsaved, and by nobody else', () => {
  mark('b.md', true)
  library.remove('b.md')
  expect(rowsOf('is:unsaved')).toEqual([['b.md', 'Title of b.md']])
  expect(rowsOf('is:unsaved title')).toEqual([['b.md', 'Title of b.md']])
  expect(rowsOf('')).toEqual([['a.md', undefined]])
  expect(rowsOf('is:new')).toEqual([['a.md', undefined]])
  expect(rowsOf('is:unsaved OR is:new').map(([path]) => path)).toEqual(['a.md'])
  expect(counts()).toEqual({ all: 1, unsaved: 1, new: 1 })
})

test('one that was saved goes with its file', () => {
  library.remove('b.md')
  expect(rowsOf('is:unsaved')).toEqual([])
  expect(counts()).toEqual({ all: 1, unsaved: 0, new: 1 })
})

test('one that no file was known of is found by what it was typed on', () => {
  expect(library.lose(card('c.md'))).toBe(false)
  mark('c.md', true)
  expect(library.lose(card('c.md'))).toBe(true)
  expect(library.lose(card('c.md'))).toBe(false)
  expect(rowsOf('is:unsaved')).toEqual([['c.md', 'Title of c.md']])
})

test('a file that is there is no lost one, and one that is back is none any more', () => {
  mark('a.md', true)
  expect(library.lose(card('a.md'))).toBe(false)
  library.remove('a.md')
  expect(counts()).toMatchObject({ all: 1, unsaved: 1 })
  put('a.md')
  expect(rowsOf('is:unsaved')).toEqual([['a.md', undefined]])
  expect(counts()).toMatchObject({ all: 2, unsaved: 1 })
})

test('what is dropped or saved elsewhere is told, and listed no more', () => {
  mark('a.md', true)
  library.remove('a.md')
  desks.mark('a.md', { unsaved: false })
  expect(library.refreshDesk('a.md')).toBe(true)
  expect(library.refreshDesk('a.md')).toBe(false)
  expect(rowsOf('is:unsaved')).toEqual([])
})

test('one that is lost while the list is shown waits as an arrival, and comes in with the others', () => {
  expect(rowsOf('is:unsaved')).toEqual([])
  mark('c.md', true)
  library.lose(card('c.md'))
  expect(library.summary().arrivals).toBe(1)
  library.appendArrivals({ result: runs })
  expect(library.listPaths({ result: runs })).toEqual(['c.md'])
})

test('a decision that lost its path counts by its address as long as the log has it', () => {
  const url = 'https://a.example/fog'
  const article = cardOf('new.md', quickArticle(`---\ntitle: A\nwebUrl: ${url}\npublished: false\n---\n`), {})
  library.put('new.md', { card: article, fingerprint: null })
  const line = { path: 'gone.md', url, decision: 'pass', at: '2026-06-13T12:43:00Z', by: 'Ada' } as const
  const read = (lines: readonly DecisionLine[]): void => {
    for (const path of desks.read({ isWhole: true, lines })) library.refreshDesk(path)
    library.settle()
  }
  const decision = (): string | null | undefined => library.get('new.md')?.card.desk.decision
  read([line])
  expect(decision()).toBe('pass')
  // A checkout brought back a log without it.
  read([])
  expect(decision()).toBeNull()
})
