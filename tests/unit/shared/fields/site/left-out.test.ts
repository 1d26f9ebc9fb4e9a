import { expect, it } from 'vitest'
import { anyGround, type Ground, groundOf, whyNoArticleIn } from '../../../../../src/shared/fields/site/left-out'
import type { Signs } from '../../../../../src/shared/fields/site/signs'

function whyNoArticle(path: string, ground: Ground): string | null {
  const names = path.split('/')
  const name = names.pop() ?? ''
  return whyNoArticleIn(names.join('/'), ground)(name)
}

const site: Signs = { settings: [{ path: 'hugo.toml', fields: {} }], folders: ['archetypes', 'content', 'themes'] }
const hugo = groundOf(site)
const vault = groundOf({ settings: [], folders: ['.obsidian', 'Templates'] })
const astro = groundOf({ settings: [{ path: 'astro.config.mjs', fields: {} }], folders: ['src'] })

it('leaves out what is no article, with the reason', () => {
  expect(whyNoArticle('README.md', anyGround)).toMatch(/README/)
  expect(whyNoArticle('docs/Readme.zh.md', anyGround)).toMatch(/README/)
  expect(whyNoArticle('CHANGELOG.md', anyGround)).toMatch(/folder itself/)
  expect(whyNoArticle('content/posts/_index.md', hugo)).toMatch(/sections/)
  expect(whyNoArticle('content/posts/_index.de.md', hugo)).toMatch(/sections/)
  expect(whyNoArticle('archetypes/default.md', hugo)).toMatch(/archetypes/)
  expect(whyNoArticle('themes/a/README.md', hugo)).toMatch(/themes/)
  expect(whyNoArticle('notes/a.md', hugo)).toBe('outside content/')
  expect(whyNoArticle('a.md', hugo)).toBe('outside content/')
  expect(whyNoArticle('Templates/Daily.md', vault)).toMatch(/Templates/)
  expect(whyNoArticle('a/includes/b.md', anyGround)).toMatch(/includes/)
  expect(whyNoArticle('src/content/_parts/a.mdx', astro)).toMatch(/parts of pages/)
})

it('takes the rest for articles', () => {
  expect(whyNoArticle('content/posts/fog/index.md', hugo)).toBeNull()
  expect(whyNoArticle('notes/a.md', anyGround)).toBeNull()
  expect(whyNoArticle('blog/changelog.md', anyGround)).toBeNull()
  expect(whyNoArticle('Security.md', vault)).toBeNull()
  expect(whyNoArticle('themes/a.md', vault)).toBeNull()
  expect(whyNoArticle('content/themes/a.md', hugo)).toBeNull()
  expect(whyNoArticle('_parts/_a.md', anyGround)).toBeNull()
})

it('asks the settings for folders of other languages, of which only those at the top count', () => {
  const languages = { de: { contentDir: 'inhalt/' }, fr: { contentDir: 'content/fr' }, nl: { contentDir: 7 }, x: null }
  const settings = [{ path: 'hugo.toml', fields: { contentDir: '../other', languages } }]
  expect(groundOf({ settings, folders: ['content', 'inhalt', '7x'] }).content).toEqual(['content', 'inhalt'])
})
