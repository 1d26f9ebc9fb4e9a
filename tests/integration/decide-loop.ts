import { appendDecisions } from '../../src/main/decisions/append-decisions'
import type { DecisionLine } from '../../src/shared/decisions'

/** Decides about many articles again and again until it is killed; says after each write how many lines are on the disk. */
const [, , root = ''] = process.argv
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
  const outcome = await appendDecisions(root, lines)
  if (outcome.kind === 'refused') throw new Error(outcome.reason.code)
  process.stdout.write(`${count + MANY}\n`)
}
