import { isSeenInFile, outcomeOf } from '../../../shared/change'
import type { Change, ChangePlan, ChangeReport } from '../../../shared/change/change'
import { counted, number } from '../../../shared/numbers'

/** '12 would change, 3 are published already, 1 is left alone.' */
export function planSentence(change: Change, plan: ChangePlan): string {
  const are = (count: number): string => `${number(count)} ${count === 1 ? 'is' : 'are'}`
  if (isSeenInFile(change) && plan.changes === 0 && plan.skippedCount === 0) {
    return `Nothing found in ${counted(plan.already, 'article')}.`
  }
  const parts = [
    `${number(plan.changes)} would change`,
    ...(plan.already > 0 ? [alreadyIn(change, plan.already, are)] : []),
    ...(plan.skippedCount > 0 ? [`${are(plan.skippedCount)} left alone`] : []),
  ]
  return `${parts.join(', ')}.`
}

const alreadyIn = (change: Change, count: number, are: (count: number) => string): string =>
  isSeenInFile(change) ? `nothing was found in ${number(count)}` : `${are(count)} ${outcomeOf(change)} already`

/** What was done, as it is said aloud: '298 articles published'. */
export const doneSentence = (change: Change, { done }: ChangeReport): string =>
  `${counted(done, 'article')} ${done === 0 ? 'changed' : outcomeOf(change)}`

/** What was done, in one line: '298 articles published · 298 lines · 1 failed', '3 articles published · 3 files moved' */
export function reportSentence(change: Change, report: ChangeReport): string {
  const { already, lines, moved, failedCount, notReached } = report
  const rest = [
    ...(lines > 0 ? [counted(lines, 'line')] : []),
    ...(moved.length > 0 ? [`${counted(moved.length, 'file')} moved`] : []),
    ...(already > 0 ? [isSeenInFile(change) ? `nothing in ${number(already)}` : `${number(already)} already so`] : []),
    ...(failedCount > 0 ? [`${number(failedCount)} failed`] : []),
    ...(notReached > 0 ? [`${number(notReached)} not reached`] : []),
  ]
  return [doneSentence(change, report), ...rest].join(' · ')
}
