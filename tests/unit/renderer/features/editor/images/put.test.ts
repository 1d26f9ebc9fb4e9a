// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest'
import { useSession } from '../../../../../../src/renderer/core/session'
import { endFolder } from '../../../../../../src/renderer/core/workspace-session'
import { putChosen, putTaken } from '../../../../../../src/renderer/features/editor/images/put'
import type { Taken } from '../../../../../../src/renderer/features/editor/images/taken'
import { setText, undo } from '../../../../../../src/renderer/features/editor/text/store'
import type { AddedPicture } from '../../../../../../src/shared/pictures/added'
import { MAX_PICTURE_BYTES } from '../../../../../../src/shared/pictures/limits'
import { stand } from '../../boundary'
import { article, openOne, path } from '../opened'

const text = '---\ntitle: One\nimages:\n  - url: /a.png\n    width: 1\n    height: 2\n---\n'
const spot = { list: ['images'], entry: { index: 0, items: [{ url: '/a.png', width: 1, height: 2 }] } } as const
const nothing: Taken = { files: [], folders: [], addresses: [] }
const file = (name: string, size = 3): File => new File([new Uint8Array(size)], name)
const added = (address: string, again = false): AddedPicture => ({
  kind: 'added',
  address,
  width: 40,
  height: 20,
  again,
})
const bars = (): string[] => useSession.getState().bars.map((bar) => bar.text)
const said = (): string | undefined => useSession.getState().announcement?.text

/** An open article, and a main that answers so for each picture, in their order. */
function begin(...answers: AddedPicture[]) {
  openOne(text)
  const main = stand({ addPicture: () => answers.shift(), choosePicture: () => answers.shift() })
  return () => main.calls.filter(({ channel }) => channel !== 'seePictures').map(({ channel }) => channel)
}
afterEach(endFolder)

it('copies a file and writes its address and size as one change; the file stays after an undo, and that is said', async () => {
  const calls = begin(added('/assets/images/one.png'))
  await putTaken(path, spot, { ...nothing, files: [file('fog.png')] })
  expect(calls()).toEqual(['addPicture'])
  expect(article().text).toBe(
    text.replace('/a.png\n    width: 1\n    height: 2', '/assets/images/one.png\n    width: 40\n    height: 20'),
  )
  expect(said()).toBe('Copied to assets/images; undo leaves it there')
  undo()
  expect(article().text).toBe(text)
})

it('of several files those that are no pictures are named, and each of the others is written as it is copied', async () => {
  const reason = { code: 'no-picture', message: 'It is no picture.' }
  begin(added('/1.png'), { kind: 'refused', reason }, added('/2.png', true))
  await putTaken(path, spot, {
    ...nothing,
    files: ['a', 'notes.txt', 'b'].map((name) => file(name)),
    folders: ['photos'],
  })
  expect(bars()).toEqual([
    'photos is a folder. Drop the pictures that are in it.',
    'notes.txt was not added: It is no picture.',
  ])
  expect(article().text).toContain('- url: /1.png')
  expect(article().text).toContain('- url: /2.png')
  undo()
  expect(article().text).not.toContain('/2.png')
  undo()
  expect(article().text).toBe(text)
})

it('of many that are no pictures the first ones are named', async () => {
  const reason = { code: 'no-picture', message: 'It is no picture.' }
  begin(...Array.from({ length: 9 }, (): AddedPicture => ({ kind: 'refused', reason })))
  await putTaken(path, spot, { ...nothing, files: Array.from({ length: 9 }, (_, number) => file(`${number}.txt`)) })
  expect(bars()).toHaveLength(4)
  expect(bars().at(-1)).toBe('6 more files not added.')
})

it('a folder that is left meanwhile gets nothing, and neither does the article of that path in the next one', async () => {
  const calls = begin(added('/1.png'), added('/2.png'))
  const slow = file('slow.png')
  let read: (bytes: ArrayBuffer) => void = () => {}
  slow.arrayBuffer = () => new Promise((resolve) => (read = resolve))
  const putting = putTaken(path, spot, { ...nothing, files: [file('quick.png'), slow] })
  await expect.poll(calls).toEqual(['addPicture'])
  await expect.poll(() => article().text).toContain('/1.png')
  endFolder()
  openOne(text)
  read(new ArrayBuffer(3))
  await putting
  expect(article().text).toBe(text)
  expect(calls()).toEqual(['addPicture'])
  expect(bars().at(-1)).toBe('slow.png was not added: its folder was left meanwhile.')
})

it('a file that is too large isn’t read, and says how large it may be', async () => {
  const calls = begin()
  await putTaken(path, spot, { ...nothing, files: [file('huge.png', MAX_PICTURE_BYTES + 1)] })
  expect(calls()).toEqual([])
  expect(bars()).toEqual([
    'huge.png was not added: it has 9 MB, and a picture has up to 8. Make it smaller, and add that one.',
  ])
})

it('an address is written as it is', async () => {
  const calls = begin()
  await putTaken(path, { ...spot, entry: null }, { ...nothing, addresses: ['https://a.example/b.png?utm_source=x'] })
  expect(calls()).toEqual([])
  expect(article().text).toContain('- url: https://a.example/b.png?utm_source=x')
})

it('where its entry is another one by now, it is said where the copy lies', async () => {
  begin(added('/assets/images/one.png'))
  const putting = putTaken(path, spot, { ...nothing, files: [file('fog.png')] })
  setText(path, text.replace('/a.png', '/theirs.png'))
  await putting
  expect(article().text).toContain('/theirs.png')
  expect(bars()).toEqual([expect.stringContaining('Write the address by hand: /assets/images/one.png')])
})

it('two that are dropped on the first of two pictures that are alike both go there', async () => {
  begin(added('/1.png'), added('/2.png'))
  const items = [{ url: '/a.png' }, { url: '/a.png' }]
  setText(path, '---\ntitle: One\nimages: [{ url: /a.png }, { url: /a.png }]\n---\n')
  const drop = (index: number) =>
    putTaken(path, { list: ['images'], entry: { index, items } }, { ...nothing, files: [file('fog.png')] })
  await Promise.all([drop(0), drop(0)])
  expect(article().text).toContain('images: [{ url: /2.png }, { url: /a.png }]')
  expect(bars()).toEqual([])
})

it('what holds no picture is said; who chooses no file changes nothing', async () => {
  begin({ kind: 'cancelled' }, added('/chosen.png'))
  await putTaken(path, spot, nothing)
  expect(said()).toBe('No picture and no web address there')
  await putChosen(path, spot)
  expect(article().text).toBe(text)
  await putChosen(path, spot)
  expect(article().text).toContain('url: /chosen.png')
})

it('where one picture has room the first is taken, and the others are named', async () => {
  const calls = begin(added('/b.png'))
  setText(path, '---\ntitle: One\ncover: { image: a.png, alt: A }\n---\n')
  const cover = { list: ['cover', 'image'], isSingle: true, entry: { index: 0, items: ['a.png'] } }
  await putTaken(path, cover, { ...nothing, files: [file('b.png'), file('c.png')] })
  expect(calls()).toEqual(['addPicture'])
  expect(article().text).toBe('---\ntitle: One\ncover: { image: /b.png, alt: A }\n---\n')
  expect(bars()).toEqual(['c.png was not added: there is room for one picture.'])
  await putTaken(
    path,
    { ...cover, entry: { index: 0, items: ['/b.png'] } },
    { ...nothing, addresses: ['https://a.example/c'] },
  )
  expect(said()).toBe('Picture replaced')
})
