import { describe, expect, it } from 'vitest'
import { addWord, removeWord, wordsOf } from '../../../../../../src/renderer/features/editor/text/words'

describe('the words of a list', () => {
  it('are those of a list, one text, or the words of tags', () => {
    expect(wordsOf(['topics'], ['a b', 2])).toEqual(['a b', '2'])
    expect(wordsOf(['topics'], 'a b')).toEqual(['a b'])
    expect(wordsOf(['tags'], 'a b')).toEqual(['a', 'b'])
    expect(wordsOf(['topics'], undefined)).toEqual([])
  })

  it('get one more behind them', () => {
    expect(addWord(['topics'], ['a'], 'b')).toEqual({ op: 'insert', path: ['topics', 1], value: 'b' })
    expect(addWord(['tags'], 'a b', 'c')).toEqual({ op: 'set', path: ['tags'], value: ['a', 'b', 'c'] })
    expect(addWord(['topics'], null, 'c')).toEqual({ op: 'set', path: ['topics'], value: ['c'] })
  })

  it('lose one; with the last of a text goes its line', () => {
    expect(removeWord(['topics'], ['a', 'b'], 1)).toEqual({ op: 'remove', path: ['topics', 1] })
    expect(removeWord(['tags'], 'a b', 0)).toEqual({ op: 'set', path: ['tags'], value: ['b'] })
    expect(removeWord(['topics'], 'a', 0)).toEqual({ op: 'remove', path: ['topics'] })
  })
})
