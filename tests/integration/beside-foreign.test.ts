import { expect, test } from 'vitest'
import { loadExchange } from '../../src/main/articles/write/exchange'
import { saveBeside } from './beside-foreign'

/** 20,000 by COPYDESK_VERSIONS. */
const VERSIONS = Number(process.env.COPYDESK_VERSIONS ?? 2_000)
const exchange = await loadExchange()
/** Articles are small: a long one would make the program slow that reads and writes it. */
const A_ROUND = 250

test.skipIf(exchange === null).each([
  ['renames its own version every 5 ms', 'rename', VERSIONS],
  ['writes in place every 50 ms', 'in-place', VERSIONS / 10],
] as const)(
  'a program that %s loses nothing to our saves, and a reader always finds the file',
  async (_, how, versions) => {
    for (let done = 0; done < versions; done += A_ROUND) {
      const { saves, lost, ours, reader, kept, left } = await saveBeside(how, Math.min(A_ROUND, versions - done))
      expect({ lost, ours, left, absent: reader.absent }).toEqual({ lost: [], ours: [], left: [], absent: 0 })
      // Who writes in place tears it for readers itself.
      if (how === 'rename') expect([reader.torn, kept]).toEqual([0, 0])
      expect(saves).toBeGreaterThan(0)
      expect(reader.reads).toBeGreaterThan(100)
    }
  },
)
