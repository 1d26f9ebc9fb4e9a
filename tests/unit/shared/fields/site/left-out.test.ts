import { expect, it } from 'vitest'
import { whyNoArticle } from '../../../../../src/shared/fields/site/left-out'
import { noSigns } from '../../../../../src/shared/fields/site/signs'

const hugo = { settings: [{ path: 'hugo.toml', fields: {} }], folders: ['archetypes', 'content', 'themes'] }
const vault = { settings: [], folders: ['.obsidian', 'Templates'] }

it('leaves out what is no article, with the reason', () => {
  expect(whyNoArticle('README.md', noSigns)).toMatch(/README/)
  expect(whyNoArticle('docs/Readme.zh.md', noSigns)).toMatch(/README/)
  expect(whyNoArticle('CHANGELOG.md', noSigns)).toMatch(/folder itself/)
  expect(whyNoArticle('content/posts/_index.md', hugo)).toMatch(/sections/)
  expect(whyNoArticle('content/posts/_index.de.md', hugo)).toMatch(/sections/)
  expect(whyNoArticle('archetypes/default.md', hugo)).toMatch(/archetypes/)
  expect(whyNoArticle('themes/a/README.md', hugo)).toMatch(/themes/)
  expect(whyNoArticle('notes/a.md', hugo)).toBe('outside content/')
  expect(whyNoArticle('a.md', hugo)).toBe('outside content/')
  expect(whyNoArticle('Templates/Daily.md', vault)).toMatch(/Templates/)
})

it('takes the rest for articles', () => {
  expect(whyNoArticle('content/posts/fog/index.md', hugo)).toBeNull()
  expect(whyNoArticle('notes/a.md', noSigns)).toBeNull()
  expect(whyNoArticle('blog/changelog.md', noSigns)).toBeNull()
  expect(whyNoArticle('Security.md', vault)).toBeNull()
})
