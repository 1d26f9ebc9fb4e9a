import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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

test('names that begin with dots are names', async () => {
  writeFileSync(join(root, '..a.md'), '')
  expect(await resolveInside(root, '..a.md')).toMatchObject({ kind: 'inside' })
})

test('what is gone and a dead link are told apart', async () => {
  expect(await resolveInside(root, '_news/none.md')).toMatchObject({ reason: { code: 'missing' } })
  expect(await resolveInside(root, '_news/dead.md')).toMatchObject({ reason: { code: 'dead-link' } })
})
