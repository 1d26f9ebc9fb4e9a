import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { gitSides, markConflicts, mergeArticles, mergeSides, resolveConflict } from '../../src/shared/article'
import { compareArticles } from '../../src/shared/article/merge/merge-sides'
import { editable } from './made'
import { keepSide } from './merge-marks'
import { type Triple, triples } from './merge-triples'

/** Each runs git five times; COPYDESK_LAW_RUNS=10000 for a long look. */
const numRuns = Math.ceil(Number(process.env.COPYDESK_LAW_RUNS ?? 1_000) / 5)

vi.setConfig({ testTimeout: 60_000 + 2_000 * numRuns })

const folder = mkdtempSync(join(tmpdir(), 'copydesk-marks-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const names = ['-L', 'HEAD', '-L', '1a2b3c4', '-L', 'origin/main']

function write({ base, ours, theirs }: Triple): void {
  for (const [name, text] of Object.entries({ base, ours, theirs })) writeFileSync(join(folder, name), text)
}

/** What git makes of the three versions that were written. */
function mergeFile(...how: string[]): { readonly text: string; readonly clashes: boolean } {
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', ...names, ...how, 'ours', 'base', 'theirs'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { text: stdout, clashes: status !== 0 }
}

/** Git ends a last line before a mark, so whether it had an end is in no mark. */
const ended = (text: string): string => text.replace(/\r?\n$/, '')

const look = { clashes: 0, bases: 0 }
/** Lines of the text between git's marks of what stood there before, as git wrote them. */
const basesIn = (marked: string): string[] =>
  [...marked.matchAll(/^\|{7} 1a2b3c4\r?\n([\s\S]*?)^={7}\r?\n/gm)].map(([, lines = '']) => lines)

describe('what git left in conflict', () => {
  it('comes apart into its two sides, byte for byte as git itself settles them', () => {
    fc.assert(
      fc.property(triples, (triple) => {
        write(triple)
        for (const style of [[], ['--diff3']]) {
          const { text, clashes } = mergeFile(...style)
          const sides = gitSides(text)
          expect(sides === null).toBe(!clashes)
          if (sides === null) return
          look.clashes += 1
          expect(sides).toMatchObject({ oursName: 'HEAD', theirsName: 'origin/main' })
          for (const side of ['ours', 'theirs'] as const) {
            expect(ended(sides[side])).toBe(ended(mergeFile(...style, `--${side}`).text))
          }
          expect(sides.base === null).toBe(style.length === 0)
          if (sides.base === null) continue
          look.bases += 1
          let at = 0
          for (const lines of basesIn(text)) {
            const found = sides.base.indexOf(lines, at)
            expect(found).not.toBe(-1)
            at = found + lines.length
          }
        }
      }),
      { numRuns },
    )
    expect(look.clashes).toBeGreaterThan(numRuns / 5)
    expect(look.bases).toBeGreaterThan(numRuns / 10)
  })

  it('as our own merge left it too', () => {
    fc.assert(
      fc.property(triples, ({ base, ours, theirs }) => {
        const marked = markConflicts(mergeArticles(base, ours, theirs))
        const sides = gitSides(marked)
        if (sides === null) return
        expect(sides.ours).toBe(keepSide(marked, 'ours'))
        expect(sides.theirs).toBe(keepSide(marked, 'theirs'))
      }),
      { numRuns },
    )
  })
})

describe('two sides without what they began with', () => {
  it("settled as 'mine' are ours and as 'theirs' theirs, byte for byte, so that nothing of either is lost", () => {
    fc.assert(
      fc.property(triples, ({ ours, theirs }) => {
        const { text, conflicts } = compareArticles(ours, theirs)
        expect(text).toBe(theirs)
        expect(conflicts.length > 0).toBe(ours !== theirs)
        expect(conflicts.reduce((now, one) => resolveConflict(now, one, 'mine'), text)).toBe(ours)
        if (!editable(ours) || !editable(theirs)) expect(conflicts.every(({ path }) => path === 'source')).toBe(true)
        expect(mergeSides({ base: null, ours, theirs, oursName: '', theirsName: '' })).toEqual({ text, conflicts })
      }),
      { numRuns: numRuns * 5 },
    )
  })
})
