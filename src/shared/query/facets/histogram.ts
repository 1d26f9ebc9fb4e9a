import type { NumberFacet } from './facet-types'

const BARS = 24

/** 1, 2, 5, 10, 20, 50 …: the first that makes at most `BARS` of what lies between, each beginning at a multiple of it. */
function widthFor(from: number, to: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) {
      const width = step * power
      if (Math.floor(to / width) - Math.floor(from / width) < BARS) return width
    }
  }
}

/** Where most values lie: a few far off don't press all the others into one bar. */
function middleOf(values: readonly (readonly [value: number, count: number])[], all: number): [number, number] {
  const at = (share: number): number => {
    let before = 0
    for (const [value, count] of values) {
      before += count
      if (before > share * (all - 1)) return value
    }
    return values.at(-1)?.[0] ?? 0
  }
  const [low, high] = [at(0.1), at(0.9)]
  if (low === high) return [at(0.01), at(0.99)]
  return [low - 2 * (high - low), high + 2 * (high - low)]
}

/** A small histogram of values and how often each is there; the first and the last bar take in what lies far off. */
export function histogramOf(counted: Iterable<readonly [value: number, count: number]>): Omit<NumberFacet, 'field'> {
  const values = [...counted].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
  const first = values[0]
  const last = values.at(-1)
  if (first === undefined || last === undefined) return { least: null, most: null, bars: [] }
  const [least, most] = [first[0], last[0]]
  const all = values.reduce((sum, [, count]) => sum + count, 0)
  const [low, high] = middleOf(values, all)
  const [from, to] = [Math.floor(Math.max(least, low)), Math.floor(Math.min(most, high))]
  const width = widthFor(from, to)
  const start = Math.floor(from / width)
  const bars = Array.from({ length: Math.floor(to / width) - start + 1 }, (_, index) => ({
    from: (start + index) * width,
    to: (start + index + 1) * width - 1,
    count: 0,
  }))
  for (const [value, count] of values) {
    const bar = bars[Math.min(Math.max(Math.floor(value / width) - start, 0), bars.length - 1)]
    if (bar !== undefined) bar.count += count
  }
  const [lowest, highest] = [bars[0], bars.at(-1)]
  if (lowest !== undefined) lowest.from = Math.min(lowest.from, Math.floor(least))
  if (highest !== undefined) highest.to = Math.max(highest.to, Math.floor(most))
  return { least, most, bars }
}
