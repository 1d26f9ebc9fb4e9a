import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { findArticles } from '../../../../../src/main/articles/read/find-articles'
import { isArticlePath, readLayout } from '../../../../../src/main/articles/read/layout'

function tree(...files: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-find-'))
  for (const file of files) {
    mkdirSync(join(root, dirname(file)), { recursive: true })
    writeFileSync(join(root, file), '---\ntitle: x\n---\n')
  }
  return root
}

async function find(root: string): Promise<string[]> {
  const layout = await readLayout(root)
  const { paths: found } = await findArticles(root, layout, () => {})
  for (const path of found) expect(isArticlePath(path, layout), path).toBe(true)
  return found
}

test('with collections, their Markdown files and no other', async () => {
  const root = tree(
    '_news/2026-01-01-a.md',
    '_news/deep/er/b.MARKDOWN',
    '_news/c.txt',
    '_news/.hidden.md',
    '_news/.a.md.copydesk-new',
    '_news/node_modules/x.md',
    '_learning/videos/d.md',
    '_data/organizations/e.md',
    '_layouts/f.md',
    '_site/g.md',
    'vendor/_news/h.md',
    'README.md',
    'docs/i.md',
  )
  expect(await find(root)).toEqual(['_learning/videos/d.md', '_news/2026-01-01-a.md', '_news/deep/er/b.MARKDOWN'])
  const layout = await readLayout(root)
  const others = ['README.md', '_news/.hidden.md', '_data/organizations/e.md', '_news', '_news/node_modules/x.md']
  for (const path of others) expect(isArticlePath(path, layout), path).toBe(false)
})

test('every ending of Markdown counts, and a folder called vendor below the top is one like others', async () => {
  const names = ['a.md', 'b.markdown', 'c.mkd', 'd.mkdn', 'e.mkdown', 'f.MDX', 'vendor/g.md']
  expect(await find(tree(...names.map((name) => `_news/${name}`), '_news/h.mdown.txt', 'vendor/i.md'))).toEqual(
    names.map((name) => `_news/${name}`),
  )
})

test('a folder that begins with _ decides what counts only where it holds what is an article for sure', async () => {
  const root = tree('posts/a.md', 'posts/vendor/b.md')
  const put = (path: string, text: string): void => {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  put('_templates/news.md', '---\ntitle: x\n---\n')
  put('_snippets/card.md', '---\ntitle: "{{title}}"\n---\n')
  put('_attachments/note.md', 'A note.\n')
  execFileSync('mkfifo', [join(root, '_attachments/pipe.md')])
  mkdirSync(join(root, '_empty'))
  expect((await readLayout(root)).collections).toEqual([])
  expect(await find(root)).toEqual([
    '_attachments/note.md',
    '_attachments/pipe.md',
    '_snippets/card.md',
    'posts/a.md',
    'posts/vendor/b.md',
  ])
  put('_posts/below/2026-06-13-a.md', '')
  put('_learning/a.md', '\uFEFF---\r\ntitle: "{ x }"\r\n---\r\n{{ body }}\r\n')
  expect((await readLayout(root)).collections).toEqual(['_learning', '_posts'])
})

test('without collections, every Markdown file below', async () => {
  const root = tree('a.md', 'b/c.md', 'b/.git/d.md', 'node_modules/e.md', 'vendor/f.md', '_data/organizations/g.md')
  expect(await find(root)).toEqual(['a.md', 'b/c.md'])
})

test('an empty folder has none', async () => {
  expect(await find(tree())).toEqual([])
})

test('links to folders are not followed; links to files, pipes and folders with the name of an article are listed', async () => {
  const root = tree('_news/a.md', 'elsewhere/b.md')
  symlinkSync('../elsewhere', join(root, '_news/linked'))
  symlinkSync('..', join(root, '_news/loop'))
  symlinkSync('elsewhere', join(root, '_linked'))
  symlinkSync('a.md', join(root, '_news/link.md'))
  mkdirSync(join(root, '_news/folder.md'))
  execFileSync('mkfifo', [join(root, '_news/pipe.md')])
  expect(await find(root)).toEqual(['_news/a.md', '_news/folder.md', '_news/link.md', '_news/pipe.md'])
})

test('a site of Hugo has its articles in content/, and in the folders of its languages', async () => {
  const root = tree(
    'content/_index.md',
    'content/posts/a/index.md',
    'content/posts/themes/b.mdx',
    'content/posts/README.md',
    'inhalt/c.md',
    'archetypes/default.md',
    'themes/t/exampleSite/content/d.md',
    '_vendor/module/e.md',
    'notes/f.md',
    'g.md',
  )
  writeFileSync(
    join(root, 'hugo.toml'),
    '[languages.de]\ncontentDir = "./inhalt/"\n[languages.fr]\ncontentDir = "../elsewhere"\n[languages.nl]\ncontentDir = ".git"\n',
  )
  mkdirSync(join(root, '.git'))
  writeFileSync(join(root, '.git/x.md'), '')
  expect(await find(root)).toEqual(['content/posts/a/index.md', 'content/posts/themes/b.mdx', 'inhalt/c.md'])
})

test('a vault has its articles anywhere, also in folders that begin with _', async () => {
  const root = tree('_inbox/a.md', 'themes/b.md', 'Security.md', 'README.md', 'Templates/c.md', '.obsidian/d.md')
  expect(await find(root)).toEqual(['Security.md', '_inbox/a.md', 'themes/b.md'])
  mkdirSync(join(root, '_data'))
  expect(await find(root)).toEqual(['_inbox/a.md'])
})

test('parts of pages are no articles where Docusaurus or Astro makes the site', async () => {
  const root = tree('docs/a.mdx', 'docs/_b.mdx', 'docs/_parts/c.md', 'includes/d.md', 'docs/includes/e.md')
  expect(await find(root)).toEqual(['docs/_b.mdx', 'docs/_parts/c.md', 'docs/a.mdx'])
  writeFileSync(join(root, 'docusaurus.config.ts'), 'throw new Error("never run")\n')
  expect(await find(root)).toEqual(['docs/a.mdx'])
})

test('what is no article is counted by its reasons, with the folders that it lies in', async () => {
  const root = tree('a.md', 'README.md', 'b/readme.md', 'c/includes/d.md', 'e/_index.md', '_templates/f.md')
  const { leftOut } = await findArticles(root, await readLayout(root), () => {})
  expect(leftOut.read()).toEqual([
    { words: 'about the folder itself (README and the like)', files: 2, folders: ['b'] },
    { words: 'in includes/', files: 1, folders: ['c'] },
    { words: 'pages of sections (_index.md)', files: 1, folders: ['e'] },
  ])
})
