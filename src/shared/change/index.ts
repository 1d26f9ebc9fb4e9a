import { FOREIGN } from '../article/read/front'
import type { Article, Edit } from '../article/types'
import type { DecisionWord } from '../decisions'
import { newsroomTable } from '../fields/table/newsroom'
import type { FieldTable } from '../fields/table/table'
import { counted, number } from '../numbers'
import type { Change } from './change'
import type { Looked } from './changeable'
import { kindOf } from './kinds'
import type { Where } from './kinds/kind'
import { type Outlook, skipped } from './outlook'

export { type Changeable, changeableOf } from './changeable'
export type { Stories } from './kinds/kind'

/**
 * The edits that a change makes in an article that parses; none where the article is so already, or where the change is a
 * decision, which no file holds. Throws ArticleError where it would throw away what it doesn't understand.
 */
export const editsOf = (change: Change, article: Article, where: Where = nowhere): Edit[] =>
  kindOf(change).edits(article, change, where)

/** In a newsroom, wherever it lies. */
const nowhere: Where = { path: '', table: newsroomTable }

/** What a change would write into the decision log, which no file holds; null where it is one of the file. */
export const decisionOf = (change: Change): DecisionWord | null => kindOf(change).decision

/** Whether it has to be tried on an article's file to know whether it changes it. */
export const isSeenInFile = (change: Change): boolean => kindOf(change).isSeenInFile === true
/** Whether it has to be told what the related stories of an article say. */
export const asksForStories = (change: Change): boolean => kindOf(change).asksForStories === true

const gone = skipped({ code: 'missing', message: 'The file is gone.' })

/** Whether an article with this card (null: there is none) would change, is so already, or would be left alone. */
export function outlookOf(change: Change, card: Looked | null, table: FieldTable = newsroomTable): Outlook {
  if (card === null) return gone
  const isOfFile = decisionOf(change) === null
  if (card.broken !== null && isOfFile) return skipped(card.broken)
  const foreign = isOfFile ? card.problems.find(({ code }) => code === FOREIGN) : undefined
  if (foreign !== undefined) return skipped({ code: FOREIGN, message: foreign.message })
  return kindOf(change).outlook(card, change, table)
}

/** What an action is called in menus, undo and reports: 'Publish', 'Add topic Energy'. */
export const labelOf = (change: Change): string => kindOf(change).label(change)

/** The same of many articles: 'Publish 12 articles', 'Add topic Energy to 12 articles'. */
export const labelOfMany = (change: Change, count: number): string =>
  kindOf(change).labelOfMany(change, counted(count, 'article'))

/** What the button says that does it: 'Publish 12'. */
export const verbOf = (change: Change, count: number): string => kindOf(change).verb(number(count))

/** While it runs: 'Publishing'. */
export const runningOf = (change: Change): string => kindOf(change).running(change)

/** Of articles that are so: '3 already published', '3 published'. */
export const outcomeOf = (change: Change): string => kindOf(change).outcome(change)

/** What an article is after a change, in a word or two: 'On hold'. */
export const doneOf = (change: Change): string => kindOf(change).done(change)

/** What an article can't be that a change is refused for: 'held'. */
export const participleOf = (change: Change): string => kindOf(change).participle
