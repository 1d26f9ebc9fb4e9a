import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '../../src/shared/ipc/contract'
import { article, openIt } from './open'

test.skipIf(process.platform === 'win32')(
  'an article far down, its path longer than most programs expect, is listed, opened and saved like others',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-deep-'))
    const below = `_news/${'a-long-name-of-a-folder/'.repeat(60)}`
    execFileSync('mkdir', ['-p', join(folder, below)])
    const path = `${below}deep.md`
    writeFileSync(join(folder, path), article('Deep', 'published: false\n'))
    writeFileSync(join(folder, '_news/flat.md'), article('Flat'))
    const { service, query } = await openIt(folder)
    const workspace = service.info.id
    expect(path.length).toBeGreaterThan(1_400)
    expect((await query('')).titles).toEqual(['Deep', 'Flat'])
    const answer = await service.library.readRows({ workspace, result: (await query('')).result, from: 0, to: 9 })
    expect(contract.readRows.response.safeParse(answer).success).toBe(true)
    const request = contract.openArticle.request.parse({ workspace, path })
    expect(await service.openArticle(request)).toMatchObject({ kind: 'text', readOnly: null })
    const change = { kind: 'publish' } as const
    expect(await service.changeArticle({ workspace, path, change, replace: false })).toMatchObject({ kind: 'saved' })
  },
)
