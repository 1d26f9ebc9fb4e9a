import { expect, test } from 'vitest'
import { Arrivals } from '../../../../../src/main/library/beside/arrivals'
import { Desks } from '../../../../../src/main/library/beside/desks'
import { GoneAddresses } from '../../../../../src/main/library/beside/gone'
import { Library } from '../../../../../src/main/library/index/library'
import { Relations } from '../../../../../src/main/library/index/relations/relations'
import { brokenCard } from '../../../../../src/shared/card/card'
import { newsroomTable } from '../../../../../src/shared/fields/table/newsroom'
import { languageOf } from '../../../../../src/shared/query'

test('where the fields of a folder become others, rows stay in their places, and what arrived and went stays told', () => {
  const library = new Library(
    (a, b) => a.localeCompare(b),
    new Desks(new Arrivals(null, () => {})),
    new Relations(new GoneAddresses(null, () => {}), () => {}),
  )
  const put = (path: string): void =>
    library.put(path, { card: brokenCard(path, { code: 'x', message: 'x' }), fingerprint: null })
  for (const path of ['a.md', 'b.md']) put(path)
  library.isScanned = true
  library.runQuery(1, { text: '', sort: { field: 'path', direction: 'ascending' } }, 0)
  put('c.md')
  library.remove('a.md')
  expect(library.summary().arrivals).toBe(1)

  library.speak(languageOf({ ...newsroomTable, site: 'hugo' }), 0)
  expect(library.summary().arrivals).toBe(1)
  expect(library.firstRows({ result: 1 }).rows.map(({ path, card }) => [path, card === null])).toEqual([
    ['a.md', true],
    ['b.md', false],
  ])
})
