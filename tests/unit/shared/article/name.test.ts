import { expect, it } from 'vitest'
import { isBundle, nameOfArticle } from '../../../../src/shared/article/name'

it('calls an article by its file, and a page bundle by its folder', () => {
  expect(nameOfArticle('_news/2026-01-02-fog.md')).toBe('2026-01-02-fog')
  expect(nameOfArticle('fog.MDX')).toBe('fog')
  expect(nameOfArticle('content/posts/a-walk/index.md')).toBe('a-walk')
  expect(nameOfArticle('content/posts/a-walk/index.de.md')).toBe('a-walk')
  expect(nameOfArticle('_posts/2024-01-02-fog/index.markdown')).toBe('2024-01-02-fog')
})

it('knows a bundle from an index of the whole folder or of a collection', () => {
  for (const path of ['a/index.md', 'a/Index.mdx', 'a/index.pt-br.md']) expect(isBundle(path), path).toBe(true)
  for (const path of ['index.md', '_news/index.md', 'a/_index.md', 'a/index-2.md', 'a/indexes.md'])
    expect(isBundle(path), path).toBe(false)
})
