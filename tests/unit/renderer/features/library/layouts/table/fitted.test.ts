import { expect, test } from 'vitest'
import { chosenColumns } from '../../../../../../../src/renderer/features/library/layouts/table/columns'
import { fitted } from '../../../../../../../src/renderer/features/library/layouts/table/fitted'
import { newsroomTable } from '../../../../../../../src/shared/fields/table/newsroom'

const chosen = chosenColumns(['provider', 'topics', 'date', 'state', 'path'], newsroomTable)
const ids = (width: number): string[] => fitted(chosen, width).columns.map(({ id }) => id)
const whole = fitted(chosen, 0).least

test('columns that fit, or whose room nobody knows yet, stand in their order', () => {
  for (const width of [0, whole, 3_000]) expect(ids(width)).toEqual(['provider', 'topics', 'date', 'state', 'path'])
})

test.each([whole - 1, 600, 506, 400, 385])('in %i px date and state follow the title and are in sight', (width) => {
  const { columns, title, least } = fitted(chosen, width)
  expect(columns.map(({ id }) => id)).toEqual(['date', 'state', 'provider', 'topics', 'path'])
  const [date, state] = columns
  const shown = 36 + title + (date?.width ?? 0) + (state?.width ?? 0)
  expect(title).toBeGreaterThanOrEqual(Math.min(250, width / 3))
  expect(shown).toBeLessThanOrEqual(width)
  expect(least).toBeGreaterThan(width)
})

test.each([
  [375, ['state', 'provider', 'topics', 'date', 'path']],
  [230, ['state', 'provider', 'topics', 'date', 'path']],
  [200, ['provider', 'topics', 'date', 'state', 'path']],
])('in %i px the title keeps a third, and the date goes before the state', (width, expected) => {
  const { columns, title } = fitted(chosen, width)
  expect(columns.map(({ id }) => id)).toEqual(expected)
  expect(title).toBeGreaterThanOrEqual(width / 3)
})

test('what was not chosen is not put in', () => {
  const only = chosenColumns(['provider', 'topics', 'path'], newsroomTable)
  expect(fitted(only, 340).columns).toEqual(only)
})
