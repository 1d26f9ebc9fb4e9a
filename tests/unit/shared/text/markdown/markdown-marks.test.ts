import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MarkKind, marked, markKinds } from '../../../../../src/shared/text/markdown/markdown-marks'

/** `[` and `]` stand around what is selected; `|` is a mere caret. */
function selected(written: string): { text: string; from: number; to: number } {
  if (written.includes('|')) {
    const at = written.indexOf('|')
    return { text: written.replace('|', ''), from: at, to: at }
  }
  const from = written.indexOf('⟦')
  const to = written.indexOf('⟧') - 1
  return { text: written.replace(/[⟦⟧]/g, ''), from, to }
}
const shown = ({ text, from, to }: { text: string; from: number; to: number }): string =>
  from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`

describe('the six marks of a body', () => {
  it.each<[MarkKind, string, string]>([
    ['bold', 'a ⟦word⟧ here', 'a **⟦word⟧** here'],
    ['bold', 'a **⟦word⟧** here', 'a ⟦word⟧ here'],
    ['bold', 'a ⟦word ⟧here', 'a **⟦word⟧** here'],
    ['bold', 'a wo|rd here', 'a **⟦word⟧** here'],
    ['bold', 'a  | here', 'a  **|** here'],
    ['italic', 'a ⟦word⟧ here', 'a *⟦word⟧* here'],
    ['italic', 'a **⟦word⟧** here', 'a ***⟦word⟧*** here'],
    ['italic', 'a ***⟦word⟧*** here', 'a **⟦word⟧** here'],
    ['bold', 'a *⟦word⟧* here', 'a ***⟦word⟧*** here'],
    ['bold', 'a ***⟦word⟧*** here', 'a *⟦word⟧* here'],
    // At the end inside its marks the key steps out of them.
    ['bold', 'X **bold|**', 'X **bold**|'],
    ['bold', 'X **two words|** more', 'X **two words**| more'],
    ['italic', 'X *it|*', 'X *it*|'],
    ['italic', 'X ***both|***', 'X ***both*|**'],
    ['bold', 'X ***both*|**', 'X ***both***|'],
    ['bold', 'X ***both* more|**', 'X ***both* more**|'],
    ['bold', 'X **bold *it|***', 'X **bold *it***|'],
    ['italic', 'X **bold *it|***', 'X **bold *it*|**'],
    ['bold', 'a  **|** here', 'a  | here'],
    ['italic', 'a **|** here', 'a ***|*** here'],
    // Elsewhere inside them, and with something selected, they go.
    ['bold', 'X **bo|ld**', 'X bo|ld'],
    ['bold', 'X **|bold**', 'X |bold'],
    ['bold', 'X **two wo|rds** more', 'X two wo|rds more'],
    ['bold', 'X **two ⟦words⟧**', 'X two ⟦words⟧'],
    ['bold', 'X ⟦**bold**⟧ more', 'X ⟦bold⟧ more'],
    ['italic', 'X ***bo|th***', 'X **bo|th**'],
    ['italic', 'X **bo|ld**', 'X ***⟦bold⟧***'],
    ['bold', '* one\n* tw|o', '* one\n* **⟦two⟧**'],
    ['bold', '2 * 3 and fo|ur * 5', '2 * 3 and **⟦four⟧** * 5'],
    ['bold', 'a **b\n\nwo|rd** c', 'a **b\n\n**⟦word⟧**** c'],
    ['link', 'a ⟦name⟧ here', 'a [name](|) here'],
    ['link', '⟦https://a.example/⟧', '[|](https://a.example/)'],
    ['link', 'a  |', 'a  [|]()'],
    ['heading', 'one\ntwo| words\nthree', 'one\n## two| words\nthree'],
    ['heading', '## two| words', 'two| words'],
    ['heading', '#### two| words', '## two| words'],
    ['list', '⟦one\n\ntwo⟧', '⟦- one\n\n- two⟧'.replace('⟦- ', '- ⟦')],
    ['list', '- ⟦one\n- two⟧', '⟦one\ntwo⟧'],
    ['list', '1. one|', '- one|'],
    ['quote', '⟦one\ntwo\n⟧three', '> ⟦one\n> two\n⟧three'],
    ['quote', '> one|', 'one|'],
    ['list', '|', '- |'],
  ])('%s of %j is %j', (kind, before, after) => expect(shown(marked(kind, selected(before)))).toBe(after))

  it('a mark of a text that has words changes no sign of theirs, and its selection lies in the text', () => {
    const texts = fc.array(fc.constantFrom('one', 'two', ' ', '\n', '- ', '> ', '## ', '*', '港', '1. '), {
      maxLength: 12,
    })
    const words = (text: string): string => text.replace(/[^\p{L}]/gu, '')
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.constantFrom(...markKinds), (parts, one, other, kind) => {
        const text = parts.join('')
        const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b)
        const made = marked(kind, { text, from, to })
        expect(words(made.text)).toBe(words(text))
        expect(made.from).toBeLessThanOrEqual(made.to)
        expect(made.from).toBeGreaterThanOrEqual(0)
        expect(made.to).toBeLessThanOrEqual(made.text.length)
      }),
    )
  })
})
