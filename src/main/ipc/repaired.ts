import type { z } from 'zod'
import type { Channel } from '../../shared/ipc/contract'

/** An element of a list in an answer that doesn't have its shape: where it stands, and why. */
export interface LeftOut {
  /** 'rows.3' */
  readonly place: string
  readonly reason: string
}

/** Rows are known by their places: one that is left out would move those behind it. */
const unreadableRow = { path: 'A row that can’t be read', card: null, also: [] }
const standIns: Partial<Record<Channel, unknown>> = { readRows: unreadableRow }

type Step = PropertyKey

/** Up to the first index: the element of a list that a fault lies in, or null where it lies in none. */
function elementOf(path: readonly Step[]): readonly Step[] | null {
  const index = path.findIndex((step) => typeof step === 'number')
  return index === -1 ? null : path.slice(0, index + 1)
}

function listAt(value: unknown, path: readonly Step[]): unknown[] | null {
  let here = value
  for (const step of path) here = (here as Record<Step, unknown> | null | undefined)?.[step]
  return Array.isArray(here) ? here : null
}

/**
 * An answer without the elements of its lists that don't have their shape, and what was left out; null where the fault lies
 * elsewhere. One row that nobody foresaw must not cost the list.
 */
export function repaired(
  channel: Channel,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): { readonly value: unknown; readonly leftOut: readonly LeftOut[] } | null {
  const faults = new Map<string, { readonly element: readonly Step[]; readonly reason: string }>()
  for (const { path, message } of issues) {
    const element = elementOf(path)
    if (element === null) return null
    const place = element.map(String).join('.')
    const within = path.slice(element.length).map(String).join('.')
    if (!faults.has(place)) faults.set(place, { element, reason: `${within}: ${message}` })
  }
  const copy: unknown = structuredClone(value)
  const standIn = standIns[channel]
  // From the last to the first, so that places before them stay true.
  const inOrder = [...faults.values()].sort((a, b) => Number(b.element.at(-1)) - Number(a.element.at(-1)))
  for (const { element } of inOrder) {
    const list = listAt(copy, element.slice(0, -1))
    if (list === null) return null
    const index = Number(element.at(-1))
    if (standIn === undefined) list.splice(index, 1)
    else list[index] = standIn
  }
  return { value: copy, leftOut: [...faults].map(([place, { reason }]) => ({ place, reason })) }
}
