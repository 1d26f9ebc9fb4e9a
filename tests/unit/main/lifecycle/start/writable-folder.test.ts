import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writableFolder } from '../../../../../src/main/lifecycle/start/writable-folder'

const fresh = (): string => mkdtempSync(join(tmpdir(), 'copydesk-data-'))

test('the folder that is wanted, made where it is missing, and nothing left in it', () => {
  const folder = join(fresh(), 'deep', 'data')
  expect(writableFolder(folder)).toEqual({ folder, notice: null })
  expect(readdirSync(folder)).toEqual([])
})

test.each(['file', 'file/below'])('where %s stands in the way: a fresh one each time, and it is said', (name) => {
  const place = fresh()
  writeFileSync(join(place, 'file'), 'mine')
  const [one, two] = [writableFolder(join(place, name)), writableFolder(join(place, name))]
  expect(one.folder).not.toBe(two.folder)
  expect(one.notice?.message).toContain(join(place, name))
  expect(one.notice?.message).toContain(one.folder)
  expect(readdirSync(place)).toEqual(['file'])
  for (const { folder } of [one, two]) rmSync(folder, { recursive: true })
})
