import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { droppedFolder } from '../../../../../src/main/lifecycle/start/dropped-folder'

describe('what was dropped on the window', () => {
  const place = mkdtempSync(join(tmpdir(), 'copydesk-dropped-'))
  const file = join(place, 'one.md')
  const folders = ['a', 'b'].map((name) => join(place, name))
  writeFileSync(file, 'text')
  for (const folder of folders) mkdirSync(folder)
  symlinkSync(folders[0] as string, join(place, 'linked'))

  it('opens its first folder, also behind a file or by a link', async () => {
    expect(await droppedFolder(folders)).toEqual({ kind: 'folder', folder: folders[0] })
    expect(await droppedFolder([file, folders[1] as string])).toEqual({ kind: 'folder', folder: folders[1] })
    expect(await droppedFolder([join(place, 'linked')])).toMatchObject({ kind: 'folder' })
  })

  it.each([
    [[file], 'one.md is a file.'],
    [[join(place, 'gone')], 'gone can’t be opened'],
    [[''], 'no folder on this computer'],
    [['a/b'], 'no folder on this computer'],
    [[], 'no folder on this computer'],
  ])('%j is refused with a reason', async (paths, why) => {
    expect(await droppedFolder(paths)).toMatchObject({
      kind: 'refused',
      reason: { message: expect.stringContaining(why) },
    })
  })
})
