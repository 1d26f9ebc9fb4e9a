import { expect, it, test } from 'vitest'
import {
  chosenColumns,
  columnsOf,
  nextSort,
} from '../../../../../../../src/renderer/features/library/layouts/table/columns'
import { shortDate } from '../../../../../../../src/renderer/ui/age'
import { brokenCard } from '../../../../../../../src/shared/card/card'
import { newsroomTable } from '../../../../../../../src/shared/fields/table/newsroom'

const columns = columnsOf(newsroomTable)
const card = brokenCard('_news/a.md', { code: 'x', message: 'x' })
const textOf = (id: string, change: Partial<typeof card>): string | null | undefined =>
  columns.find((column) => column.id === id)?.text({ ...card, ...change })

test('columns keep their order, whatever the order in which they were chosen; unknown ones are left out', () => {
  expect(chosenColumns(['path', 'heat', 'later', 'provider'], newsroomTable).map(({ id }) => id)).toEqual([
    'provider',
    'heat',
    'path',
  ])
})

test('a header sorts by its own order first, then the other way round', () => {
  const quality = columns.find(({ id }) => id === 'quality')
  const topics = columns.find(({ id }) => id === 'topics')
  if (!quality || !topics) throw new Error('The columns are gone.')
  const first = nextSort(quality, { field: 'date', direction: 'ascending' })
  expect(first).toEqual({ field: 'quality', direction: 'descending' })
  expect(nextSort(quality, { field: 'quality', direction: 'descending' })).toEqual({
    field: 'quality',
    direction: 'ascending',
  })
  expect(nextSort(topics, { field: 'date', direction: 'ascending' })).toBeNull()
})

it.each([
  ['heat', { values: { heat: -1 } }, '−1'],
  ['heat', { values: { heat: null } }, null],
  ['quality', { values: { quality: 154 } }, '154'],
  ['related', { related: 0 }, null],
  ['related', { related: 3 }, '3'],
  ['provider', { provider: { name: null, domain: 'a.example' } }, 'a.example'],
])('%s of %j is %j', (id, change, expected) => {
  expect(textOf(id, change)).toBe(expected)
})

test('the date is said by the site’s clocks, the arrival by the editor’s', () => {
  const there = columnsOf({ ...newsroomTable, timeZone: 'Pacific/Auckland' })
  const at = Date.UTC(2024, 5, 13, 22, 43)
  const dated = { ...card, time: at, desk: { ...card.desk, arrived: at } }
  expect(there.find(({ id }) => id === 'date')?.text(dated)).toBe('14 Jun 2024')
  expect(there.find(({ id }) => id === 'arrived')?.text(dated)).toBe(shortDate(at, Date.now(), null))
})
