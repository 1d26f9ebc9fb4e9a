import { expect, it } from 'vitest'
import { changedFields, conflictName, fieldName } from '../../../../src/shared/change/field-names'

const clash = (path: Parameters<typeof conflictName>[0]['path']): string =>
  conflictName({ path, base: 1, ours: 2, theirs: 3 })

it('names a field as the form does, an inner one with its places', () => {
  expect(fieldName(['title'])).toBe('Title')
  expect(fieldName(['related', 1, 'images', 0, 'url'])).toBe('Image URL, image 1, related 2')
  expect(fieldName(['sponsor'])).toBe('sponsor')
})

it('names what clashes: a field, an item by its place, the body, the whole', () => {
  expect(clash(['related', 1, 'title'])).toBe('Title, related 2')
  expect(clash(['related', 1])).toBe('Related 2')
  expect(clash(['related', 1, 'images', 0])).toBe('Image 1, related 2')
  expect(clash(['images', 0])).toBe('Image 1')
  expect(['body', 'layout', 'source'].map((path) => clash(path as 'body'))).toEqual([
    'Body',
    'How the file is written',
    'The whole file',
  ])
})

it('names the fields in which two versions differ, each once', () => {
  const before = '---\ntitle: A\nheat: 1\ntopics: [x]\n---\nOne\n'
  const after = '---\ntitle: B\nheat: 1\ntopics: [x, y, z]\n---\nTwo\n'
  expect(changedFields(before, after)).toEqual(['Title', 'Topics', 'Body'])
  expect(changedFields(before, before)).toEqual([])
  expect(changedFields(before, before.replace('A', '"A"'))).toEqual(['How the file is written'])
  expect(changedFields(before, '---\ntitle: "\n---\n')).toEqual(['The whole file'])
})
