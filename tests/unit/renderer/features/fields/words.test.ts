import { expect, it } from 'vitest'
import { differsOf, folderOf, kindOf, placeOf } from '../../../../../src/renderer/features/fields/words'

it('says what a field is, and where it stands', () => {
  expect(kindOf({ kind: 'choice', choices: ['a', 'b'] })).toBe('choice of 2')
  expect(kindOf({ kind: 'list of choices', choices: null })).toBe('list')
  expect(kindOf({ kind: 'map', choices: null })).toBe('map')
  expect(placeOf({ place: 'form', facet: true })).toBe('Form, filter')
  expect(placeOf({ place: 'other', facet: false })).toBe('Other fields')
})

it('says what a folder is, and how much differs', () => {
  expect(folderOf('hugo', 1_204)).toBe('A Hugo site, 1,204 articles.')
  expect(folderOf('obsidian', 1)).toBe('An Obsidian vault, 1 article.')
  expect([0, 1, 2].map(differsOf)).toEqual([
    null,
    'One thing differs from the guess and is kept in',
    '2 things differ from the guess and are kept in',
  ])
})
