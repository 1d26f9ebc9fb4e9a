import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveArticle } from '../../../../src/main/articles/read/resolve-article'
import { isPlainPath, resolveInside } from '../../../../src/main/files/resolve-inside'

const base = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-inside-')))
const root = join(base, 'site')
mkdirSync(join(root, '_news'), { recursive: true })
writeFileSync(join(root, '_news/a.md'), 'a')
writeFileSync(join(base, 'secret.md'), 'secret')
mkdirSync(join(base, 'site-beside'))
writeFileSync(join(base, 'site-beside/b.md'), 'b')
symlinkSync(join(root, '_news/a.md'), join(root, '_news/link.md'))
symlinkSync('../../secret.md', join(root, '_news/out.md'))
symlinkSync('../site-beside', join(root, 'beside'))
symlinkSync('nowhere.md', join(root, '_news/dead.md'))

test.each(['../secret.md', '_news/../../secret.md', '/etc/passwd', 'a\0.md', '', '.', 'a//b.md', './a.md', 'C:/x.md'])(
  '%j is no plain path',
  async (path) => {
    expect(isPlainPath(path)).toBe(false)
    expect(await resolveInside(root, path)).toMatchObject({ kind: 'refused', reason: { code: 'outside' } })
  },
)

test('a link inside is its target, a link outside is refused, also through a folder that begins with the same name', async () => {
  expect(await resolveInside(root, '_news/link.md')).toEqual({ kind: 'inside', file: join(root, '_news/a.md') })
  expect(await resolveInside(root, '_news/out.md')).toMatchObject({ reason: { code: 'outside' } })
  expect(await resolveInside(root, 'beside/b.md')).toMatchObject({ reason: { code: 'outside' } })
})

test.each(['..a.md', '.git/config', '.GIT/config', 'GIT~1/config', '_news/.b.md', '\u200c.git/c', '.g\u200dit/c'])(
  '%j belongs to a program: it is refused by name',
  async (path) => {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), 'x')
    expect(await resolveInside(root, path)).toMatchObject({ reason: { code: 'hidden' } })
  },
)

describe('an article', () => {
  const links: Record<string, string> = {
    'hook.md': '../.git/hooks/post-commit.md',
    'workflow.md': '../.github/workflow.md',
    'data.md': '../_data/topics.md',
    'views.md': '../.copydesk/views.yaml',
    'readme.md': '../README.md',
    'config.md': '../_config.yml',
    'vendor.md': '../vendor/v.md',
  }
  mkdirSync(join(root, '_news'), { recursive: true })
  writeFileSync(join(root, '_news/2026-06-13-story.md'), 'x')
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(join(root, '_news', dirname(target)), { recursive: true })
    writeFileSync(join(root, '_news', target), 'x')
    symlinkSync(target, join(root, '_news', name))
  }

  test('a link to another article, in whatever folder of them, is that article', async () => {
    mkdirSync(join(root, '_learning'))
    writeFileSync(join(root, '_learning/b.md'), '---\ntitle: B\n---\n')
    symlinkSync('../_learning/b.md', join(root, '_news/b.md'))
    expect(await resolveArticle(root, '_news/link.md')).toEqual({ kind: 'inside', file: join(root, '_news/a.md') })
    expect(await resolveArticle(root, '_news/b.md')).toEqual({ kind: 'inside', file: join(root, '_learning/b.md') })
  })

  test.each(Object.keys(links))('a link to what is no article is refused: %s', async (name) => {
    expect(await resolveArticle(root, `_news/${name}`)).toMatchObject({ kind: 'refused' })
  })

  test.each(['.git/hooks/post-commit', '_config.yml', '.git/hooks/post-commit.md', '_news/none.txt', '../secret.md'])(
    '%s is none by its name',
    async (path) => {
      expect(await resolveArticle(root, path)).toMatchObject({ kind: 'refused' })
    },
  )
})

test('what is gone and a dead link are told apart', async () => {
  expect(await resolveInside(root, '_news/none.md')).toMatchObject({ reason: { code: 'missing' } })
  expect(await resolveInside(root, '_news/dead.md')).toMatchObject({ reason: { code: 'dead-link' } })
})
