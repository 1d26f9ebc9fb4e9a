// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { begin, typeWord, undo } from '../../../../../../../src/renderer/features/editor/text/store'
import { article, openOne, path } from '../../opened'

const file = '---\ntitle: "One"   # from the wire\nheat: 70\n---\nBody.\n'

beforeEach(() => {
  openOne(file)
})

describe('a word of a list', () => {
  it('is in the text with each key, and one step for undo, however slowly it is typed', () => {
    vi.useFakeTimers()
    const key = (written: string | null, word: string | null, step = 'word 1') =>
      typeWord(path, { list: ['topics'], site: 'newsroom', step, written, word })
    expect(key(null, 'F')).toBe(true)
    vi.advanceTimersByTime(5_000)
    expect(key('F', 'Fog')).toBe(true)
    expect(article().text).toContain('topics:\n  - Fog\n')
    key(null, 'Sea', 'word 2')
    undo()
    expect(article().text).toContain('topics:\n  - Fog\n')
    expect(article().text).not.toContain('Sea')
    undo()
    expect(article().text).toBe(file)
    expect(key(null, 'G', 'word 3')).toBe(true)
    expect(key('G', null, 'word 3')).toBe(false)
    expect(article().text).toBe(file)
    vi.useRealTimers()
  })

  it('that can’t be written leaves none of it, and says why until it can', () => {
    typeWord(path, { list: ['topics'], site: 'newsroom', step: 'word 1', written: null, word: 'a' })
    expect(typeWord(path, { list: ['topics'], site: 'newsroom', step: 'word 1', written: 'a', word: 'a\ud800' })).toBe(
      false,
    )
    expect(article().text).toBe(file)
    expect(article().errors.topics).toContain('surrogate')
    expect(typeWord(path, { list: ['topics'], site: 'newsroom', step: 'word 1', written: null, word: 'ab' })).toBe(true)
    expect(article().errors).toEqual({})
    begin(path, file, { readOnly: { code: 'x', message: 'x' } })
    expect(typeWord(path, { list: ['topics'], site: 'newsroom', step: 'word 2', written: null, word: 'ab' })).toBe(
      false,
    )
    expect(article().text).toBe(file)
  })
})
