import { appendDecisions } from '../../src/main/decisions/append-decisions'
import { syncBehind } from '../../src/main/files/sync-behind'
import type { DecisionLine } from '../../src/shared/decisions'

/**
 * Decides about many articles again and again until it is killed; says after each write how many lines are in the log. 'behind': made
 * lasting after that, as what goes with a publish is.
 */
const [, , root = '', when = ''] = process.argv
const behind = when === 'behind' ? (sync: () => Promise<void>) => void syncBehind(sync) : undefined
const MANY = 40

const line = (number: number): DecisionLine => ({
  path: `_news/${String(number).padStart(6, '0')}.md`,
  url: `https://a.example/${'long'.repeat(60)}/${number}`,
  decision: 'pass',
  at: new Date(number).toISOString(),
  by: 'Ada',
})

for (let count = 0; ; count += MANY) {
  const lines = Array.from({ length: MANY }, (_, index) => line(count + index))
  const outcome = await appendDecisions(root, lines, behind)
  if (outcome.kind === 'refused') throw new Error(outcome.reason.code)
  process.stdout.write(`${count + MANY}\n`)
}
