import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeWorkspace } from '../../../../scripts/sample/write.mjs'
import { filesIn } from './folder'

const place = mkdtempSync(join(tmpdir(), 'copydesk-sample-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const files = new Map([
  ['README.md', '# Tea room, a sample workspace\n'],
  ['posts/tea.md', '---\ntitle: Tea\n---\n'],
])

describe('writeWorkspace', () => {
  it('makes the folder, and removes what an earlier run made and this one does not', () => {
    const folder = join(place, 'own')
    writeWorkspace(folder, new Map([...files, ['old/post.md', 'gone'], ['posts/old.md', 'gone']]))
    mkdirSync(join(folder, '.copydesk'))
    writeFileSync(join(folder, '.copydesk/views.yaml'), 'mine')
    writeWorkspace(folder, files)
    expect(filesIn(folder)).toEqual(['README.md', 'posts/tea.md'])
    expect(readFileSync(join(folder, '.copydesk/views.yaml'), 'utf8')).toBe('mine')
  })

  it('leaves a folder alone that is not a sample', () => {
    const folder = join(place, 'other')
    mkdirSync(folder)
    writeFileSync(join(folder, 'README.md'), '# Something of mine')
    expect(() => writeWorkspace(folder, files)).toThrow('holds something else')
    expect(filesIn(folder)).toEqual(['README.md'])
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('# Something of mine')
  })
})
