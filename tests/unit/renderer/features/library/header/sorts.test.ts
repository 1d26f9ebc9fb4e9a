import { expect, test } from 'vitest'
import { sortChoices, sortKey } from '../../../../../../src/renderer/features/library/header/sorts'
import { newsroomTable } from '../../../../../../src/shared/fields/table/newsroom'

test('the order that holds is always among the choices, each once and by its own name', () => {
  const seldom = { field: 'type', direction: 'descending' } as const
  const usual = sortChoices({ field: 'date', direction: 'descending' }, newsroomTable)
  expect(usual.some(({ key }) => key === sortKey(seldom))).toBe(false)
  expect(sortChoices(seldom, newsroomTable).some(({ key }) => key === sortKey(seldom))).toBe(true)
  expect(usual.map(({ label }) => label)).toContain('Last arrived')
  expect(new Set(usual.map(({ label }) => label)).size).toBe(usual.length)
  expect(new Set(usual.map(({ key }) => key)).size).toBe(usual.length)
})
