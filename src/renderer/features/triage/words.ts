import type { ArticleCard, SameStory } from '../../../shared/card/article-card'
import { counted, number, signed } from '../../../shared/numbers'
import { builtInViews, stateOf, stateWords } from '../../../shared/query'
import type { Sort } from '../../../shared/query/sort-order'
import type { View } from '../../../shared/query/view'

/** What the queue is called: the view whose query this is, else 'Search'. */
export function queueName(text: string, teamViews: readonly View[]): string {
  const query = text.trim()
  return [...teamViews, ...builtInViews].find((view) => view.query.trim() === query)?.name ?? 'Search'
}

/** Something that speaks for or against an article; the tone is never said by colour alone, the text says it too. */
export interface Point {
  readonly tone: 'good' | 'plain' | 'warning' | 'error'
  readonly text: string
}

const COUNTS = ['no', 'another', 'two other', 'three other'] as const

/** 'two other articles tell the same story, one is published'; null where none does. */
function sameStoryText(also: readonly SameStory[]): string | null {
  const count = COUNTS[also.length]
  if (also.length === 0 || count === undefined) return null
  const tell = also.length === 1 ? `${count} article tells the same story` : `${count} articles tell the same story`
  const [only] = also
  if (only && also.length === 1) {
    const state = stateOf(only)
    return `${tell}${state === 'new' || state === 'broken' ? '' : `, it is ${stateWords[state]}`}`
  }
  const published = also.filter((one) => one.published).length
  if (published === 0) return tell
  return `${tell}, ${published === also.length ? 'all are' : published === 1 ? 'one is' : `${published} are`} published`
}

type Problem = ArticleCard['problems'][number]

/** A sentence as one point of a list: 'No image.' is 'no image', 'HTML entities' stay. */
const asPoint = (sentence: string): string => {
  const bare = sentence.replace(/\.$/, '')
  return /^\p{Lu}\p{Ll}|^\p{Lu} /u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare
}

/** What an editor should know before deciding, in the order of the card. */
export function worthKnowing(card: ArticleCard, also: readonly SameStory[]): readonly Point[] {
  const isTold = ({ severity, code }: Problem): boolean =>
    // The same story is told below, with how many and whether one is published.
    severity !== 'hint' && !(code === 'duplicate' && also.length > 0)
  const problems = card.problems.filter(isTold)
  const clean = card.checked && problems.length === 0
  const quality = card.quality === null ? 'no quality given' : `quality ${card.quality}`
  const points: Point[] = [
    clean
      ? { tone: (card.quality ?? 0) > 0 ? 'good' : 'plain', text: `${quality}, no problems` }
      : { tone: 'plain', text: card.checked ? quality : `${quality}, still being checked` },
  ]
  if (card.heat !== null && card.heat < 0) points.push({ tone: 'warning', text: `heat ${signed(card.heat)}` })
  for (const { severity, message } of problems) {
    points.push({ tone: severity === 'error' ? 'error' : 'warning', text: asPoint(message) })
  }
  const same = sameStoryText(also)
  if (same !== null) points.push({ tone: 'warning', text: same })
  return points
}

const orders: Readonly<Partial<Record<Sort['field'], readonly [ascending: string, descending: string]>>> = {
  date: ['oldest first', 'newest first'],
  arrived: ['first arrivals first', 'newest arrivals first'],
  title: ['by title', 'by title, from the end'],
  quality: ['lowest quality first', 'highest quality first'],
  heat: ['lowest heat first', 'highest heat first'],
  provider: ['by provider', 'by provider, from the end'],
}

/** 'newest arrivals first': how the queue is sorted. */
export function orderText({ field, direction }: Sort): string {
  const [up, down] = orders[field] ?? [`by ${field}`, `by ${field}, from the end`]
  return direction === 'ascending' ? up : down
}

const doneStates = ['published', 'passed', 'held', 'new'] as const

/** '3 published, 10 passed, 1 on hold': what these articles became; '' for none. */
export function doneText(cards: readonly Pick<ArticleCard, 'published' | 'broken' | 'desk'>[]): string {
  const states = cards.map(stateOf)
  return doneStates
    .map((state) => [states.filter((one) => one === state).length, stateWords[state]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${number(count)} ${word}`)
    .join(', ')
}

/** '41 lines changed in 40 files today.'; '' where no file was. */
export function linesText({ lines, files }: { readonly lines: number; readonly files: number }): string {
  return files === 0 ? '' : `${counted(lines, 'line')} changed in ${counted(files, 'file')} today.`
}
