import type { Article, Edit } from '../../article/types'
import type { DecisionWord } from '../../decisions'
import type { FieldTable } from '../../fields/table/table'
import type { Change } from '../change'
import type { Looked } from '../changeable'
import type { Outlook } from '../outlook'

/** Articles of this folder by the keys of their addresses; `data`: the front matter that each has by now. */
export type Stories = ReadonlyMap<number, { readonly path: string; readonly data: unknown }>

/** What of its folder a change asks: the article's path (relative, with '/'), and which key means what. */
export interface Where {
  readonly path: string
  readonly table: FieldTable
  /** Its related stories, where a change `asksForStories`. */
  readonly stories?: Stories | undefined
}

/** All that there is to know of one kind of change: what it does, and its words. */
export interface Kind<K extends Change['kind'], C = Extract<Change, { kind: K }>> {
  /** What it writes into the decision log, which no file holds; null where it is a change of the file. */
  readonly decision: DecisionWord | null
  /** Its `outlook` says nothing of whether an article changes, since a card doesn't hold what it looks at: only its file does. */
  readonly isSeenInFile?: boolean
  /** What it writes depends on what other articles say. */
  readonly asksForStories?: boolean
  /**
   * The edits that it makes in an article that parses; none where the article is so already. Throws ArticleError where it would
   * throw away what it doesn't understand.
   */
  readonly edits: (article: Article, change: C, where: Where) => Edit[]
  /** Whether an article with this card would change, is so already, or would be left alone. */
  readonly outlook: (card: Looked, change: C, table: FieldTable) => Outlook
  /** What it is called in menus, undo and reports: 'Publish', 'Add topic Energy'. */
  readonly label: (change: C) => string
  /** The same of many, of which `articles` says how many: 'Add topic Energy to 12 articles'. */
  readonly labelOfMany: (change: C, articles: string) => string
  /** What the button says that does it to so many: 'Publish 12'. */
  readonly verb: (count: string) => string
  /** While it runs: 'Publishing'. */
  readonly running: (change: C) => string
  /** What articles are then, behind their number: 'published', 'with the topic Energy'. */
  readonly outcome: (change: C) => string
  /** What is said when it is done: 'Published'. */
  readonly done: (change: C) => string
  /** What an article can't be: 'held'. */
  readonly participle: string
}
