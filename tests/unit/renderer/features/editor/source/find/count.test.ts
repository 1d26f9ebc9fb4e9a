import { SearchQuery } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { expect, it } from 'vitest'
import { found, foundWords } from '../../../../../../../src/renderer/features/editor/source/find/count'

const state = EditorState.create({ doc: 'one two one\nOne', selection: { anchor: 8, head: 11 } })
const said = (query: ConstructorParameters<typeof SearchQuery>[0]): string =>
  foundWords(found(new SearchQuery(query), state))

it('says how often a text is found, and which of them is selected', () => {
  expect(said({ search: 'one' })).toBe('2 of 3')
  expect(said({ search: 'one', caseSensitive: true })).toBe('2 of 2')
  expect(said({ search: 'two' })).toBe('1 found')
  expect(said({ search: 'three' })).toBe('Not found')
  expect(said({ search: '[ot]\\w+', regexp: true })).toBe('3 of 4')
  expect(said({ search: '[', regexp: true })).toBe('Not found')
  const many = EditorState.create({ doc: 'a'.repeat(20_000) })
  expect(foundWords(found(new SearchQuery({ search: 'a' }), many))).toBe('10,000+ found')
})
