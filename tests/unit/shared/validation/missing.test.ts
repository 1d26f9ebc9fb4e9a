import { expect, test } from 'vitest'
import { parseArticle } from '../../../../src/shared/article'
import { newsroomTable } from '../../../../src/shared/fields/table/newsroom'
import { hintsOf, validate } from '../../../../src/shared/validation'
import { codes } from './check'

type Lines = Readonly<Record<string, string | null>>

test.each<[Lines, string[]]>([
  [{}, []],
  [{ title: null }, ['no-title']],
  [{ title: '' }, ['no-title']],
  [{ title: '"  "' }, ['no-title']],
  [{ title: '2020' }, []],
  [{ publishedDateTime: null }, ['no-date']],
  [{ webUrl: null }, ['no-address']],
  [{ webUrl: '', originalUrl: '~' }, ['no-address']],
  [{ webUrl: null, originalUrl: 'https://a.example' }, []],
  [{ images: null }, ['no-image']],
  [{ images: '[]' }, ['no-image']],
  [{ images: '[{ title: x }, text]' }, ['no-image']],
  [{ images: '[{ title: x }, { url: /b.png }]' }, []],
])('%j: %j', (lines, expected) => {
  expect(codes(lines)).toEqual(expected)
})

test('elsewhere than in a newsroom a title may come from the file’s name: a hint, and no problem', () => {
  const fields = { ...newsroomTable, site: 'jekyll' } as const
  const article = parseArticle('---\nimages: [{ url: /a.png }]\n---\n# A heading\n')
  expect(validate(article, { fields })).toEqual([])
  expect(hintsOf(article, { fields })).toContainEqual(
    expect.objectContaining({ code: 'title-by-file', severity: 'hint', path: ['title'] }),
  )
  expect(hintsOf(article).map(({ code }) => code)).not.toContain('title-by-file')
})
