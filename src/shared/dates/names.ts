import { fold } from '../text/fold'

/** How days and months are called, in some languages: a word as it is folded, and its place in the year or the week (0 is Sunday). */
export interface DateNames {
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
  /** Days from today: -1 is 'yesterday', 'gestern'. */
  readonly near: ReadonlyMap<string, number>
}

/** A shorter beginning of a name could be too many things. */
const MIN_LETTERS = 3
const DAY_MS = 86_400_000
/** A Sunday, 1 January 2023. */
const SUNDAY = Date.UTC(2023, 0, 1)
/** What is said of days by a word of their own somewhere: 'vorgestern', 'übermorgen'. */
const NEAR = [-2, -1, 0, 1, 2] as const

/** A word as it is looked up: 'März.' and 'marz' are one. */
export const wordKey = (word: string): string => fold(word).replace(/[.’']/g, '')

/** Whether the platform knows the names of a language by this tag. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}

/** A name as it stands alone, and as it stands beside a day: Polish has 'marzec', but '12 marca'. */
function monthNames(tag: string, month: number): readonly string[] {
  const at = Date.UTC(2023, month, 12)
  return (['long', 'short'] as const).flatMap((length) =>
    [{ month: length }, { month: length, day: 'numeric' } as const].map(
      (options) =>
        new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
          .formatToParts(at)
          .find(({ type }) => type === 'month')?.value ?? '',
    ),
  )
}

const weekdayNames = (tag: string, day: number): readonly string[] =>
  (['long', 'short'] as const).map((weekday) =>
    new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC' }).format(SUNDAY + day * DAY_MS),
  )

const made = new Map<string, DateNames>()
/** More languages aren't asked for in one sitting. */
const MAX_MADE = 20

/** The names in these languages and in English, the first of them first. Tags that nobody knows are passed over. */
export function namesIn(languages: readonly string[]): DateNames {
  const tags = [...new Set([...languages.filter(isLanguage), 'en-GB'])]
  const key = tags.join(' ')
  const known = made.get(key)
  if (known !== undefined) return known
  const names = {
    months: new Map<string, number>(),
    weekdays: new Map<string, number>(),
    near: new Map<string, number>(),
  }
  const add = (map: Map<string, number>, name: string, place: number): void => {
    const word = wordKey(name)
    // '3月' and 'in 2 days' are no names.
    if (word !== '' && !/\d/.test(word) && !map.has(word)) map.set(word, place)
  }
  for (const tag of tags) {
    for (let month = 0; month < 12; month += 1)
      for (const name of monthNames(tag, month)) add(names.months, name, month)
    for (let day = 0; day < 7; day += 1) for (const name of weekdayNames(tag, day)) add(names.weekdays, name, day)
    const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
    for (const days of NEAR) add(names.near, relative.format(days, 'day'), days)
  }
  if (made.size >= MAX_MADE) made.clear()
  made.set(key, names)
  return names
}

/** What a word, or three letters of its beginning, stands for; undefined: nothing, or several. */
export function placeOf(map: ReadonlyMap<string, number>, word: string): number | undefined {
  const key = wordKey(word)
  const exact = map.get(key)
  if (exact !== undefined || key.length < MIN_LETTERS) return exact
  const places = new Set([...map].flatMap(([name, place]) => (name.startsWith(key) ? [place] : [])))
  return places.size === 1 ? [...places][0] : undefined
}
