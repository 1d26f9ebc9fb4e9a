/*
 * A title, a label, a line of output may come from anybody's file: a line break forges a second line, ESC speaks to a terminal,
 * a bidi override shows `gpj.exe` as `exe.jpg`, half a surrogate pair makes encodeURIComponent throw, and a name of a megabyte is
 * drawn again at every key. Lengths here are in UTF-16 units.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g
/** Embeddings, overrides and isolates turn what stands behind them; marks and joiners don't, and honest text needs them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g
const PLAIN = /^[\x20-\x7e]*$/

/** The beginning of a text; a surrogate pair is left out rather than halved. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text
  const last = text.charCodeAt(most - 1)
  const next = text.charCodeAt(most)
  const halves = last >= 0xd800 && last < 0xdc00 && next >= 0xdc00 && next < 0xe000
  return text.slice(0, halves ? most - 1 : most)
}

/** One line for people and terminals: well-formed, what would break it a blank, what would turn its direction gone. */
export function oneLine(text: string): string {
  if (PLAIN.test(text)) return text
  return text.toWellFormed().replace(CONTROL, ' ').replace(TURNING, '')
}

/** A text of several lines in at most so many letters, well-formed; `…` says that it goes on. */
export const cutShort = (text: string, most: number): string =>
  text.length <= most ? text.toWellFormed() : `${clipped(text, most - 1).toWellFormed()}…`

/** One line in at most so many letters, without blanks around it; `…` says that it goes on. */
export function label(text: string, most: number): string {
  if (text.length <= most) return oneLine(text).trim()
  // Only the beginning is looked at, however much there is.
  return `${clipped(oneLine(clipped(text, most)), most - 1).trim()}…`
}

/** Longer texts aren't drawn whole: one without a place to break, such as joined signs, takes time that grows with its square. */
export const MAX_DRAWN_LETTERS = 10_000
/** So much shows what such a text is. */
const SHOWN_LETTERS = 1_000

/** What is drawn of a text. */
export const drawn = (text: string): string => (text.length <= MAX_DRAWN_LETTERS ? text : cutShort(text, SHOWN_LETTERS))

/** The name of a folder, a topic, a provider, a view: longer ones are no names, and menus and titles show fewer still. */
export const MAX_NAME_LETTERS = 200

/** A sentence about an article, which may quote it. */
export const MAX_MESSAGE_LETTERS = 300
