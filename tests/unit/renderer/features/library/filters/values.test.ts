import { describe, expect, it } from 'vitest'
import type { Group } from '../../../../../../src/renderer/features/library/filters/groups'
import { firstOf, shownValues } from '../../../../../../src/renderer/features/library/filters/values'
import { newsroomLanguage } from '../../../../../../src/shared/query'
import type { Facet } from '../../../../../../src/shared/query/facets/facet-types'

type Shown = Pick<Group, 'facet' | 'has'>
const groupOf = (facet: Facet): Shown => ({ facet, has: () => true })
const topics = (...values: readonly (readonly [string, number])[]): Shown =>
  groupOf({ field: 'topic', values: values.map(([value, count]) => ({ value, count })), more: 0 })
const names = (values: ReturnType<typeof shownValues>): string[] =>
  values.map(({ value, count, chosen }) => `${chosen ? '✓ ' : ''}${value} ${count}`)

describe('the values of a facet', () => {
  it('stand as they were counted, those of the text ticked', () => {
    const facet = topics(['Energy', 5], ['Ports', 2])
    expect(names(shownValues(facet, newsroomLanguage, 'fog topic:ports', []))).toEqual(['Energy 5', '✓ Ports 2'])
    expect(names(shownValues(facet, newsroomLanguage, '-topic:ports', []))).toEqual(['Energy 5', 'Ports 2'])
  })

  it('have what the text chooses and no article has', () => {
    expect(names(shownValues(topics(['Energy', 5]), newsroomLanguage, 'topic:"Gone away"', []))).toEqual([
      'Energy 5',
      '✓ Gone away 0',
    ])
  })

  it('have the logo of their provider', () => {
    const facet = groupOf({ field: 'provider', values: [{ value: 'A', count: 2, logo: '/a.png' }], more: 0 })
    const shown = shownValues(facet, newsroomLanguage, 'provider:B', [])
    expect(shown.map(({ value, logo }) => [value, logo])).toEqual([
      ['A', '/a.png'],
      ['B', undefined],
    ])
  })

  it('of State are always the same, in their order', () => {
    const facet = groupOf({ field: 'is', values: [{ value: 'published', count: 9 }], more: 0 })
    expect(names(shownValues(facet, newsroomLanguage, 'is:live', []))).toEqual([
      'unpublished 0',
      'new 0',
      'held 0',
      'passed 0',
      '✓ published 9',
    ])
  })

  it('stay in their places where they stood before', () => {
    const facet = topics(['Cities', 9], ['Ports', 4], ['Energy', 1])
    const before = ['Energy', 'Gone', 'Ports']
    expect(names(shownValues(facet, newsroomLanguage, '', before))).toEqual([
      'Energy 1',
      'Gone 0',
      'Ports 4',
      'Cities 9',
    ])
  })
})

describe('the first few', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((value) => [value, 1] as const)
  const few = (text: string, before: readonly string[] = []): string =>
    firstOf(shownValues(topics(...letters), newsroomLanguage, text, []), new Set(before))
      .map(({ value }) => value)
      .join('')

  it('are five, with what is chosen and what was shown', () => {
    expect(few('')).toBe('abcde')
    expect(few('topic:g')).toBe('abcdeg')
    // Taken back with the pointer on it: it stays where it was.
    expect(few('', ['a', 'g'])).toBe('abcdeg')
  })
})
