import { sameAddress } from '../../../../../shared/article/merge/merge-value'
import { isMap, sameValue } from '../../../../../shared/article/value'

type List = readonly unknown[]

const isText = (value: unknown): value is string => typeof value === 'string'

/** Whether a text of the one goes on in the other, or lost its end: it was being typed while the list changed. */
const goesOn = (a: unknown, b: unknown): boolean =>
  isMap(a) &&
  isMap(b) &&
  Object.entries(a).some(([key, was]) => {
    const is = b[key]
    return isText(was) && isText(is) && (is.startsWith(was) || (is !== '' && was.startsWith(is)))
  })

/**
 * Of each entry of a list its place before the list changed; null: it is new. Entries are the same by all that they hold, else by their
 * address. One that is left over behind the same neighbour as before is that one still where it was changed by keys here (`typed`), or
 * goes on with what it said.
 */
export function sameEntries(before: List, after: List, typed: boolean): (number | null)[] {
  const found: (number | null)[] = after.map(() => null)
  const free = new Set(before.keys())
  const pair = (place: number, was: number | undefined): void => {
    if (was === undefined || !free.delete(was)) return
    found[place] = was
  }
  for (const isSame of [sameValue, sameAddress]) {
    for (const [place, item] of after.entries()) {
      if (found[place] === null)
        pair(
          place,
          [...free].find((was) => isSame(before[was], item)),
        )
    }
  }
  for (const [place, item] of after.entries()) {
    const previous = place === 0 ? -1 : found[place - 1]
    if (found[place] !== null || typeof previous !== 'number') continue
    if (typed || goesOn(before[previous + 1], item)) pair(place, previous + 1)
  }
  return found
}
