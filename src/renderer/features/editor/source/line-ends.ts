/** A replacement in a text: offsets from (inclusive) to (exclusive), and what stands there afterwards. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** The text as CodeMirror has it: every line end (CRLF, a lone CR) is one '\n'. */
export const asDoc = (text: string): string => text.replace(/\r\n?/g, '\n')

/** The file's own line end: the first one it has. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
}

/** Where an offset of the doc is in the text: a CRLF before it is one unit longer there. */
function originalAt(text: string, offsets: readonly number[]): readonly number[] {
  const found: number[] = []
  let doc = 0
  let at = 0
  for (const offset of offsets) {
    while (doc < offset) {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
      doc += 1
    }
    found.push(at)
  }
  return found
}

/** The line end next to a place: what a new line there takes. */
function neighbour(text: string, at: number): string {
  const after = /\r\n|\r|\n/.exec(text.slice(at, at + 4_096))
  if (after) return after[0]
  const before = text.slice(Math.max(0, at - 4_096), at).match(/\r\n|\r|\n/g)
  return before?.at(-1) ?? lineEndOf(text)
}

/** A lone CR before a '\n' would become one line end with it: another '\n' keeps the two apart. */
function apart(before: string | undefined, inserted: string, after: string | undefined): string {
  const own = before === '\r' && (inserted === '' ? after : inserted[0]) === '\n' ? `\n${inserted}` : inserted
  return own.endsWith('\r') && after === '\n' ? `${own}\n` : own
}

/**
 * Makes changes of the doc on the text it shows. What no change touches keeps its bytes, line ends and mixes of them
 * included; new lines take their neighbour's.
 * @param splices in the doc's offsets before the changes, in order, not overlapping.
 */
export function applyToOriginal(text: string, splices: readonly Splice[]): string {
  const places = originalAt(
    text,
    splices.flatMap(({ from, to }) => [from, to]),
  )
  let result = ''
  let done = 0
  for (const [index, splice] of splices.entries()) {
    const from = places[2 * index] as number
    const to = places[2 * index + 1] as number
    result += text.slice(done, from)
    result += apart(result.at(-1), splice.insert.replaceAll('\n', neighbour(text, from)), text[to])
    done = to
  }
  return result + text.slice(done)
}

/** The one replacement that makes `after` of `before`: so the cursor outside of it stays where it is. */
export function minimalSplice(before: string, after: string): Splice | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) }
}

/** A text after it was typed in where `asDoc` of it stands: what wasn't touched keeps its line ends. */
export function typedInto(text: string, doc: string): string {
  const splice = minimalSplice(asDoc(text), doc)
  return splice === undefined ? text : applyToOriginal(text, [splice])
}

/** An offset of the text as an offset of its doc. */
export const docOffset = (text: string, at: number): number => asDoc(text.slice(0, at)).length

/** An offset of the doc as an offset of its text. */
export const originalOffset = (text: string, at: number): number => originalAt(text, [at])[0] ?? 0
