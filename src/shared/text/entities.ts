import { decodeHTMLStrict } from 'entities/decode'

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i
export const EACH_ENTITY = new RegExp(ENTITY, 'gi')

/** Nobody encodes more often; each turn looks at the whole text, and `&amp;amp;amp;…` may ask for one a few letters. */
const MAX_TURNS = 8

/** Text without HTML's names for characters; what was encoded twice (`&amp;#8217;`) is decoded twice. */
export function decoded(text: string): string {
  let result = text
  for (let turn = 0; turn < MAX_TURNS && ENTITY.test(result); turn += 1) {
    const next = decodeHTMLStrict(result)
    if (next === result) break
    result = next
  }
  return result
}

/** What must not come out of a decoding: markup that was only text before, and characters that no text holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNWANTED = /[<\u0000-\u001f\u007f-\u009f\ufffd]/g
export const unwantedIn = (text: string): number => text.match(UNWANTED)?.length ?? 0
