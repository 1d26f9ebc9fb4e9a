/** A stretch of numbers: from (inclusive) to (exclusive). */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const COMPARED = /^(>=|<=|>|<|=)?(.*)$/

/** What a sign before a value, or `..` between two, asks for; `of` gives the stretch that one value stands for. */
export function stretchOf(written: string, of: (value: string) => Stretch | null): Stretch | null {
  const [first = '', second] = written.split('..')
  if (second !== undefined) {
    const from = first === '' ? { from: Number.NEGATIVE_INFINITY } : of(first)
    const to = second === '' ? { to: Number.POSITIVE_INFINITY } : of(second)
    return from === null || to === null ? null : { from: from.from, to: to.to }
  }
  const [, sign = '=', value = ''] = COMPARED.exec(written) ?? []
  const one = of(value)
  if (one === null) return null
  if (sign === '>') return { from: one.to, to: Number.POSITIVE_INFINITY }
  if (sign === '>=') return { from: one.from, to: Number.POSITIVE_INFINITY }
  if (sign === '<') return { from: Number.NEGATIVE_INFINITY, to: one.from }
  if (sign === '<=') return { from: Number.NEGATIVE_INFINITY, to: one.to }
  return one
}

/** A whole number stands for itself. */
export function numberStretch(value: string): Stretch | null {
  return /^-?\d{1,9}$/.test(value) ? { from: Number(value), to: Number(value) + 1 } : null
}

/** `2020`, `2020-06`, `2020-06-13` (UTC): from their first millisecond to their last. */
export function dateStretch(value: string): Stretch | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (found === null) return null
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1)]
  const from = Date.UTC(year, month, day)
  // 30 February would roll into March.
  if (new Date(from).getUTCMonth() !== month || new Date(from).getUTCDate() !== day) return null
  if (found[3] !== undefined) return { from, to: Date.UTC(year, month, day + 1) }
  return { from, to: found[2] === undefined ? Date.UTC(year + 1, 0) : Date.UTC(year, month + 1) }
}
