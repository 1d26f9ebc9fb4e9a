import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { shownBody, typedBody } from '../../src/renderer/features/editor/body/typed-body'
import { parseArticle } from '../../src/shared/article'
import { marked, markKinds } from '../../src/shared/text/markdown/markdown-marks'
import { numRuns, texts } from './files'
import { articles } from './generate'
import { editable, made } from './made'

vi.setConfig({ testTimeout: 30_000 + 20 * numRuns })

const bodies = fc
  .array(
    fc.tuple(
      fc.constantFrom('', 'A line.', '- a', '> b', '---', '  ', '港の朝', '# h'),
      fc.constantFrom('\n', '\r\n', '\n', '\r'),
    ),
  )
  .map((lines) => lines.map((parts) => parts.join('')).join(''))

/** Articles, also with bodies of mixed line ends. */
const cases = fc
  .oneof(
    fc.tuple(articles, bodies).map(([text, body]) => made(text, { op: 'body', text: body }) ?? text),
    fc.constantFrom(...texts),
  )
  .filter(editable)

/** A file that doesn't end its last line asks for no end of what is typed: what is typed is what is shown then. */
const endless = parseArticle('')

/** What somebody types over a part of a text. */
const typing = fc.tuple(fc.nat(), fc.nat(6), fc.constantFrom('', 'x', '\n', 'one\ntwo\n', '\n\n', '---\n', 'ünï'))

const typedIn = (shown: string, [at, length, insert]: readonly [number, number, string]): string => {
  const from = at % (shown.length + 1)
  return shown.slice(0, from) + insert + shown.slice(from + length)
}

const linesOf = (text: string): string[] => text.split(/(?<=\r\n|\n|\r(?!\n))/)

describe('the laws of typing in a body', () => {
  it('front matter keeps its bytes, what is shown is what was typed, and no line is written that wasn’t typed in', () => {
    let written = 0
    fc.assert(
      fc.property(cases, typing, (text, key) => {
        const before = parseArticle(text)
        const wanted = typedIn(shownBody(before), key)
        const result = made(text, { op: 'body', text: typedBody(before, endless, wanted) })
        if (result === undefined) return
        const after = parseArticle(result)
        written += result === text ? 0 : 1
        const head = text.slice(0, text.length - before.body.length)
        expect(result.startsWith(head)).toBe(true)
        expect(after.data).toEqual(before.data)
        expect(shownBody(after)).toBe(wanted)
        if (wanted === shownBody(before)) expect(result).toBe(text)
        // From its beginning and from its end the body is the same, byte for byte, up to the lines that were typed in.
        const [old, now, shownOld, shownNow] = [before.body, after.body, shownBody(before), wanted].map(linesOf) as [
          string[],
          string[],
          string[],
          string[],
        ]
        for (
          let line = 0;
          line < old.length - 1 && shownOld[line] === shownNow[line] && shownOld[line + 1] === shownNow[line + 1];
          line += 1
        )
          expect(now[line]).toBe(old[line])
        // Lines that are alike may have been typed before or behind the others: what is the same from the beginning is claimed by that.
        const same = shownOld.findIndex((shown, line) => shown !== shownNow[line])
        const claimed = same === -1 ? old.length : same
        for (
          let line = 1;
          line <= Math.min(old.length, shownNow.length) - claimed &&
          line < old.length &&
          shownOld.at(-line) === shownNow.at(-line) &&
          shownOld.at(-line - 1) === shownNow.at(-line - 1);
          line += 1
        )
          expect(now.at(-line)).toBe(old.at(-line))
      }),
      { numRuns },
    )
    expect(written).toBeGreaterThan(numRuns / 3)
  })

  it('a new line takes the line end of its neighbours', () => {
    fc.assert(
      fc.property(cases, typing, (drawn, key) => {
        const text = drawn.replace(/\r\n?|\n/g, '\r\n')
        if (!editable(text) || !text.includes('\n')) return
        const before = parseArticle(text)
        const result = made(text, { op: 'body', text: typedBody(before, endless, typedIn(shownBody(before), key)) })
        if (result !== undefined) expect(result).not.toMatch(/(?<!\r)\n|\r(?!\n)/)
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    )
  })

  it('a mark changes the lines that it stands in, and nothing else', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.constantFrom(...markKinds), (text, at, kind) => {
        const before = parseArticle(text)
        const shown = shownBody(before)
        const caret = at % (shown.length + 1)
        const wanted = marked(kind, { text: shown, from: caret, to: caret }).text
        const result = made(text, { op: 'body', text: typedBody(before, endless, wanted) })
        if (result === undefined) return
        const differ = linesOf(text).filter((line, index) => line !== linesOf(result)[index])
        expect(differ.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    )
  })
})
