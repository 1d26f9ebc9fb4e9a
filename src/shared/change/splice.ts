/** Turns one text into another: at `at`, `remove` UTF-16 units give way to `insert`. */
export interface Splice {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/** The one splice that makes `to` of `from`: what both begin and end with stays. It may part a pair of surrogates. */
export function spliceBetween(from: string, to: string): Splice {
  const shorter = Math.min(from.length, to.length)
  let at = 0
  while (at < shorter && from.charCodeAt(at) === to.charCodeAt(at)) at += 1
  let end = 0
  while (end < shorter - at && from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end)) end += 1
  return { at, remove: from.length - at - end, insert: to.slice(at, to.length - end) }
}

/** Exact only on the text that the splice was made of. */
export const applySplice = (text: string, { at, remove, insert }: Splice): string =>
  text.slice(0, at) + insert + text.slice(at + remove)
