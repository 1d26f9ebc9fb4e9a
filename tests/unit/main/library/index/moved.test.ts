import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Arrivals } from '../../../../../src/main/library/beside/arrivals'
import { Desks } from '../../../../../src/main/library/beside/desks'
import { GoneAddresses } from '../../../../../src/main/library/beside/gone'
import { Library } from '../../../../../src/main/library/index/library'
import { findMoved } from '../../../../../src/main/library/index/moved'
import { Relations } from '../../../../../src/main/library/index/relations/relations'
import { quickArticle } from '../../../../../src/shared/article/read/quick'
import { cardOf } from '../../../../../src/shared/card/card'

const text = (url: string): string => `---\ntitle: A story\nwebUrl: ${url}\n---\n`
const [one, two] = [text('https://a.example/1'), text('https://a.example/2')]
const START_MS = 1_700_000_000_000

let library: Library
const put = (path: string, from = one): void =>
  library.put(path, { card: cardOf(path, quickArticle(from), {}), fingerprint: null })
const later = (ms: number): void => void vi.setSystemTime(Date.now() + ms)
const moved = (path: string): string | null => findMoved(library, path, one, START_MS)

beforeEach(() => {
  vi.useFakeTimers({ now: START_MS, toFake: ['Date'] })
  const arrivals = new Arrivals(null, () => {}, Date.now)
  // All of these were here before.
  for (const path of ['a.md', 'copy.md', 'other.md']) arrivals.know(path, START_MS - 1_000_000)
  library = new Library(
    (a, b) => a.localeCompare(b),
    new Desks(arrivals),
    new Relations(new GoneAddresses(null, () => {}), () => {}),
  )
})
afterEach(() => void vi.useRealTimers())
const scanned = (): void => {
  library.isScanned = true
  later(600_000)
}

test('a file that came when the other one went is where that went, whichever was seen first', () => {
  put('a.md')
  put('other.md', two)
  scanned()
  put('b.md')
  later(800)
  library.remove('a.md')
  expect(moved('a.md')).toBe('b.md')
  later(3_600_000)
  expect(moved('a.md'), 'asked again, an hour later').toBe('b.md')
  library.remove('b.md')
  later(200)
  put('a.md')
  expect(moved('b.md'), 'a path that was known before').toBe('a.md')
})

test('one of the same address that was there already is another article', () => {
  put('a.md')
  put('copy.md')
  scanned()
  put('b.md')
  later(20_000)
  library.remove('a.md')
  expect(moved('a.md')).toBeNull()
  later(3_600_000)
  put('late.md')
  expect(moved('a.md'), 'one that came an hour later').toBeNull()
})

test('of two that came nobody knows which it is', () => {
  put('a.md')
  scanned()
  library.remove('a.md')
  put('b.md')
  put('c.md')
  expect(moved('a.md')).toBeNull()
})

test('what was renamed before this run was first seen in it', () => {
  put('copy.md')
  put('other.md', two)
  put('b.md')
  scanned()
  expect(moved('a.md')).toBe('b.md')
})

test('where another article took its place it is the one that came in this run with its address', () => {
  put('a.md')
  put('copy.md')
  put('other.md', two)
  scanned()
  put('renamed.md')
  put('a.md', two)
  expect(moved('a.md')).toBe('renamed.md')
  library.remove('renamed.md')
  expect(moved('a.md'), 'one that was there from the start').toBeNull()
})
