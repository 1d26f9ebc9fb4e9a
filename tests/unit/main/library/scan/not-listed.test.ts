import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { NotListed } from '../../../../../src/main/library/scan/not-listed'

function standing(...files: string[]) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-aside-')))
  const put = (file: string): void => {
    mkdirSync(join(root, dirname(file)), { recursive: true })
    writeFileSync(join(root, file), '')
  }
  files.forEach(put)
  const told: string[] = []
  const notListed = new NotListed(root, ({ message }) => told.push(message))
  const look = (...collections: string[]) => notListed.look({ collections }, new AbortController().signal)
  return { put, look, told }
}

test('what lies beside the collections is counted by folder and said once, until it changes', async () => {
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
    '_drafts/.hidden/i.md',
  )
  await look('_news')
  await look('_news')
  expect(told).toEqual(['3 files in 2 folders are not listed: docs, pages.'])
  put('_drafts/j.md')
  put('vendor/k.md')
  await look('_news')
  expect(told.at(-1)).toBe('5 files in 4 folders are not listed: _drafts, docs, pages, ….')
})

test('without collections only templates and packages are left out', async () => {
  const { look, told } = standing('posts/a.md', '_templates/b.md', '_notes/c.md')
  await look()
  expect(told).toEqual(['1 file in 1 folder is not listed: _templates.'])
})

test('where nothing is left out nothing is said', async () => {
  const { look, told } = standing('_news/a.md', 'README.md', 'assets/a.png')
  await look('_news')
  expect(told).toEqual([])
})
