import type { Article, Path } from '../../../../../shared/article'
import { lineEnd } from '../../../../../shared/article/lines'
import { isMap } from '../../../../../shared/article/value'

const childrenOf = (value: unknown): readonly (readonly [string | number, unknown])[] =>
  Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : []

/**
 * The field in whose lines an offset of the text stands, the innermost one; the lines above a field, its comments, are its own. 'body'
 * below the front matter; null where no field is.
 */
export function placeAt(article: Article, offset: number): Path | 'body' | null {
  if (offset >= article.text.length - article.body.length) return 'body'
  let path: Path = []
  let value: unknown = article.data
  for (;;) {
    const found = childrenOf(value)
      .flatMap(([step, child]) => {
        const range = article.rangeOf([...path, step])
        return range === undefined
          ? []
          : [{ step, child, end: lineEnd(article.text, Math.max(range.from, range.to - 1)), ...range }]
      })
      .sort((a, b) => a.from - b.from)
    // In one line, as `[a, b]` is, the one behind whose beginning the caret stands.
    const here = found.find(({ to, end }, index) => offset <= ((found[index + 1]?.from ?? Infinity) <= end ? to : end))
    if (here === undefined) return path.length === 0 ? null : path
    path = [...path, here.step]
    value = here.child
  }
}
