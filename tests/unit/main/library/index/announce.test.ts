import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Announcer } from '../../../../../src/main/library/index/announce'
import type { Library } from '../../../../../src/main/library/index/library'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const summary = { result: 1, total: 3, all: 3, arrivals: 0, views: {} }
const library = {
  summary: () => summary,
  refreshResult: () => {},
  changedRows: (paths: Iterable<string>) => [...paths].map((path) => ({ path, card: null, also: [] })),
} as unknown as Library

const listen = () => {
  const told: { at: number; paths: string[] | null }[] = []
  const start = Date.now()
  const announcer = new Announcer(library, ({ rows }) =>
    told.push({ at: Date.now() - start, paths: rows?.map(({ path }) => path) ?? null }),
  )
  return { announcer, told }
}

test('one change is told at once, not after the time in which a burst is gathered', () => {
  const { announcer, told } = listen()
  vi.advanceTimersByTime(1_000)
  announcer.note('a.md')
  vi.advanceTimersByTime(5)
  expect(told.map(({ paths }) => paths)).toEqual([['a.md']])
})

test('of a burst the first is told at once, the others together 50 ms later', () => {
  const { announcer, told } = listen()
  for (let index = 0; index < 40; index += 1) {
    announcer.note(`${index}.md`)
    vi.advanceTimersByTime(1)
  }
  vi.advanceTimersByTime(200)
  expect(told).toHaveLength(2)
  expect((told[1]?.at ?? 0) - (told[0]?.at ?? 0)).toBeGreaterThanOrEqual(50)
  expect(told.flatMap(({ paths }) => paths)).toHaveLength(40)
})

test('while a scan runs it is told less often', () => {
  const { announcer, told } = listen()
  announcer.scanned({ done: 60, total: 10_000 })
  for (let done = 61; done < 400; done += 1) {
    announcer.scanned({ done, total: 10_000 })
    vi.advanceTimersByTime(1)
  }
  expect(told.map(({ at }) => at)).toEqual([0, 150, 300])
})

test('nothing is told after the end', () => {
  const { announcer, told } = listen()
  announcer.note('a.md')
  announcer.close()
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual([])
})
