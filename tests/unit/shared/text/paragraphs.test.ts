import { describe, expect, it } from 'vitest'
import { countWords, paragraphsOf } from '../../../../src/shared/text/paragraphs'

describe('the beginning of a body', () => {
  it('is its paragraphs as words, without marks, addresses and fences', () => {
    const body =
      '\r\n## The night shift\r\n\r\nSix **cranes** read\r\n[codes](https://a.example).\r\n\r\n![](a.png)\r\n\r\n```js\r\nlet a\r\n```\r\n'
    expect(paragraphsOf(body, 500)).toEqual({
      paragraphs: ['The night shift', 'Six cranes read codes.', 'let a'],
      goesOn: false,
    })
  })

  it('ends behind the paragraph that passes its length, and says whether more stands there', () => {
    const body = ['a'.repeat(60), 'b'.repeat(60), 'c'.repeat(60)].join('\n\n')
    expect(paragraphsOf(body, 100)).toEqual({ paragraphs: ['a'.repeat(60), 'b'.repeat(60)], goesOn: true })
    expect(paragraphsOf(body, 130).goesOn).toBe(false)
    expect(paragraphsOf('one paragraph '.repeat(100), 100).goesOn).toBe(true)
    expect(paragraphsOf('', 100)).toEqual({ paragraphs: [], goesOn: false })
  })
})

it('words are counted in any script', () => {
  expect(countWords('Six cranes, read codes.')).toBe(4)
  expect(countWords('港のクレーン')).toBeGreaterThan(1)
  expect(countWords(' \n')).toBe(0)
})
