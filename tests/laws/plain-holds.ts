import { expect } from 'vitest'
import { bodyOf, frontOf } from '../../src/main/library/read/front'
import { forbidsEditing, parseArticle } from '../../src/shared/article'
import { readOnlyFront } from '../../src/shared/article/read/front'
import { readPlain } from '../../src/shared/article/read/plain/plain'
import { readPlainToml } from '../../src/shared/article/read/plain/plain-toml'
import { plainArticle, quickArticle } from '../../src/shared/article/read/quick'
import { cardOf, plainCard, restOfCard } from '../../src/shared/card/card'
import { noOwnFields, noSigns, tableOf, understand } from '../../src/shared/fields'
import { newsroomTable } from '../../src/shared/fields/table/newsroom'
import type { FieldTable } from '../../src/shared/fields/table/table'
import { folderOf, many } from '../unit/shared/fields/made'

/** The table of a blog, in which what its articles' bodies begin with stands in for an excerpt. */
export const blog: FieldTable = tableOf(
  understand(
    folderOf(
      many(30, '_posts/2024-01-02-#.md', 'layout: post\ntitle: A\ndate: 2024-01-02\nexcerpt: Words\ntopics: [a]'),
    ),
    {
      ...noSigns,
      settings: [
        {
          path: '_config.yml',
          fields: { permalink: '/:title/', excerpt_separator: '<!-- cut -->', timezone: 'Europe/Helsinki' },
        },
      ],
    },
    noOwnFields,
  ),
)

/** Whether the plain reader took the text; fails where it takes one that the full parser reads differently. */
export function holds(text: string, fields: FieldTable = newsroomTable): boolean {
  const article = parseArticle(text)
  const plain = readPlain(text)
  if (plain !== null) expect({ plain, problems: article.problems }).toEqual({ plain: article.data, problems: [] })
  const front = frontOf(Buffer.from(text))
  const body = readOnlyFront(article)?.body ?? article.body
  const fast = [
    plainCard('_news/a.md', text, fields, () => body),
    front === null ? null : plainCard('_news/a.md', front, fields, () => bodyOf(Buffer.from(text))),
  ]
  // A fault in a line that the card doesn't need is the second pass's to find.
  if (!article.problems.some(forbidsEditing) || readOnlyFront(article) !== null) {
    const card = cardOf('_news/a.md', article, { fields })
    for (const one of fast) {
      if (one === null) continue
      // The addresses of related stories come with the second pass, and where few lines were looked at, other images than the first.
      expect(card.addresses).toEqual(expect.arrayContaining([...one.addresses]))
      expect([[], card.moreImages]).toContainEqual(one.moreImages)
      expect(one).toEqual({
        ...card,
        addresses: one.addresses,
        moreImages: one.moreImages,
        problems: [],
        checked: false,
      })
      const whole = plainArticle(text)
      if (whole !== null) expect({ ...one, ...restOfCard(one, whole, { fields }), checked: true }).toEqual(card)
    }
    expect(cardOf('_news/a.md', quickArticle(text), { fields })).toEqual(card)
  }
  return (plain !== null || readPlainToml(text) !== null) && fast.every((one) => one !== null)
}
