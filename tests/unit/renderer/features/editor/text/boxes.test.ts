// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { addWords, begin, keepInBox, setField, undo } from '../../../../../../src/renderer/features/editor/text/store'
import { article, openOne, path } from '../opened'

const file = '---\ntitle: "One"   # from the wire\nheat: 70\n---\nBody.\n'

beforeEach(() => {
  openOne(file)
})

it('what stands in the input of a list is in no text, and undo drops it where it was typed last', () => {
  keepInBox(path, 'topics', 'por')
  expect(article().text).toBe(file)
  undo()
  expect(article().boxes).toEqual({ topics: '' })
  keepInBox(path, 'topics', 'por')
  setField(path, { op: 'set', path: ['heat'], value: 71 }, 'heat')
  undo()
  expect(article().text).toBe(file)
  expect(article().boxes).toEqual({ topics: 'por' })
})

it('a word is put behind the others as one step', () => {
  expect(addWords(path, ['topics'], ['Fog'], 'newsroom')).toBe(true)
  expect(addWords(path, ['topics'], ['Sea'], 'newsroom')).toBe(true)
  expect(article().text).toBe(file.replace('heat: 70\n', 'heat: 70\ntopics:\n  - Fog\n  - Sea\n'))
  undo()
  expect(article().text).toBe(file.replace('heat: 70\n', 'heat: 70\ntopics:\n  - Fog\n'))
})

it('several words are one step', () => {
  expect(addWords(path, ['topics'], ['Fog', 'Sea', 'Ports'], 'newsroom')).toBe(true)
  expect(article().text).toBe(file.replace('heat: 70\n', 'heat: 70\ntopics:\n  - Fog\n  - Sea\n  - Ports\n'))
  undo()
  expect(article().text).toBe(file)
})

it('one that can’t be written leaves the text, and says why until another is typed', () => {
  expect(addWords(path, ['topics'], ['a\ud800'], 'newsroom')).toBe(false)
  expect(article().errors.topics).toContain('surrogate')
  keepInBox(path, 'topics', 'a')
  expect(article().errors).toEqual({})
  begin(path, file, { readOnly: { code: 'x', message: 'x' } })
  expect(addWords(path, ['topics'], ['a'], 'newsroom')).toBe(false)
  expect(article().text).toBe(file)
})
