import type { ArticleCard, CardValue } from '../../card/article-card'
import type { TableRow } from '../../fields/table/row'
import { cardRows } from '../../fields/table/table'
import { pictureStates } from '../../pictures/look'
import { addressKey } from '../../text/address'
import { zoneOf } from './dates/card-moment'
import { type Language, newsroomLanguage } from './fields'
import { momentStretch, numberStretch, type Stretch, stretchOf } from './ranges'
import type { Query } from './syntax'

/** No folder of articles is older. */
const OLDEST_ARRIVAL = Date.UTC(2000, 0, 1)
/** Published, new, held, passed. */
const STATES = [0, 1, 2, 3] as const
/** Besides the dozen that every query is asked about, articles that mix what it names. */
const MIXED = 64

export type Condition = Extract<Query, { kind: 'words' | 'field' }>
/** What a query names, by the fields that may have it. */
interface Choices {
  readonly words: readonly string[]
  readonly paths: readonly string[]
  readonly values: (field: string) => readonly string[]
  readonly numbers: (field: string) => readonly number[]
  readonly times: readonly number[]
  /** The ends of the stretches that are asked of a field of dates, as they may stand in a file. */
  readonly datesOf: (field: string) => readonly string[]
  readonly arrivals: readonly number[]
  readonly addresses: readonly number[]
}

function choicesOf(conditions: readonly Condition[], now: number, { table, calendar }: Language): Choices {
  const named = (field: string): string[] =>
    conditions.flatMap((one) => (one.kind === 'field' && one.field === field ? [one.value] : []))
  // On both sides of each end of a stretch.
  const around = (stretch: Stretch | null): number[] =>
    stretch === null ? [] : [stretch.from - 1, stretch.from, stretch.to - 1, stretch.to].filter(Number.isFinite)
  const dated = { ...calendar, zone: zoneOf(table, calendar) }
  const moments = (field: string, of = dated): number[] =>
    named(field).flatMap((value) => around(momentStretch(value, now, of)))
  const isArrival = (moment: number): boolean => moment >= OLDEST_ARRIVAL && moment <= now
  return {
    words: conditions.flatMap((one) => (one.kind === 'words' ? [one.text] : [])),
    paths: named('path'),
    values: named,
    numbers: (field) => named(field).flatMap((value) => around(stretchOf(value, numberStretch))),
    times: moments('date'),
    datesOf: (field) => moments(field).map((moment) => new Date(moment).toISOString()),
    arrivals: [now, ...moments('arrived', calendar).filter(isArrival)],
    addresses: named('url').flatMap(
      (value) => addressKey(/^https?:\/\//i.test(value) ? value : `https://${value}`) ?? [],
    ),
  }
}

/** Days that a stretch of time holds, and of its ends, as they may stand in a file. */
const datesIn = (value: string): readonly string[] => value.match(/\d{4}-\d{2}-\d{2}/g) ?? ['2020-01-01', '1990-01-01']

/** How an article chooses of what it may have. */
interface Picks {
  readonly one: <T>(nothing: T, ...others: readonly T[]) => T
  readonly some: <T>(of: readonly T[]) => readonly T[]
  readonly is: () => boolean
}

const nothing: Picks = { one: (none) => none, some: () => [], is: () => false }
const first: Picks = { one: (none, ...others) => others[0] ?? none, some: (of) => of, is: () => true }
const last: Picks = { one: (none, ...others) => others.at(-1) ?? none, some: (of) => of, is: () => true }

/** By chance, and the same for the same number: what a query restricts today it restricts tomorrow. */
function mixed(seed: number): Picks {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return state >>> 8
  }
  const is = (): boolean => next() % 2 === 0
  const one = <T>(none: T, ...others: readonly T[]): T => others[(next() % (others.length + 1)) - 1] ?? none
  return { one, some: (of) => of.filter(is), is }
}

function cardOf(choices: Choices, { one, some, is }: Picks, state: number, { table }: Language): ArticleCard {
  const { values, numbers, datesOf } = choices
  const value = (field: string): string | null => one(null, 'x', ...values(field))
  const ownValue = ({ key, kind, name }: TableRow): CardValue => {
    const field = name ?? key
    if (kind === 'number') return one(null, ...numbers(field))
    if (kind === 'flag') return one<boolean | null>(null, true, false)
    if (kind === 'list of choices') return [...some(['x', ...values(field)])]
    if (kind !== 'date') return value(field)
    return one(null, 'x', ...values(field).flatMap(datesIn), ...datesOf(field))
  }
  const [hasImage, hasExcerpt, hasRelated] = [is(), is(), is()]
  return {
    path: `${one('q', '_x/0')}${some(choices.paths).join('')}.md`,
    collection: value('collection') ?? '',
    title: some(choices.words).join(' '),
    hasTitle: true,
    excerpt: hasExcerpt ? 'x' : null,
    hasExcerpt,
    // One with a time of day, so that its moment is `time` in any zone.
    date: '00:00',
    time: one(null, ...choices.times),
    provider: { name: value('provider'), domain: one(null, ...values('provider').toReversed()) },
    logo: null,
    topics: [...some(['x', ...values('topic')])],
    values: Object.fromEntries(cardRows(table).map((row) => [row.key, ownValue(row)])),
    published: state === 0,
    webUrl: null,
    originalUrl: null,
    addresses: [...some(choices.addresses)],
    ownAddresses: 0,
    image: hasImage ? some(values('image')).join('') || 'x' : null,
    imageSize: null,
    moreImages: [],
    related: Math.max(0, one(hasRelated ? 1 : 0, ...numbers('related'))),
    problems: some(['x', ...values('problem')]).map((code) => ({ severity: 'error', code, message: '' })),
    checked: true,
    broken: null,
    desk: {
      arrived: one(OLDEST_ARRIVAL, ...choices.arrivals),
      decision: state === 2 ? 'hold' : state === 3 ? 'pass' : null,
      unsaved: is(),
      changed: is(),
      duplicate: false,
      pictures: pictureStates.filter((known) => known === value('picture')),
    },
  }
}

/**
 * Cards of articles as they may be in any folder, made of what a query names: with nothing and with everything in their fields,
 * published, new, held and passed, and mixtures of these. `now` in ms since 1970. Files that can't be read are not among them:
 * nothing changes them.
 */
export function imaginedCards(
  conditions: readonly Condition[],
  now: number,
  language: Language = newsroomLanguage,
): ArticleCard[] {
  const choices = choicesOf(conditions, now, language)
  const mixtures = Array.from({ length: MIXED }, (_, seed) => mixed(seed + 1))
  return [nothing, first, last]
    .flatMap((picks) => STATES.map((state) => cardOf(choices, picks, state, language)))
    .concat(mixtures.map((picks, index) => cardOf(choices, picks, index % STATES.length, language)))
}
