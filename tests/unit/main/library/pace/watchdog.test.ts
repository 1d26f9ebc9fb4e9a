import { expect, test, vi } from 'vitest'
import { Watchdog } from '../../../../../src/main/library/pace/watchdog'

const looks = (watchdog: Watchdog, count: number): (string | null)[] =>
  Array.from({ length: count }, () => watchdog.stuck())

test('a parse that look after look finds is stuck; its article is named', () => {
  const inWorker = new Watchdog()
  const watching = new Watchdog(inWorker.memory)
  const path = '_news/新 \u2018q\u2019.md'
  inWorker.during(path, () => {
    const found = looks(watching, 12)
    expect(found.slice(0, 8)).toEqual(Array(8).fill(null))
    expect(found.slice(8)).toEqual(Array(4).fill(path))
  })
  expect(looks(watching, 20)).toEqual(Array(20).fill(null))
})

test('what is begun inside other work is a part of it: its end is not the end', () => {
  const watchdog = new Watchdog()
  watchdog.during('a.md', () => {
    watchdog.during('a.md', () => {})
    expect(looks(watchdog, 9).at(-1)).toBe('a.md')
  })
  expect(looks(watchdog, 9).at(-1)).toBeNull()
})

test('many short parses are none that is stuck, nor is one during which the clock is set', () => {
  const inWorker = new Watchdog()
  const watching = new Watchdog(inWorker.memory)
  for (let count = 0; count < 20; count += 1) inWorker.during('a.md', () => expect(watching.stuck()).toBeNull())
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    inWorker.during('a.md', () => {
      vi.setSystemTime(Date.now() + 3_600_000)
      expect(watching.stuck()).toBeNull()
    })
  } finally {
    vi.useRealTimers()
  }
})
