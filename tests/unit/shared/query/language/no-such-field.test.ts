import { expect, it } from 'vitest'
import { newsroomLanguage } from '../../../../../src/shared/query/language/fields'
import { noSuchField } from '../../../../../src/shared/query/language/no-such-field'

it.each([
  ['published', 'false', 'Write is:unpublished.'],
  ['published', 'true', 'Write is:published.'],
  ['draft', 'true', 'Write is:unpublished.'],
  ['draft', 'no', 'Write is:published.'],
  ['held', 'true', 'Write is:held.'],
  ['held', 'false', 'Write -is:held.'],
])('of %s:%s it says how that is asked', (name, value, said) => {
  expect(noSuchField(name, value, newsroomLanguage)).toBe(`There is no ${name}: here. ${said}`)
})

it('names the three nearest fields, and how many more there are', () => {
  const more = newsroomLanguage.fields.length - 3
  expect(noSuchField('topik', 'x', newsroomLanguage)).toMatch(
    new RegExp(
      `^There is no topik: here\\. Put it in quotes to look for the words; fields are topic: \\S+: \\S+: … and ${more} more$`,
    ),
  )
  expect(noSuchField('prov', 'x', newsroomLanguage)).toContain('fields are provider:')
})

it('stays short whatever is typed', () => {
  expect(noSuchField('x'.repeat(10_000), 'y', newsroomLanguage).length).toBeLessThan(400)
})
