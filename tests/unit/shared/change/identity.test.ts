import { expect, test } from 'vitest'
import { parseArticle } from '../../../../src/shared/article'
import { cardOf, plainCard } from '../../../../src/shared/card/card'
import { isAnother, isAnotherThan } from '../../../../src/shared/change/another'
import { identityOf } from '../../../../src/shared/change/identity'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'

const fields = {
  title: '"Harbour cranes"',
  excerpt: '"Six cranes."',
  publishedDateTime: '2026-06-13T12:43:00Z',
  webUrl: '"https://a.example/cranes"',
}
const others = {
  title: 'Wards',
  excerpt: 'Small models.',
  publishedDateTime: '2026-06-12',
  webUrl: 'https://b.example/wards',
}
const textOf = (values: Readonly<Record<string, string>>): string =>
  `---\n${Object.entries(values)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}heat: 3\n---\n`
const was = textOf(fields)
const cases: readonly (readonly [string, string])[] = [
  ['itself', was],
  ['all of it', textOf(others)],
  ...Object.keys(fields).map(
    (key) => [`all but ${key}`, textOf({ ...others, [key]: fields[key as 'title'] })] as const,
  ),
  ...Object.keys(fields).map((key) => {
    const { [key as 'title']: _, ...rest } = others
    return [`another one without ${key}`, textOf(rest)] as const
  }),
  ['nothing', '---\nheat: 3\n---\n'],
]
const known = (text: string) => identityOf(cardOf('_news/a.md', parseArticle(text)))

test.each(cases)('what cards and texts say of one article is one rule: %s', (_, is) => {
  expect(isAnotherThan(known(was), known(is))).toBe(isAnother(was, is))
  expect(isAnotherThan(known(is), known(was))).toBe(isAnother(is, was))
})

test('an article is known by what is its own, whichever card says it; the name of a file is none of it', () => {
  for (const [, text] of cases) {
    const plain = plainCard('_news/a.md', text)
    expect(plain && identityOf(plain)).toEqual(known(text))
  }
  expect(known('---\nheat: 3\n---\n')).toEqual({ webUrl: null, title: null, publishedDateTime: null, excerpt: null })
  // Nor is what stands in for an excerpt: a body is edited without becoming another article's.
  const blog = { ...newsroomTable, site: 'hugo' } as const
  const ofBlog = (body: string) =>
    identityOf(cardOf('a.md', parseArticle(`---\nheat: 3\n---\n${body}`), { fields: blog }))
  expect(ofBlog('One.\n')).toEqual(ofBlog('Two.\n'))
  expect(isAnother(was, textOf(others))).toBe(true)
  expect(isAnother(was, textOf({ ...fields, title: 'Cranes' }))).toBe(false)
})
