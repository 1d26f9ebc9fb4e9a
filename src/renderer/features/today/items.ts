import type { TodayEntry } from '../../../shared/change/change'

/** A row of the view: the head of an action, or one article of it. */
export type TodayItem =
  | {
      readonly kind: 'action'
      readonly action: number
      readonly at: number
      readonly label: string
      /** Without the title where the action is of one article, which stands below it. */
      readonly short: string
    }
  | { readonly kind: 'entry'; readonly entry: TodayEntry }

/** Entries, newest first, under the heads of their actions. */
export function todayItems(entries: readonly TodayEntry[]): readonly TodayItem[] {
  const items: TodayItem[] = []
  let last: number | null = null
  for (const entry of entries) {
    const { action, at, label, title } = entry
    if (action !== last) {
      const short = label.endsWith(`: ${title}`) ? label.slice(0, -title.length - 2) : label
      items.push({ kind: 'action', action, at, label, short })
      last = action
    }
    items.push({ kind: 'entry', entry })
  }
  return items
}
