import { useEffect, useRef } from 'react'
import { alert } from '../../core/session'
import { appendArrivals, needRows, rowAt, useLibrary } from '../library'
import { keepPlace, type Place, placeAt } from './queue'
import { measureQueue, noteDecisions, useTriage } from './store'
import { needTopics } from './topics/store'
import { useShownTopics } from './topics/use-shown-topics'

/** How many cards are made ready behind the one that is shown. */
export const AHEAD = 2
/** The place is kept once the cursor rests for this long (ms): not for each card that `J` runs past. */
const REST_MS = 300

/**
 * Keeps at hand what triage needs while `path` is on the table: rows and topics ahead, arrivals at the end, the count,
 * and the place for the next time.
 */
export function useQueue(path: string | undefined, ended: boolean): void {
  const { cursor, total, stale, result, rows, arrivals, decided } = useLibrary()
  const next = useTriage((triage) => triage.next)
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that may have changed or come are asked for again
  useEffect(() => {
    void needRows(cursor, cursor + AHEAD + 1)
  }, [cursor, total, stale, result])
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that may have changed are asked for again
  useEffect(() => {
    if (next > cursor) void needRows(next, next + AHEAD)
  }, [cursor, next, stale, result])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that came brings a path
  useEffect(() => {
    for (let ahead = 0; ahead <= AHEAD; ahead += 1) {
      const near = rowAt(cursor + ahead)?.path
      if (near !== undefined) void needTopics(near)
    }
    const decidable = rowAt(next)?.path
    if (decidable !== undefined) void needTopics(decidable)
  }, [cursor, rows, next])
  useShownTopics(path)
  useEffect(() => {
    if (arrivals > 0) void appendArrivals()
  }, [arrivals])

  const counted = useRef({ result, size: decided.size })
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is measured anew for each card, result and length
  useEffect(() => {
    const before = counted.current
    counted.current = { result, size: decided.size }
    // A new result begins with none decided: nothing was undone then.
    if (before.result === result) noteDecisions(before.size, decided.size, Date.now())
    measureQueue(decided.size > before.size).catch((error: Error) => alert(`Triage can’t count: ${error.message}`))
  }, [path, decided, total, result])
  usePlace(path, ended)
}

/** Keeps where triage is: while it rests, and when it is left. */
function usePlace(path: string | undefined, ended: boolean): void {
  const place = useRef<Place | null>(null)
  useEffect(() => {
    if (path === undefined) return
    const here = placeAt(ended ? null : path)
    place.current = here
    const timer = setTimeout(() => keepPlace(here), REST_MS)
    return () => clearTimeout(timer)
  }, [path, ended])
  useEffect(
    () => () => {
      if (place.current) keepPlace(place.current)
    },
    [],
  )
}
