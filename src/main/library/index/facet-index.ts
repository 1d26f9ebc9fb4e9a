import type { ArticleCard } from '../../../shared/card/article-card'
import type { TableRow } from '../../../shared/fields/table/row'
import {
  chosenValues,
  facetDays,
  facetKey,
  facetStates,
  facetValues,
  histogramOf,
  isFacetDay,
  type Language,
  mostUsed,
  narrowingOf,
  type Predicate,
} from '../../../shared/query'
import type { Facet, FacetField, Facets } from '../../../shared/query/facets/facet-types'
import { IntLists } from './int-lists'

/** One value of one field. */
interface Value {
  readonly field: number
  readonly key: string
  /** How many articles write it how; empty where it is found but not shown. */
  readonly spellings: Map<string, number>
}

/** The contract's cap for the values of a facet. */
const LISTED = 200

interface Group {
  readonly field: number
  readonly matches: Predicate
}
/** A stretch of time up to now, and how many articles are of it. */
interface Day {
  readonly value: string
  readonly matches: Predicate
  count: number
}

const NONE = -1
const SEVERAL = -2

/** The one field that keeps a card out: were another of its values chosen, it would be found. */
function failedOf(groups: readonly Group[], card: ArticleCard): number {
  let failed = NONE
  for (const { field, matches } of groups) {
    if (matches(card)) continue
    if (failed !== NONE) return SEVERAL
    failed = field
  }
  return failed
}

