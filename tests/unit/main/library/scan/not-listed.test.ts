import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { findArticles } from '../../../../../src/main/articles/read/find-articles'
import { readLayout } from '../../../../../src/main/articles/read/layout'
import { NotListed } from '../../../../../src/main/library/scan/not-listed'

function standing(...files: string[]) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-aside-')))
  const put = (file: string): void => {
    mkdirSync(join(root, dirname(file)), { recursive: true })
    writeFileSync(join(root, file), '---\ntitle: A\n---\n')
  }
  files.forEach(put)
  const told: string[] = []
  const notListed = new NotListed(root, ({ message }) => told.push(message))
  const look = async (): Promise<void> => {
    const layout = await readLayout(root)
    const { leftOut } = await findArticles(root, layout, () => {})
    await notListed.look(layout, leftOut, new AbortController().signal)
  }
  return { put, look, told }
}

test('what lies beside the collections is counted by its reasons and said once, until it changes', async () => {
  const { put, look, told } = standing(
    '_news/a.md',
    'README.md',
    'docs/a.md',
    'docs/deep/b.mdx',
    'pages/c.md',
    'pages/d.png',
    '_includes/e.md',
    '.git/f.md',
    'node_modules/g.md',
    'vendor/bundle/h.md',
    '_pages/.hidden/i.md',
  )
  await look()
  await look()
  expect(told).toEqual([
    '4 files are not listed: 3 outside _news (docs, pages); 1 about the folder itself (README and the like).',
  ])
  put('about.md')
  put('themes/j.md')
  put('vendor/k.md')
  put('blog/l.md')
  put('old/m.md')
  await look()
  expect(told.at(-1)).toBe(
    '9 files are not listed: 6 outside _news (blog, docs, old, …); 1 about the folder itself (README and the like); 1 in themes/; 1 in vendor/, other people’s packages.',
  )
})

test('of a site what lies outside its content, and what in it is no article', async () => {
  const { look, told } = standing(
    'content/_index.md',
    'content/a.md',
    'archetypes/b.md',
    'themes/t/c.md',
    'static/d.md',
    'public/e.md',
  )
  await look()
  expect(told).toEqual([
    '5 files are not listed: 2 outside content/ (public, static); 1 in archetypes/, for new articles; 1 pages of sections (_index.md); 1 in themes/.',
  ])
})

test('without collections only templates and packages are left out', async () => {
  const { look, told } = standing('posts/a.md', '_templates/b.md', 'notes/c.md')
  await look()
  expect(told).toEqual(['1 file is not listed: 1 in _templates/, for new articles.'])
})

test('where nothing but a README is left out nothing is said', async () => {
  const { look, told } = standing('_news/a.md', 'README.md', 'assets/a.png')
  await look()
  expect(told).toEqual([])
})
