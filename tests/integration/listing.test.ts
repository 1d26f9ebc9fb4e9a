import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { copydesk, project } from './copydesk'
import { article, makeFolder, type Opened, openIt } from './open'

/** A folder of its own with what lies in one of the examples. */
function copyOf(example: string): string {
  const folder = mkdtempSync(join(tmpdir(), `copydesk-${example}-`))
  cpSync(join(project, 'examples', example), folder, { recursive: true })
  return folder
}

interface Said {
  readonly articles: number
  readonly leftOut: readonly { readonly words: string; readonly files: number }[]
}

const pathsOf = (folder: string): string[] => {
  const { lines, code, error } = copydesk('list', folder, '--json')
  expect(code, error).toBe(0)
  return lines.map((line) => (JSON.parse(line) as { path: string }).path).sort()
}

/** What the window, the list and the fields say of a folder, which is one and the same: the articles, and why others are none. */
async function listed(folder: string) {
  const paths = pathsOf(folder)
  const said = JSON.parse(copydesk('fields', folder, '--json').lines[0] ?? '') as Said
  const unread = said.leftOut.filter(({ words }) => words.startsWith('that can’t be read'))
  expect(said.articles + (unread[0]?.files ?? 0)).toBe(paths.length)
  const at = await openIt(folder)
  expect((await at.query('')).total).toBe(paths.length)
  return { paths, at, leftOut: said.leftOut }
}

const saidOf = ({ events }: Opened): string[] =>
  events.flatMap((event) => (event.kind === 'notice' && event.notice.code === 'not-listed' ? event.notice.message : []))

/** The bar of a site's fields says how many files are no articles; a notice above it would say it twice. */
async function isAskedOnly(at: Opened, files: number): Promise<void> {
  await expect.poll(() => at.service.info.asksFields?.leftOut).toBe(files)
  expect(saidOf(at)).toEqual([])
}

describe('which files count is the same for window, list and fields', () => {
  it('a site of Hugo', async () => {
    const { paths, at, leftOut } = await listed(copyOf('field-notes'))
    expect(paths).toHaveLength(39)
    for (const path of paths) expect(path).toMatch(/^content\/(?!.*_index\.md)/)
    expect(leftOut).toEqual([
      { words: 'pages of sections (_index.md)', files: 5 },
      { words: 'in themes/', files: 2 },
      { words: 'about the folder itself (README and the like)', files: 1 },
      { words: 'in archetypes/, for new articles', files: 1 },
    ])
    await isAskedOnly(at, 9)
  })

  it('a blog of Jekyll, whose pages beside its collections are left out', async () => {
    const { paths, at } = await listed(copyOf('harbour-letters'))
    expect(paths).toHaveLength(30)
    for (const path of paths) expect(path).toMatch(/^_(?:drafts|places|posts)\//)
    await isAskedOnly(at, 2)
  })

  it('the newsroom, of which nothing is said', async () => {
    const { paths, at } = await listed(copyOf('newsroom'))
    for (const path of paths) expect(path).toMatch(/^_(?:news|learning)\//)
    await at.checked()
    expect(saidOf(at)).toEqual([])
  })

  it('a folder of notes with every ending, and a vault', async () => {
    const endings = ['md', 'markdown', 'mkd', 'mkdn', 'mkdown', 'mdx']
    const notes = Object.fromEntries(endings.map((ending) => [`notes/a.${ending}`, article(ending)]))
    const bare = await listed(
      makeFolder({ ...notes, 'notes/a.mdown': '', 'README.md': '# Notes\n', 'templates/new.md': article('New') }),
    )
    expect(bare.paths).toEqual(endings.map((ending) => `notes/a.${ending}`).sort())
    await expect
      .poll(() => saidOf(bare.at))
      .toEqual([
        '2 files are not listed: 1 about the folder itself (README and the like); 1 in templates/, for new articles.',
      ])
    const vault = await listed(
      makeFolder({ ...notes, '.obsidian/app.json': '{}', 'themes/b.md': 'Words.\n', '_inbox/c.md': article('C') }),
    )
    expect(vault.paths).toHaveLength(endings.length + 2)
  })
})

test('what comes into the folder counts by the same rules, and a folder that becomes another kind of site is read anew', async () => {
  const folder = makeFolder({ 'content/a.md': article('A'), 'notes/b.md': article('B') })
  const at = await openIt(folder)
  const titles = async () => (await at.query('')).titles
  expect(await titles()).toEqual(['A', 'B'])
  writeFileSync(join(folder, 'content/_index.md'), article('Section'))
  writeFileSync(join(folder, 'content/README.md'), article('Read me'))
  mkdirSync(join(folder, 'themes'))
  writeFileSync(join(folder, 'themes/t.md'), article('Theme'))
  writeFileSync(join(folder, 'content/c.mdx'), article('C'))
  await expect.poll(titles).toEqual(['A', 'B', 'C'])
  writeFileSync(join(folder, 'hugo.toml'), 'title = "A site"\n')
  await expect.poll(titles).toEqual(['A', 'C'])
  writeFileSync(join(folder, 'notes/d.md'), article('D'))
  renameSync(join(folder, 'content/c.mdx'), join(folder, 'content/e.mdx'))
  await expect.poll(async () => (await at.query('path:e.mdx')).titles).toEqual(['C'])
  expect(await titles()).toEqual(['A', 'C'])
  rmSync(join(folder, 'hugo.toml'))
  await expect.poll(titles).toEqual(['A', 'B', 'C', 'D'])
})

test('what is no article is neither opened nor written', async () => {
  const files = {
    'README.md': article('Read me'),
    'themes/t.md': article('Theme'),
    'content/_index.md': article('Top'),
  }
  const folder = makeFolder({ ...files, 'hugo.toml': '', 'content/a.md': article('A') })
  const { service } = await openIt(folder)
  const workspace = service.info.id
  for (const [path, base] of Object.entries(files)) {
    const opened = await service.openArticle({ workspace, path }).catch((error: unknown) => String(error))
    expect(JSON.stringify(opened), path).toContain('Not an article')
    const saved = await service
      .saveArticle({ workspace, path, base, text: 'x', replace: true })
      .catch((error: unknown) => String(error))
    expect(JSON.stringify(saved), path).toContain('Not an article')
    expect(readFileSync(join(folder, path), 'utf8')).toBe(base)
  }
})

test('a page bundle without a title is called by its folder', async () => {
  const at = await openIt(makeFolder({ 'content/posts/a-walk/index.md': 'Words.\n', 'content/b.md': 'Words.\n' }))
  expect((await at.query('')).titles).toEqual(['a-walk', 'b'])
})