function holdsAll(predicates: readonly Predicate[], card: ArticleCard): boolean {
  for (const holds of predicates) if (!holds(card)) return false
  return true
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Which numbers stand for which values: of an article only numbers are kept, one after the other in one array. */
class Values {
  readonly all: Value[] = []
  private readonly ids: readonly Map<string | number, number>[]

  constructor(fields: number) {
    this.ids = Array.from({ length: fields }, () => new Map())
  }

  idOf(field: number, key: string | number): number {
    const ids = this.ids[field] as Map<string | number, number>
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = this.all.length
    ids.set(key, id)
    this.all.push({ field, key: String(key), spellings: new Map() })
    return id
  }

  known(field: number): Iterable<number> {
    return (this.ids[field] as Map<string | number, number>).values()
  }
}

/** Counts, for every facet, the articles that match the rest of a query: in one pass over numbers that are kept till a card changes. */
export class FacetIndex {
  /** Those that are ticked, then those of numbers. */
  private readonly fields: readonly string[]
  private readonly values: Values
  private readonly numberRows: readonly TableRow[]
  private readonly cards: (ArticleCard | null)[] = []
  private readonly slots = new Map<string, number>()
  /** Of each slot the numbers of its values. */
  private readonly lists = new IntLists()
  private built = false
  private readonly dirty = new Set<string>()

  /** `get`: the card of a path as it is now; `all`: of every path. */
  constructor(
    private readonly language: Language,
    private readonly get: (path: string) => ArticleCard | undefined,
    private readonly all: () => Iterable<ArticleCard>,
  ) {
    this.fields = [...language.facets, ...language.numbers]
    this.values = new Values(this.fields.length)
    this.numberRows = language.table.rows.filter(({ name }) => name !== null && language.numbers.includes(name))
  }

  /** The card of this path changed, came or went. */
  touch(path: string): void {
    if (this.built) this.dirty.add(path)
  }

  /** Empty where the text is no query; `now` in ms since 1970, for ages. */
  read(text: string, now: number): Facets {
    const chosen = (field: FacetField): readonly string[] => chosenValues(text, field, this.language)
    const days = this.days(chosen('date').filter(isFacetDay), now)
    const counts = this.count(text, now, days)
    if (counts === null) return { facets: [], numbers: [] }
    const facetOf = (field: FacetField): Facet => {
      if (field !== 'date') return this.facet(field, counts, chosen(field))
      const months = chosen('date').filter((value) => !isFacetDay(value))
      const { values, more } = this.facet('date', counts, months)
      return { field, values: [...days.map(({ value, count }) => ({ value, count })), ...values], more }
    }
    return {
      facets: this.language.facets.map(facetOf),
      numbers: this.language.numbers.map((field) => ({ field, ...histogramOf(this.numbers(field, counts)) })),
    }
  }

  /** The stretches of time up to now, and which others are chosen: what they hold is another each day, so it isn't kept. */
  private days(chosen: readonly string[], now: number): Day[] {
    const values = [...new Set([...facetDays, ...chosen.flatMap((value) => facetKey('date', value) ?? [])])]
    const date = this.language.field('date')
    return values.flatMap((value) => {
      const matches = date?.predicate(value, now)
      return matches ? [{ value, matches, count: 0 }] : []
    })
  }

  private count(text: string, now: number, days: readonly Day[]): Int32Array | null {
    const narrowing = narrowingOf(text, now, this.language)
    if (narrowing === null) return null
    this.refresh()
    const { rest } = narrowing
    const groups: readonly Group[] = narrowing.groups.map(({ field, matches }) => ({
      field: this.fields.indexOf(field),
      matches,
    }))
    const counts = new Int32Array(this.values.all.length)
    const dateField = this.fields.indexOf('date')
    const fieldOf = Int8Array.from(this.values.all, (value) => value.field)
    // Plain loops: this runs for every card while someone types.
    for (let slot = 0; slot < this.cards.length; slot += 1) {
      const card = this.cards[slot]
      if (!card || !holdsAll(rest, card)) continue
      const only = failedOf(groups, card)
      if (only === SEVERAL) continue
      this.lists.addTo(counts, slot, only === NONE ? null : (id) => fieldOf[id] === only)
      if (only === NONE || only === dateField) for (const day of days) if (day.matches(card)) day.count += 1
    }
    return counts
  }

  private facet(field: FacetField, counts: Int32Array, chosen: readonly string[]): Facet {
    const chosenByKey = new Map(chosen.map((value) => [facetKey(field, value) ?? '', value]))
    const found = [...this.values.known(this.fields.indexOf(field))].flatMap((id) => {
      const { key, spellings } = this.values.all[id] as Value
      const count = counts[id] ?? 0
      const isChosen = chosenByKey.has(key)
      if (!isChosen && (count === 0 || spellings.size === 0)) return []
      const value = mostUsed(spellings) ?? chosenByKey.get(key) ?? key
      chosenByKey.delete(key)
      return [{ key, value, count, isChosen }]
    })
    for (const [key, value] of chosenByKey) found.push({ key, value, count: 0, isChosen: true })
    if (field === 'is') {
      const byKey = new Map(found.map(({ key, count }) => [key, count]))
      return { field, values: facetStates.map((value) => ({ value, count: byKey.get(value) ?? 0 })), more: 0 }
    }
    const byKey = (a: { key: string }, b: { key: string }): number => compareTexts(a.key, b.key)
    if (field === 'date') found.sort((a, b) => byKey(b, a))
    else found.sort((a, b) => b.count - a.count || byKey(a, b))
    let others = LISTED - chosen.length
    const listed = found.filter(({ isChosen }) => {
      if (!isChosen) others -= 1
      return isChosen || others >= 0
    })
    return {
      field,
      values: listed.map(({ value, count }) => ({ value, count })),
      more: found.length - listed.length,
    }
  }

  private *numbers(field: string, counts: Int32Array): Iterable<readonly [number, number]> {
    for (const id of this.values.known(this.fields.indexOf(field))) {
      yield [Number(this.values.all[id]?.key), counts[id] ?? 0]
    }
  }

  private refresh(): void {
    if (!this.built) for (const card of this.all()) this.replace(card.path, card)
    this.built = true
    for (const path of this.dirty) this.replace(path, this.get(path) ?? null)
    this.dirty.clear()
  }

  private replace(path: string, card: ArticleCard | null): void {
    const slot = this.slots.get(path) ?? this.cards.length
    const before = this.cards[slot]
    if (before === card) return
    if (before) this.spell(before, -1)
    this.slots.set(path, slot)
    this.cards[slot] = card
    this.lists.set(slot, card === null ? [] : [...this.spell(card, 1)])
  }

  /** The numbers of a card's values, each once; how they are written is counted. */
  private spell(card: ArticleCard, by: 1 | -1): Set<number> {
    const found = new Set<number>()
    for (const { field, value, shown } of facetValues(card, this.language)) {
      const key = facetKey(field, value)
      if (key === null) continue
      const id = this.values.idOf(this.fields.indexOf(field), key)
      found.add(id)
      if (!shown) continue
      const { spellings } = this.values.all[id] as Value
      const count = (spellings.get(value) ?? 0) + by
      if (count === 0) spellings.delete(value)
      else spellings.set(value, count)
    }
    for (const { key, name } of this.numberRows) {
      const number = card.values[key]
      if (typeof number === 'number') found.add(this.values.idOf(this.fields.indexOf(name ?? ''), Math.floor(number)))
    }
    return found
  }
}
