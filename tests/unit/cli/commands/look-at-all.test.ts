import { expect, test } from 'vitest'
import { lookAtAll } from '../../../../src/cli/commands/look-at-all'

const of = (server: string, ...numbers: number[]): string[] =>
  numbers.map((number) => `https://${server}.example/${number}`)

/** Looks that end when they are told to. */
function begin(urls: readonly string[]) {
  const open = new Map<string, () => void>()
  const progress: number[] = []
  const cancel = new AbortController()
  const done = lookAtAll({
    urls,
    look: (url) => new Promise<string>((resolve) => open.set(url, () => resolve(`saw ${url}`))),
    progress: (count) => progress.push(count),
    cancel: cancel.signal,
  })
  const end = async (url = ''): Promise<void> => {
    const finish = open.get(url)
    open.delete(url)
    finish?.()
    await new Promise(setImmediate)
  }
  return { open, progress, cancel, done, end }
}

test('six at once, two of a server; each once', async () => {
  const { open, progress, done, end } = begin([
    ...of('a', 1, 2, 3, 1),
    ...of('b', 1, 2),
    ...of('c', 1),
    ...of('d', 1, 2),
  ])
  expect([...open.keys()]).toEqual([...of('a', 1, 2), ...of('b', 1, 2), ...of('c', 1), ...of('d', 1)])
  await end(of('b', 1)[0])
  // Of the first server two are under way.
  expect([...open.keys()].at(-1)).toBe(of('d', 2)[0])
  while (open.size > 0) await end([...open.keys()][0])
  expect((await done).size).toBe(8)
  expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('after a cancel none is begun, and what is under way is left out', async () => {
  const { open, cancel, done, end } = begin(of('a', 1, 2, 3))
  await end(of('a', 1)[0])
  expect([...open.keys()]).toEqual(of('a', 2, 3))
  cancel.abort()
  for (const url of of('a', 2, 3)) await end(url)
  expect([...(await done).keys()]).toEqual(of('a', 1))
})

test('nothing to look at is done at once', async () => {
  const { done } = begin([])
  expect((await done).size).toBe(0)
})
