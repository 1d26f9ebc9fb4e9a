import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  isArticlePath,
  isLayout,
  isNamedAsArticle,
  type Layout,
  mayChangeLayout,
  mayHoldArticles,
  readLayout,
  whyNotListedIn,
} from '../../../../../src/main/articles/read/layout'

const newsroom: Layout = { collections: ['_news'] }
const bare: Layout = { collections: [] }
const hugo: Layout = { collections: [], ground: { content: ['content', 'inhalt'], isVault: false, hasParts: false } }

const folders = ['_news', '_news/deep', '_new', '_site/a', '_data', 'assets', 'node_modules/_a', '_news/.cache']
const holds = (layout: Layout, ...some: string[]) => some.filter((folder) => mayHoldArticles(folder, layout))

test('only folders that may hold articles matter', () => {
  expect(holds(newsroom, ...folders)).toEqual(['_news', '_news/deep', '_new'])
  expect(holds(bare, ...folders)).toEqual(['_news', '_news/deep', '_new', 'assets'])
  expect(holds(bare, 'themes', 'themes/a', 'a/themes', 'archetypes')).toEqual(['a/themes'])
  expect(holds(hugo, 'content', 'content/a', 'inhalt', 'static', 'themes', 'content/includes')).toEqual([
    'content',
    'content/a',
    'inhalt',
  ])
})

test('a file is an article by the kind of its site, and one that isn’t has its reason', () => {
  expect(isArticlePath('content/a/index.md', hugo)).toBe(true)
  for (const path of ['content/_index.md', 'static/a.md', 'a.md', 'content/README.md', '../content/a.md'])
    expect(isArticlePath(path, hugo), path).toBe(false)
  expect(whyNotListedIn('', hugo)('a.md')).toBe('outside content/, inhalt/')
  expect(whyNotListedIn('pages', newsroom)('a.md')).toBe('outside _news')
  expect(whyNotListedIn('', newsroom)('README.md')).toMatch(/about the folder/)
  expect(whyNotListedIn('_news', newsroom)('a.md')).toBeNull()
})

test('a name says what may be an article in some folder, and unsaved work of it is kept', () => {
  for (const path of ['README.md', 'themes/a.md', 'content/_index.md', '_news/a.MKD'])
    expect(isNamedAsArticle(path), path).toBe(true)
  for (const path of ['_data/a.md', 'a.txt', '.git/a.md', 'a/node_modules/b.md', '_templates/a.md', 'vendor/a.md'])
    expect(isNamedAsArticle(path), path).toBe(false)
})

test('what says which kind of site a folder is may change what counts, and is looked at again', async () => {
  for (const path of ['hugo.toml', 'config/_default/config.yaml', 'content', '.obsidian', '_config.yml', '_new/a.md'])
    expect(mayChangeLayout(path, newsroom), path).toBe(true)
  for (const path of ['content/a.md', 'a/hugo.toml', '_news/a.md', '.obsidian/workspace.json', '_new/a.png', '_new'])
    expect(mayChangeLayout(path, newsroom), path).toBe(false)
  const root = mkdtempSync(join(tmpdir(), 'copydesk-layout-'))
  mkdirSync(join(root, 'content'))
  const layout = await readLayout(root)
  expect(layout).toEqual(bare)
  writeFileSync(join(root, 'hugo.yaml'), 'title: A\n')
  expect(await isLayout(root, layout)).toBe(false)
  expect((await readLayout(root)).ground?.content).toEqual(['content'])
  rmSync(join(root, 'hugo.yaml'))
  expect(await isLayout(root, layout)).toBe(true)
})
