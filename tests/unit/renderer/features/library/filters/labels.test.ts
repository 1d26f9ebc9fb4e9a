import { expect, it } from 'vitest'
import { valueName } from '../../../../../../src/renderer/features/library/filters/labels'
import type { FacetField } from '../../../../../../src/shared/query/facets/facet-types'

it.each<[FacetField, string, string]>([
  ['is', 'new', 'New'],
  ['is', 'held', 'On hold'],
  ['is', 'constructor', 'constructor'],
  ['topic', 'Power Apps', 'Power Apps'],
  ['collection', '_news', '_news'],
  ['date', '2026-06', 'June 2026'],
  ['date', '2026', '2026'],
  ['problem', 'no-date', 'No date'],
  ['problem', 'bad-url', 'Bad URL'],
])('%s:%s is called %s', (field, value, name) => {
  expect(valueName(field, value)).toBe(name)
})
