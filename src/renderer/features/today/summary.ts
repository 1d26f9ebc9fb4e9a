import type { Tally, TodayEntry } from '../../../shared/change/change'
import { counted, number } from '../../../shared/numbers'

/** '41 published, 268 passed, 3 on hold.': what there was none of is left out. */
export function decisionsSentence({ published, unpublished, passed, held }: Tally): string {
  const parts = [
    [published, 'published'],
    [unpublished, 'unpublished'],
    [passed, 'passed'],
    [held, 'on hold'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${number(count)} ${word}`)
  return said.length === 0 ? 'Nothing was decided.' : `${said.join(', ')}.`
}

/** '41 lines changed in 41 files, 3 files moved.' */
export function linesSentence({ lines, files, moved }: Tally): string {
  const parts = [
    ...(lines > 0 ? [`${counted(lines, 'line')} changed in ${counted(files, 'file')}`] : []),
    ...(moved > 0 ? [`${counted(moved, 'file')} moved`] : []),
  ]
  return parts.length === 0 ? 'No file changed.' : `${parts.join(', ')}.`
}

type State = NonNullable<TodayEntry['became']>

/** Articles by what was made of them last; `entries` newest first. */
export function lastStates(entries: readonly TodayEntry[]): Readonly<Record<State, readonly TodayEntry[]>> {
  const states: Record<State, TodayEntry[]> = { published: [], unpublished: [], passed: [], held: [], new: [] }
  const seen = new Set<string>()
  for (const entry of entries) {
    if (entry.became === null || seen.has(entry.path)) continue
    seen.add(entry.path)
    states[entry.became].push(entry)
  }
  return states
}

interface Summary {
  /** The day, in words. */
  readonly day: string
  readonly workspace: string
  readonly tally: Tally
  readonly entries: readonly TodayEntry[]
  /** Addresses of articles by path. */
  readonly links: ReadonlyMap<string, string>
}

/** At most this many titles of one kind are listed, so that the text fits into a message (the contract's cap is 100,000 signs). */
const MAX_LISTED_TITLES = 150

/** What was done today as plain text: date, counts, what was published with its links, what was passed and held. */
export function summaryText({ day, workspace, tally, entries, links }: Summary): string {
  const states = lastStates(entries)
  const list = (heading: string, all: readonly TodayEntry[], linked: boolean): readonly string[] => {
    if (all.length === 0) return []
    const items = all.slice(0, MAX_LISTED_TITLES).flatMap(({ title, path }) => {
      const link = linked ? links.get(path) : undefined
      return link === undefined ? [`- ${title}`] : [`- ${title}`, `  ${link}`]
    })
    const more = all.length - MAX_LISTED_TITLES
    return ['', heading, ...items, ...(more > 0 ? [`and ${number(more)} more`] : [])]
  }
  return [
    `${workspace}, ${day}`,
    `${decisionsSentence(tally)} ${linesSentence(tally)}`,
    ...list('Published', states.published, true),
    ...list('Unpublished', states.unpublished, true),
    ...list('Passed', states.passed, false),
    ...list('On hold', states.held, false),
  ].join('\n')
}
