import type { Change, ChangePlan, ChangeReport } from '../../../shared/change/change'
import { counted, number } from '../../../shared/numbers'

/** What the button says that does it: 'Publish 12'. */
export function verbOf(change: Change, count: number): string {
  const n = number(count)
  switch (change.kind) {
    case 'publish':
      return `Publish ${n}`
    case 'unpublish':
      return `Unpublish ${n}`
    case 'pass':
      return `Pass ${n}`
    case 'hold':
      return `Hold ${n}`
    case 'reconsider':
      return `Put back ${n}`
    case 'addTopic':
      return `Add to ${n}`
    case 'removeTopic':
      return `Remove from ${n}`
    case 'set':
      return `Change ${n}`
  }
}

/** While it runs: 'Publishing'. */
export function runningOf(change: Change): string {
  switch (change.kind) {
    case 'publish':
      return 'Publishing'
    case 'unpublish':
      return 'Unpublishing'
    case 'pass':
      return 'Passing'
    case 'hold':
      return 'Holding'
    case 'reconsider':
      return 'Putting back'
    case 'addTopic':
      return `Adding ${change.topic}`
    case 'removeTopic':
      return `Removing ${change.topic}`
    case 'set':
      return `Changing ${change.field}`
  }
}

/** Of articles that are so: '3 already published', '3 published'. */
function outcomeOf(change: Change): string {
  switch (change.kind) {
    case 'publish':
      return 'published'
    case 'unpublish':
      return 'unpublished'
    case 'pass':
      return 'passed'
    case 'hold':
      return 'on hold'
    case 'reconsider':
      return 'undecided'
    case 'addTopic':
      return `with the topic ${change.topic}`
    case 'removeTopic':
      return `without the topic ${change.topic}`
    case 'set':
      return change.value === null ? `without ${change.field}` : `with ${change.field} ${change.value}`
  }
}

/** '12 would change, 3 are published already, 1 is left alone.' */
export function planSentence(change: Change, plan: ChangePlan): string {
  const are = (count: number): string => `${number(count)} ${count === 1 ? 'is' : 'are'}`
  const parts = [
    `${number(plan.changes)} would change`,
    ...(plan.already > 0 ? [`${are(plan.already)} ${outcomeOf(change)} already`] : []),
    ...(plan.skippedCount > 0 ? [`${are(plan.skippedCount)} left alone`] : []),
  ]
  return `${parts.join(', ')}.`
}

/** What was done, as it is said aloud: '298 articles published'. */
export const doneSentence = (change: Change, { done }: ChangeReport): string =>
  `${counted(done, 'article')} ${done === 0 ? 'changed' : outcomeOf(change)}`

/** What was done, in one line: '298 articles published · 298 lines · 1 failed' */
export function reportSentence(change: Change, report: ChangeReport): string {
  const { already, lines, failedCount, notReached } = report
  const rest = [
    ...(already > 0 ? [`${number(already)} already so`] : []),
    ...(failedCount > 0 ? [`${number(failedCount)} failed`] : []),
    ...(notReached > 0 ? [`${number(notReached)} not reached`] : []),
  ]
  return [doneSentence(change, report), ...(lines > 0 ? [counted(lines, 'line')] : []), ...rest].join(' · ')
}
