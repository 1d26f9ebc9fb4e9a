import { expect, it } from 'vitest'
import { noSigns, type Signs } from '../../../../../src/shared/fields/site/signs'
import { siteOf } from '../../../../../src/shared/fields/site/site-kind'
import { folderOf, many } from '../made'

const signs = (folders: readonly string[], ...paths: readonly string[]): Signs => ({
  settings: paths.map((path) => ({ path, fields: {} })),
  folders,
})

it('knows each kind by what speaks for it, with the evidence in words', () => {
  const newsroom = many(
    4,
    '_news/2024-01-0#.md',
    'publishedDateTime: 2024-01-02\nwebUrl: https://a.example\nprovider: { name: A }',
  )
  expect(siteOf(folderOf(newsroom), signs(['_news'], '_config.yml')).kind).toBe('newsroom')
  const posts = many(4, '_posts/2024-01-02-#.md', 'layout: post\ntitle: T')
  expect(siteOf(folderOf(posts), signs(['_posts'], '_config.yml'))).toMatchObject({
    kind: 'jekyll',
    name: 'Jekyll site',
    evidence: expect.arrayContaining([{ weight: 3, words: '_posts/ holds 4 of 4' }]),
  })
  expect(siteOf(folderOf(posts), noSigns).kind).toBe('jekyll')
  const content = many(4, 'content/#.md', 'title: T\ndraft: false')
  expect(siteOf(folderOf(content), signs(['content'], 'hugo.toml')).kind).toBe('hugo')
  expect(siteOf(folderOf(content), signs(['content', 'archetypes'])).kind).toBe('hugo')
  const older = { settings: [{ path: 'config.yml', fields: { theme: 'a' } }], folders: ['content'] }
  expect(siteOf(folderOf(content), older).kind).toBe('hugo')
  expect(siteOf(folderOf(content), signs([], 'config.yml')).kind).toBe('bare')
  const astro = many(4, 'src/content/blog/#.mdx', "pubDate: 'Jul 08 2022'")
  expect(siteOf(folderOf(astro), signs(['src'], 'astro.config.mjs')).kind).toBe('astro')
  expect(siteOf(folderOf(astro), noSigns).kind).toBe('astro')
  expect(siteOf(folderOf(many(4, 'docs/#.md', 'sidebar_position: #')), signs([], 'docusaurus.config.js')).kind).toBe(
    'docusaurus',
  )
  expect(siteOf(folderOf(many(4, '#.md', 'tags: [a]')), signs(['.obsidian'])).kind).toBe('obsidian')
})

it('takes a folder where little speaks for a kind for a bare one', () => {
  expect(siteOf(folderOf(many(4, '#.md', 'title: T')), noSigns).kind).toBe('bare')
  expect(siteOf(folderOf({}), noSigns).kind).toBe('bare')
  // Left over from a site that is gone.
  expect(siteOf(folderOf(many(4, 'notes/#.md', 'title: T')), signs([], '_config.yml')).kind).toBe('bare')
  // One article is not the folder.
  const one = { ...many(30, 'notes/#.md', 'title: T'), ...many(1, '_posts/2024-01-02-#.md', 'layout: post') }
  expect(siteOf(folderOf(one), noSigns).kind).toBe('bare')
})
