import { expect, it } from 'vitest'
import { groupsOf } from '../../../../../../src/renderer/features/library/filters/groups'
import { newsroomTable } from '../../../../../../src/shared/fields/table/newsroom'
import type { Facet } from '../../../../../../src/shared/query/facets/facet-types'

const facet = (field: string, ...values: readonly (readonly [string, number])[]): Facet => ({
  field,
  values: values.map(([value, count]) => ({ value, count })),
  more: 3,
})
const shown = (facets: readonly Facet[]): string[] =>
  groupsOf(facets, newsroomTable).map(
    ({ id, name, facet: { values, more } }) =>
      `${id} ${name}: ${values.map(({ value, count }) => `${value} ${count}`).join(', ')} +${more}`,
  )

it('dates are two groups, the stretches up to now and the months', () => {
  expect(shown([facet('topic', ['AI', 2]), facet('date', ['today', 0], ['<30d', 1], ['2026-06', 1])])).toEqual([
    'topic Topic: AI 2 +3',
    'days Date: today 0, <30d 1 +0',
    'date Month: 2026-06 1 +3',
  ])
})

it('stretches show also with nothing in them, but not where no article has a date', () => {
  expect(shown([facet('date', ['today', 0], ['2020-06', 1])])[0]).toBe('days Date: today 0 +0')
  expect(shown([facet('date', ['today', 0])])[0]).toBe('days Date:  +0')
})

it('a chosen value belongs to one of them', () => {
  const [days, months] = groupsOf([facet('date')], newsroomTable)
  for (const value of ['today', 'Last-Week', '<30d'])
    expect([days?.has(value), months?.has(value)]).toEqual([true, false])
  expect([days?.has('2026-06'), months?.has('2026-06')]).toEqual([false, true])
})
