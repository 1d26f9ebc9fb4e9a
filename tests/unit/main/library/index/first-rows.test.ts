import { expect, test } from 'vitest'
import { Arrivals } from '../../../../../src/main/library/beside/arrivals'
import { Desks } from '../../../../../src/main/library/beside/desks'
import { GoneAddresses } from '../../../../../src/main/library/beside/gone'
import { Library } from '../../../../../src/main/library/index/library'
import { Relations } from '../../../../../src/main/library/index/relations/relations'
import { brokenCard } from '../../../../../src/shared/card/card'

const library = new Library(
  (a, b) => a.localeCompare(b),
  new Desks(new Arrivals(null, () => {})),
  new Relations(new GoneAddresses(null, () => {}), () => {}),
)
const pathOf = (place: number): string => `${String(place).padStart(3, '0')}.md`
for (let place = 0; place < 250; place += 1) {
  library.put(pathOf(place), { card: brokenCard(pathOf(place), { code: 'x', message: 'x' }), fingerprint: null })
}
library.runQuery(1, { text: '', sort: { field: 'path', direction: 'ascending' } }, 0)

const first = (asked: { near?: string[]; at?: number } = {}) => {
  const { cursor, from, rows } = library.firstRows({ result: 1, ...asked })
  return [cursor, from, rows.length, rows[0]?.path]
}

test('a result begins with its first rows', () => {
  expect(first()).toEqual([0, 0, 100, '000.md'])
})

test('the cursor stays on the first article that is there, with the rows around it', () => {
  expect(first({ near: ['gone.md', pathOf(120), pathOf(7)], at: 3 })).toEqual([120, 100, 100, '100.md'])
  expect(first({ near: [pathOf(249)] })).toEqual([249, 200, 50, '200.md'])
})

test('where none of them is there it stays in its place, or at the end', () => {
  expect(first({ near: ['gone.md'], at: 99 })).toEqual([99, 0, 100, '000.md'])
  expect(first({ near: [], at: 4_000 })).toEqual([249, 200, 50, '200.md'])
})

test('a result that is empty has its cursor at the top', () => {
  library.runQuery(2, { text: 'nothing', sort: { field: 'path', direction: 'ascending' } }, 0)
  expect(library.firstRows({ result: 2, near: [pathOf(1)], at: 5 })).toEqual({ cursor: 0, from: 0, rows: [] })
})
