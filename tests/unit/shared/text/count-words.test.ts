import { describe, expect, it } from 'vitest'
import { countWords } from '../../../../src/shared/text/count-words'

describe('the words of a body', () => {
  it.each([
    ['', 0],
    ['\n\n', 0],
    ['One two\nthree', 3],
    ['## A heading, **bold** and *italic*', 5],
    ['it’s well-known: 3.5 % of 1,200', 5],
    ['- one\n- two\n\n> three', 3],
    ['[two words](https://a.example/path/to-it "and a title") more', 3],
    ['![alt words](/assets/a-b-c.png)', 2],
    ['[name]\n\n[name]: https://a.example/x', 1],
    ['{{< figure src="a b c" >}} one {% include a.html %}', 1],
    ['<p class="lead wide">one two</p><!-- not this -->', 2],
    ['港の朝 is three signs and five', 8],
    ['naïve café ﬁne', 3],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 4],
  ])('%j has %i', (body, count) => expect(countWords(body)).toBe(count))

  it('counts a megabyte of braces, brackets and signs without end', () => {
    for (const sign of ['{{', '<a ', '](', '[', '<!--', "a'"]) {
      expect(countWords(sign.repeat(200_000))).toBeGreaterThanOrEqual(0)
    }
  })
})
