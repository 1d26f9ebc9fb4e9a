import { expect, it } from 'vitest'
import {
  cameToo,
  lastCame,
  type Outside,
  parsed,
  sinceWhen,
  theirsSince,
} from '../../../../../../src/renderer/features/editor/changed/outside'

const MINUTE_MS = 60_000
const text = (title: string, heat: number): string => `---\ntitle: ${title}\nheat: ${heat}\n---\n`
const [first, second] = [10 * MINUTE_MS, 12 * MINUTE_MS]
const outside = cameToo(cameToo([], { at: first, was: text('One', 1) }), { at: second, was: text('One', 2) })

it('knows of each part since when it is what it is', () => {
  expect(lastCame([])).toBeNull()
  expect(lastCame(outside)).toBe(second)
  // The file holds heat 2 since the first change, and another title since the second one.
  const since = (path: string, theirs: unknown) =>
    theirsSince(parsed(outside), { path: [path], base: null, ours: null, theirs })
  expect(since('heat', 2)).toBe(first)
  expect(since('title', 'Two')).toBe(second)
  expect(sinceWhen(outside, () => true)).toBeNull()
})

it('takes what comes within a minute for one, and has an end', () => {
  expect(cameToo(outside, { at: second + 1, was: 'x' })).toBe(outside)
  let many: Outside = []
  for (let minute = 0; minute < 200; minute += 1) many = cameToo(many, { at: minute * MINUTE_MS, was: String(minute) })
  expect(many).toHaveLength(12)
  expect([many[0]?.was, lastCame(many)]).toEqual(['0', 199 * MINUTE_MS])
})
