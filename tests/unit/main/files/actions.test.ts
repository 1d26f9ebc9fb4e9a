import { mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createActions } from '../../../../src/main/files/actions'
import { hashOf } from '../../../../src/main/files/hash'

let root: string
let folder: string
let said: string[]
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-undo-')))
  folder = join(mkdtempSync(join(tmpdir(), 'copydesk-undo-data-')), 'actions')
  said = []
})
const open = () =>
  createActions(
    folder,
    () => 1,
    (message) => said.push(message),
  )
const inPath = <T>(_: string, job: () => Promise<T>): Promise<T> => job()
const disk = () => readFileSync(join(root, 'a.md'), 'utf8')

async function act(actions: ReturnType<typeof open>, before: string, after: string): Promise<void> {
  writeFileSync(join(root, 'a.md'), after)
  await actions.add({ label: `Save: ${after}`, path: 'a.md', before, afterHash: hashOf(after) })
}

test('actions are undone one after the other, also in another run', async () => {
  const actions = open()
  expect(await actions.undo(root, inPath)).toEqual({ kind: 'nothing' })
  await act(actions, 'one\r\n', 'two')
  await act(actions, 'two', 'three')
  const last = await actions.undo(root, inPath)
  expect(last).toMatchObject({ kind: 'undone', path: 'a.md', label: 'Save: three', text: 'two' })
  const again = open()
  expect(await again.undo(root, inPath)).toMatchObject({ kind: 'undone', label: 'Save: two' })
  expect(disk()).toBe('one\r\n')
  expect(await again.undo(root, inPath)).toEqual({ kind: 'nothing' })
})

test('a file that changed since is named and left alone, and its action is dropped', async () => {
  const actions = open()
  await act(actions, 'one', 'two')
  writeFileSync(join(root, 'a.md'), 'theirs')
  expect(await actions.undo(root, inPath)).toEqual({ kind: 'changed', path: 'a.md', label: 'Save: two' })
  expect(disk()).toBe('theirs')
  expect(await actions.undo(root, inPath)).toEqual({ kind: 'nothing' })
})

test('200 are kept, the oldest go', async () => {
  const actions = open()
  for (let index = 0; index < 203; index += 1) await act(actions, `${index}`, `${index + 1}`)
  expect(readdirSync(folder)).toHaveLength(200)
  expect(await actions.undo(root, inPath)).toMatchObject({ kind: 'undone', text: '202' })
})

test('a torn entry is moved aside and said; the one before it is undone', async () => {
  await act(open(), 'one', 'two')
  writeFileSync(join(folder, '000000002.json'), '{"version":1,"la')
  expect(await open().undo(root, inPath)).toMatchObject({ kind: 'undone', text: 'one' })
  expect(said).toHaveLength(1)
  expect(readdirSync(join(folder, 'broken'))).toHaveLength(1)
})
