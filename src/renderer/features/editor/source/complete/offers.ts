import { fieldsAt } from '../../../../../shared/article'
import { canSingleQuote, doubleQuoted, isPlainSafe, singleQuoted } from '../../../../../shared/article/edit/scalar'
import { ITEM } from '../../../../../shared/fields/table/key-path'
import type { FieldTable } from '../../../../../shared/fields/table/table'
import { stepsTo } from '../../../../../shared/fields/table/values'
import type { Spot } from './spot'

export interface KeyOffer {
  readonly key: string
  /** What the form calls it; the key itself where nothing does. */
  readonly label: string
}

const isAt = (steps: readonly string[], within: readonly string[]): boolean =>
  steps.length > within.length && within.every((step, place) => steps[place] === step)

/** The keys that the folder's articles have where a key is typed, and this one hasn't; as the table orders them. */
export function keysFor({ within, present }: Extract<Spot, { kind: 'key' }>, table: FieldTable): readonly KeyOffer[] {
  const offers = new Map<string, string>()
  for (const { key, label } of table.rows) {
    const steps = stepsTo(key)
    const next = steps[within.length]
    if (!isAt(steps, within) || next === undefined || next === ITEM) continue
    if (steps.length === within.length + 1) offers.set(next, label)
    else if (!offers.has(next)) offers.set(next, next)
  }
  if (table.site === 'newsroom') {
    const known = fieldsAt(within.map((step) => (step === ITEM ? 0 : step))) ?? []
    for (const { key, label } of known) if (!offers.has(key)) offers.set(key, label)
  }
  return [...offers].filter(([key]) => !present.includes(key)).map(([key, label]) => ({ key, label }))
}

export interface ValueOffers {
  readonly known: readonly string[]
  /** Whose values the library lists beside them; null: nobody's. */
  readonly listed: string | null
}

const none: ValueOffers = { known: [], listed: null }

/** What a value may be: the choices of its field, and of which field the articles' own values are asked for. */
export function valuesFor({ of }: Extract<Spot, { kind: 'value' }>, table: FieldTable): ValueOffers {
  const own = of.filter((step) => step !== ITEM)
  const isIn = (key: string): boolean =>
    JSON.stringify(stepsTo(key).filter((step) => step !== ITEM)) === JSON.stringify(own)
  const isOf = (role: 'topics' | 'provider'): boolean => table.roles[role].some(isIn)
  if (isOf('topics')) return { known: [], listed: 'topics' }
  const parent = own.slice(0, -1).at(-1)
  if (
    isOf('provider') ||
    (own.at(-1) === 'name' && parent !== undefined && table.roles.provider.some((key) => stepsTo(key).includes(parent)))
  )
    return { known: [], listed: 'provider' }
  const row = table.rows.find(({ key }) => isIn(key))
  if (row === undefined) return none
  if (row.kind === 'flag') return { known: ['true', 'false'], listed: null }
  const isChoice = row.kind === 'choice' || row.kind === 'list of choices'
  return { known: row.choices ?? [], listed: isChoice && !row.isClosed ? row.key : null }
}

/** A value as it is written where it is typed; null where it can't be: it holds the quote that is there already. */
export function valueText(value: string, { quote, isInFlow }: Extract<Spot, { kind: 'value' }>): string | null {
  if (quote === null) {
    if (value === 'true' || value === 'false' || isPlainSafe(value, isInFlow)) return value
    return canSingleQuote(value) ? singleQuoted(value) : doubleQuoted(value)
  }
  return value.includes(quote) || value.includes('\\') ? null : value + quote
}
