import type { ArticleCard, SameStory } from '../../../shared/card/article-card'
import { type FieldTable, numberRows } from '../../../shared/fields/table/table'
import { counted, number, signed } from '../../../shared/numbers'
import { builtInViews, stateOf, stateWords } from '../../../shared/query'
import type { Sort } from '../../../shared/query/sort-order'
import type { View } from '../../../shared/query/view'
import { entityMessage } from '../../../shared/validation'

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

/** What its first number and its problems come to; another number where it is negative. */
function standing({ values, checked }: ArticleCard, isClean: boolean, table: FieldTable): readonly Point[] {
  const [first, ...others] = numberRows(table)
  const value = first === undefined ? null : (values[first.key] ?? null)
  const label = first?.label.toLowerCase()
  // A newsroom gives each article its number; elsewhere one without it lacks nothing.
  const absent = table.site === 'newsroom' ? [`no ${label} given`] : []
  const said = first === undefined ? [] : value === null ? absent : [`${label} ${value}`]
  const isGood = isClean && (first === undefined || (typeof value === 'number' && value > 0))
  const state = isClean ? ['no problems'] : checked ? [] : ['still being checked']
  const text = [...said, ...state].join(', ')
  const cold = others.flatMap((row): Point[] => {
    const number = values[row.key]
    if (typeof number !== 'number' || number >= 0) return []
    return [{ tone: 'warning', text: `${row.label.toLowerCase()} ${signed(number)}` }]
  })
  return [...(text === '' ? [] : [{ tone: isGood ? 'good' : 'plain', text } as const]), ...cold]
}

/** What readers would see wrong in the excerpt: a hint, which no list counts, but here it is read. */
function textPoint({ excerpt, hasExcerpt }: ArticleCard, { rare }: FieldTable): readonly Point[] {
  const message = excerpt !== null && hasExcerpt && !rare.includes('excerpt') ? entityMessage(excerpt) : null
  return message === null ? [] : [{ tone: 'warning', text: asPoint(`In the excerpt ${message}`) }]
}

/** What an editor should know before deciding, in the order of the card. */
export function worthKnowing(card: ArticleCard, also: readonly SameStory[], table: FieldTable): readonly Point[] {
  // As the list counts them.
  const all = card.problems.filter(({ severity }) => severity !== 'hint')
  const text = textPoint(card, table)
  const clean = card.checked && all.length === 0 && text.length === 0
  // The same story is told below, with how many and whether one is published.
  const isTold = ({ code }: Problem): boolean => !(code === 'duplicate' && also.length > 0)
  const problems = all.filter(isTold)
  const points: Point[] = [...standing(card, clean, table)]
  for (const { severity, message } of problems) {
    points.push({ tone: severity === 'error' ? 'error' : 'warning', text: asPoint(message) })
  }
  points.push(...text)
  const same = sameStoryText(also)
  if (same !== null) points.push({ tone: 'warning', text: same })
  return points
}

const orders: Readonly<Partial<Record<string, readonly [ascending: string, descending: string]>>> = {
  date: ['oldest first', 'newest first'],
  arrived: ['first arrivals first', 'newest arrivals first'],
  title: ['by title', 'by title, from the end'],
  provider: ['by provider', 'by provider, from the end'],
}

/** 'newest arrivals first': how the queue is sorted. */
export function orderText({ field, direction }: Sort, { rows }: FieldTable): string {
  const row = rows.find(({ name }) => name === field)
  const label = row?.label.toLowerCase() ?? field
  const own =
    row?.kind === 'number'
      ? [`lowest ${label} first`, `highest ${label} first`]
      : [`by ${label}`, `by ${label}, from the end`]
  const [up = '', down = ''] = orders[field] ?? own
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
