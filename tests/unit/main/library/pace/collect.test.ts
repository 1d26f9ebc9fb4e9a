import { setImmediate } from 'node:timers/promises'
import { getHeapStatistics } from 'node:v8'
import { expect, test } from 'vitest'
import { collectGarbage } from '../../../../../src/main/library/pace/collect'

const used = (): number => getHeapStatistics().used_heap_size
const make = () => Array.from({ length: 500_000 }, (_, index) => ({ index, name: `article ${index}` }))

test('what nobody holds is gone at once', async () => {
  collectGarbage()
  const before = used()
  const held = { articles: make() }
  const full = used() - before
  held.articles.length = 0
  await setImmediate()
  collectGarbage()
  expect(used() - before).toBeLessThan(full / 10)
})
