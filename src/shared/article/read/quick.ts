import { viewArticle } from '../article'
import type { Article } from '../types'
import { readPlain } from './plain/plain'
import { splitArticle } from './split'

/**
 * An article whose front matter is written the plain way, many times as fast as `viewArticle`; null for all others. Places are parsed
 * for who asks. Law (tests/laws/plain.test.ts): the same data, and no problem.
 */
export function plainArticle(text: string): Article | null {
  const data = readPlain(text)
  if (data === null) return null
  let parsed: Article | undefined
  const whole = (): Article => {
    parsed ??= viewArticle(text)
    return parsed
  }
  return {
    text,
    data,
    problems: [],
    get body() {
      return text.slice(splitArticle(text).bodyFrom)
    },
    get eol() {
      return splitArticle(text).eol
    },
    rangeOf: (path) => whole().rangeOf(path),
    followersOf: (path) => whole().followersOf(path),
  }
}

/** An article for who only looks: the plain way where it is written so, else parsed. */
export const quickArticle = (text: string): Article => plainArticle(text) ?? viewArticle(text)
