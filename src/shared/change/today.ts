import { isTopicFile } from '../article/topics'
import type { DecisionWord } from '../decisions'
import type { LineChange, Tally, TodayEntry } from './change'

/** Where an article lay when an action began; by that path it is decided about. */
export const pathBefore = ({
  path,
  movedFrom,
}: {
  readonly path: string
  readonly movedFrom?: string | undefined
}): string => movedFrom ?? path

interface DayFile {
  readonly path: string
  readonly title: string
  /** The first of them, all where they are few. */
  readonly lines: readonly LineChange[]
  readonly lineCount: number
  /** Where it lay before, where it was moved: none of its lines changed. */
  readonly movedFrom?: string | undefined
  /** What was made of the flag; null: it stayed as it was. */
  readonly published: boolean | null
}
interface DayDecision {
  readonly path: string
  readonly title: string
  /** What counted before; null: nothing, it was new. */
  readonly before: 'pass' | 'hold' | null
  readonly after: DecisionWord
}

/** What one action did, as the day's list shows it. */
export interface DayAction {
  readonly number: number
  readonly label: string
  /** In ms since 1970. */
  readonly at: number
  readonly files: readonly DayFile[]
  readonly decisions: readonly DayDecision[]
}

/** One entry an article, or topic, and action, newest first; at most `most`. */
export function todayEntries(actions: readonly DayAction[], most: number): TodayEntry[] {
  const entries: TodayEntry[] = []
  for (const { number: action, label, at, files, decisions } of actions.toReversed()) {
    const written = new Set(files.map(pathBefore))
    const decided = decisions.filter(({ path }) => !written.has(path))
    for (const one of [...files, ...decided]) {
      if (entries.length === most) return entries
      const { path, title } = one
      const lines = 'lines' in one ? [...one.lines] : []
      const isArticle = !isTopicFile(path)
      entries.push({ action, at, label, path, title, isArticle, became: becameOf(one), lines })
    }
  }
  return entries
}

/** What an action made of an article's state. */
function becameOf(one: DayFile | DayDecision): TodayEntry['became'] {
  if ('published' in one) return one.published === null ? null : one.published ? 'published' : 'unpublished'
  switch (one.after) {
    case 'pass':
      return 'passed'
    case 'hold':
      return 'held'
    case 'published':
      return 'published'
    case 'new':
      return 'new'
  }
}

/** What the lines of one article's changes come to: a line that was changed and changed back is none. */
function netLines(changes: readonly DayFile[]): number {
  let net: { before: string | null; after: string | null }[] = []
  let unlisted = 0
  for (const { lines: shown, lineCount, movedFrom } of changes) {
    // The first one says where the file went.
    const lines = movedFrom === undefined ? shown : shown.slice(1)
    unlisted += lineCount - lines.length
    for (const { before, after } of lines) {
      // A line that went and one that came are joined by nothing, so only a written line continues another.
      const earlier = before === null ? undefined : net.find((one) => one.after === before)
      const undone = after === null ? undefined : net.find((one) => one.after === null && one.before === after)
      if (earlier !== undefined) earlier.after = after
      else if (before === null && undone !== undefined) undone.after = after
      else net.push({ before, after })
      net = net.filter((one) => one.before !== one.after)
    }
  }
  return net.length + unlisted
}

function grouped<T extends { readonly path: string }>(all: readonly T[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(one.path)
    if (group === undefined) groups.set(one.path, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

/** What the day came to, article by article: published and unpublished again is neither. */
export function tallyOf(actions: readonly DayAction[]): Tally {
  const tally = { published: 0, unpublished: 0, passed: 0, held: 0, lines: 0, files: 0, moved: 0 }
  for (const changes of grouped(actions.flatMap((action) => action.files))) {
    const lines = netLines(changes)
    tally.lines += lines
    if (lines > 0) tally.files += 1
    if (changes.some(({ movedFrom }) => movedFrom !== undefined)) tally.moved += 1
    const flags = changes.flatMap(({ published }) => (published === null ? [] : [published]))
    // The first one says what it was before: the other.
    if (flags.length > 0 && flags[0] === flags.at(-1)) tally[flags[0] ? 'published' : 'unpublished'] += 1
  }
  for (const decisions of grouped(actions.flatMap((action) => action.decisions))) {
    const [before, after] = [decisions[0]?.before, decisions.at(-1)?.after]
    if (after === 'pass' && before !== after) tally.passed += 1
    if (after === 'hold' && before !== after) tally.held += 1
  }
  return tally
}

/** Articles whose files were changed. */
export const changedPaths = (actions: readonly DayAction[]): string[] => [
  ...new Set(actions.flatMap(({ files }) => files.map(({ path }) => path).filter((path) => !isTopicFile(path)))),
]
