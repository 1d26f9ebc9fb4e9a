import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownWords } from '../../../../../src/shared/text/markdown/markdown-words'

const cases: readonly (readonly [markdown: string, words: string])[] = [
  ['Plain words,\n  in two lines.', 'Plain words, in two lines.'],
  ['**Bold**, *it*, __bold__, _it_, ***both***, ~~gone~~ and ==lit==', 'Bold, it, bold, it, both, gone and lit'],
  ['**bold *and it* more**', 'bold and it more'],
  ['snake_case_name, 2 * 3 * 4, a_b', 'snake_case_name, 2 * 3 * 4, a_b'],
  ['See [the *docs*](https://a.example/x_(y)_z "Title") and [that][ref], [this][].', 'See the docs and that, this.'],
  ['[That RFC] and [this] too, footnotes[^1] go', 'That RFC and this too, footnotes go'],
  ['![A picture](a.png) Words ![b][c]', 'Words'],
  ['[![badge](a.svg)](https://a.example) Words', 'Words'],
  ['A [[Note]], [[Folder/Note|its name]] and ![[embed.png]]', 'A Note, its name and'],
  ['`code *as* it_is`, ``a ` b`` and ` open', 'code *as* it_is, a ` b and ` open'],
  ['\\*no mark\\* and \\[no link\\](x)', '*no mark* and [no link](x)'],
  ['<b>Bold</b> <a href="x">link</a><br>next <https://a.example/>', 'Bold link next'],
  ['Fog &amp; rain&nbsp;&lt;b&gt; &unknown;', 'Fog & rain <b> &unknown;'],
  ['Lead text{: .lead} here {#id .wide}', 'Lead text here'],
  ['a < b and c > d', 'a < b and c > d'],
  ['港口的**新起重机**', '港口的新起重机'],
]

test.each(cases)('%j', (markdown, words) => {
  expect(markdownWords(markdown)).toBe(words)
})

const marks = fc.constantFrom(
  '*',
  '_',
  '`',
  '``',
  '[',
  ']',
  '(',
  ')',
  '!',
  '<',
  '>',
  '&',
  '\\',
  '~~',
  '==',
  '{',
  '}',
  ':',
  '\n',
)
const text = fc.array(fc.oneof(marks, fc.constantFrom('a', 'b c', ' ', 'é', '😀', '|', '^', '#', '.', '\u0000', '0')), {
  maxLength: 60,
})

test('law: one line without blanks around it, made of what stood there', () => {
  fc.assert(
    fc.property(text, (parts) => {
      const words = markdownWords(parts.join(''))
      expect(words).toBe(words.trim())
      expect(words).not.toMatch(/\p{Cc}|\s\s/u)
      // Nothing is added: each letter comes from the text, in its order.
      let at = 0
      for (const letter of words.replaceAll(' ', '')) {
        at = parts.join('').indexOf(letter, at)
        expect(at).not.toBe(-1)
        at += letter.length
      }
    }),
    { numRuns: 2_000 },
  )
})

test('law: words in which no sign is a mark stay as they are', () => {
  const plain = fc.array(fc.stringMatching(/^[A-Za-z0-9äé港,.;!?'"()%$#@+/-]+$/), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(plain, (words) => {
      expect(markdownWords(words.join(' '))).toBe(words.join(' '))
    }),
  )
})

test('a hostile text takes no time', () => {
  for (const unit of ['[', '![', '[a](', '`', '`` ` ', '*a', '_a', '<a', '&amp', '{.', '[[', '\\', '~~a', '](((']) {
    const begun = performance.now()
    markdownWords(unit.repeat(1_500))
    expect(performance.now() - begun, unit).toBeLessThan(1_000)
  }
})
