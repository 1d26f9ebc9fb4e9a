import { expect, test } from 'vitest'
import { syncTogether } from '../../../../src/main/files/sync-together'

/** A disk whose syncs end when they are told to. */
function disk() {
  const ends: { readonly end: () => void; readonly fail: () => void }[] = []
  const begun = (): number => ends.length
  const sync = (): Promise<void> =>
    new Promise((resolve, reject) => {
      ends.push({ end: resolve, fail: () => reject(new Error('EIO')) })
    })
  return { ends, begun, sync }
}
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('who asks while a sync is under way shares the next one, and is answered by none that began before', async () => {
  const { ends, begun, sync } = disk()
  const answered: string[] = []
  const ask = (name: string): void => void syncTogether('a', sync).then(() => answered.push(name))
  ask('first')
  await soon()
  expect(begun()).toBe(1)
  for (const name of ['second', 'third', 'fourth']) ask(name)
  await soon()
  expect(begun()).toBe(1)
  ends[0]?.end()
  await soon()
  expect(answered).toEqual(['first'])
  expect(begun()).toBe(2)
  ends[1]?.end()
  await soon()
  expect(answered).toEqual(['first', 'second', 'third', 'fourth'])
  expect(begun()).toBe(2)
})

test('one that fails fails for all who shared it, and for nobody after', async () => {
  const { ends, sync } = disk()
  const first = syncTogether('b', sync)
  await soon()
  const others = [syncTogether('b', sync), syncTogether('b', sync)]
  ends[0]?.fail()
  await expect(first).rejects.toThrow('EIO')
  await soon()
  ends[1]?.fail()
  expect((await Promise.allSettled(others)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const after = syncTogether('b', sync)
  await soon()
  ends[2]?.end()
  await after
})

test('another folder waits for nobody', async () => {
  const { ends, begun, sync } = disk()
  void syncTogether('c', sync)
  void syncTogether('d', sync)
  await soon()
  expect(begun()).toBe(2)
  for (const { end } of ends) end()
})
