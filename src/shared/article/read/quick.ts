import { viewArticle } from '../article'
import type { Article } from '../types'
import { readPlain } from './plain/plain'
import { splitArticle } from './split'

/**
 * An article for who only looks, many times as fast as `viewArticle` where its front matter is written the plain way: places
 * are parsed for who asks. Law (tests/laws/plain.test.ts): the same data and problems.
 */
export function quickArticle(text: string): Article {
  const data = readPlain(text)
  if (data === null) return viewArticle(text)
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
