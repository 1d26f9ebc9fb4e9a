import { describe, expect, it } from 'vitest'
import { asksForUnpublished, newsroomLanguage } from '../../../../../src/shared/query'

describe('whether a query asks for unpublished articles', () => {
  it.each([
    'is:unpublished',
    'is:NEW',
    'is:draft fog',
    '(is:held OR is:passed) topic:Ports',
    '-is:published',
    '-(is:live OR fog)',
    '-(-is:new)',
  ])('%s does', (text) => {
    expect(asksForUnpublished(text)).toBe(true)
  })

  it.each([
    '',
    'fog',
    '"is:new"',
    'is:published',
    '-is:new',
    '-is:passed fog',
    'type:new',
    '-(-is:published)',
    'is:new (',
  ])('%s does not', (text) => {
    expect(asksForUnpublished(text)).toBe(false)
  })

  it('is known of each word that says a state', () => {
    const words = newsroomLanguage.field('is')?.words ?? []
    expect(words.filter((word) => asksForUnpublished(`is:${word}`)).toSorted()).toEqual(
      ['draft', 'held', 'new', 'passed', 'unpublished'].toSorted(),
    )
    expect(words.filter((word) => asksForUnpublished(`-is:${word}`)).toSorted()).toEqual(['live', 'published'])
  })
})
