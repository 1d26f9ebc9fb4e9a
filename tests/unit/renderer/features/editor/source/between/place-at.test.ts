import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeAt } from '../../../../../../../src/renderer/features/editor/source/between/place-at'
import { type Path, parseArticle } from '../../../../../../../src/shared/article'
import { articles, hasAnchors, placesOf } from '../../../../../../laws/generate'
import { editable } from '../../../../../../laws/made'

const text = `---
# above
title: "One"   # by hand
published: false
provider:
  name: The Tideline
  domain: tideline.example
topics: [Ports, Cranes]
related:
  - title: A
    webUrl: https://a.example/
  # of the second
  - title: B
empty:
excerpt: >
  Folded
  words
---

Body.
`

describe('the field in whose lines a caret stands', () => {
  it.each<[string, Path | 'body']>([
    ['# above', ['title']],
    ['title:', ['title']],
    ['by hand', ['title']],
    ['published', ['published']],
    ['provider:', ['provider', 'name']],
    ['domain', ['provider', 'domain']],
    ['topics', ['topics', 0]],
    ['Cranes', ['topics', 1]],
    ['title: A', ['related', 0, 'title']],
    ['webUrl', ['related', 0, 'webUrl']],
    ['of the second', ['related', 1, 'title']],
    ['title: B', ['related', 1, 'title']],
    ['Folded', ['excerpt']],
    ['words', ['excerpt']],
    ['Body', 'body'],
  ])('%s is of %j', (words, path) => {
    expect(placeAt(parseArticle(text), text.indexOf(words))).toEqual(path)
  })

  it('is null where there is no field, and the body where there is no front matter', () => {
    expect(placeAt(parseArticle('---\n---\nBody.\n'), 2)).toBeNull()
    expect(placeAt(parseArticle('Body.\n'), 0)).toBe('body')
  })

  it('where a value begins, it is that value, or the first one in it', () => {
    fc.assert(
      fc.property(
        articles.filter((one) => editable(one) && !hasAnchors(one)),
        (written) => {
          const article = parseArticle(written)
          for (const { path } of placesOf(article.data)) {
            const range = article.rangeOf(path)
            if (range === undefined || range.from === range.to) continue
            const place = placeAt(article, range.from)
            expect(Array.isArray(place) && place.slice(0, path.length)).toEqual(path)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
