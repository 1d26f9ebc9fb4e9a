import { expect, test } from 'vitest'
import { planSentence, reportSentence } from '../../../../../src/renderer/features/change-many/words'
import { runningOf, verbOf } from '../../../../../src/shared/change'
import type { Change, ChangePlan, ChangeReport } from '../../../../../src/shared/change/change'

const plan: ChangePlan = {
  changes: 12,
  already: 3,
  skippedCount: 1,
  skipped: [],
  warnings: [],
  doubtsCount: 0,
  doubts: [],
  copiesCount: 0,
  copies: [],
  sample: [],
}
const report: ChangeReport = {
  label: 'Publish 340 articles',
  action: 7,
  done: 298,
  already: 0,
  lines: 298,
  moved: [],
  failedCount: 1,
  failed: [],
  notReached: 41,
}
const replace: Change = { kind: 'replace', field: null, find: 'a', with: 'b', pattern: false, matchCase: false }
const changes: readonly Change[] = [
  { kind: 'publish' },
  { kind: 'unpublish' },
  { kind: 'pass' },
  { kind: 'hold' },
  { kind: 'reconsider' },
  { kind: 'addTopic', topic: 'Energy' },
  { kind: 'removeTopic', topic: 'Energy' },
  { kind: 'set', field: 'heat', value: -1 },
  replace,
]

test.each(changes)('each change has a verb of its own with its number: %j', (change) => {
  expect(verbOf(change, 2104)).toMatch(/^[A-Z][a-z ]+ 2,104$/)
  expect(runningOf(change)).toMatch(/ing /.test(runningOf(change)) ? /ing / : /ing$/)
  const others = changes.filter((one) => one !== change)
  expect(others.map((one) => verbOf(one, 1))).not.toContain(verbOf(change, 1))
})

test('a plan names only what there is', () => {
  expect(planSentence({ kind: 'publish' }, plan)).toBe('12 would change, 3 are published already, 1 is left alone.')
  expect(planSentence({ kind: 'hold' }, { ...plan, already: 0, skippedCount: 0 })).toBe('12 would change.')
})

test('a report counts what was done, what failed and what a cancel left', () => {
  expect(reportSentence({ kind: 'publish' }, report)).toBe(
    '298 articles published · 298 lines · 1 failed · 41 not reached',
  )
  const moved = ['a', 'b'].map((name) => ({ path: `_drafts/${name}.md`, to: `_posts/2026-01-01-${name}.md` }))
  const drafts = { ...report, done: 2, lines: 0, moved, failedCount: 0, notReached: 0 }
  expect(reportSentence({ kind: 'publish' }, drafts)).toBe('2 articles published · 2 files moved')
})

test('where nothing was found that is said', () => {
  const none = { ...plan, changes: 0, already: 50, skippedCount: 0 }
  expect(planSentence(replace, none)).toBe('Nothing found in 50 articles.')
  expect(planSentence(replace, plan)).toBe('12 would change, nothing was found in 3, 1 is left alone.')
  expect(planSentence({ kind: 'publish' }, none)).toBe('0 would change, 50 are published already.')
})
