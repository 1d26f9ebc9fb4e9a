/** No pace is said before this many decisions were made: it would jump with each of them. */
const MIN_DECISIONS = 5
const MINUTE_MS = 60_000

/** ms that one decision takes: the median of the pauses between them. `times` in ms, ascending; null below five decisions. */
export function paceOf(times: readonly number[]): number | null {
  if (times.length < MIN_DECISIONS) return null
  const pauses = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .sort((a, b) => a - b)
  const middle = Math.floor(pauses.length / 2)
  const upper = pauses[middle] ?? 0
  return pauses.length % 2 === 1 ? upper : ((pauses[middle - 1] ?? upper) + upper) / 2
}

const toNext = (minutes: number, step: number): number => Math.ceil(minutes / step) * step

/** 'about 25 min': how long `left` decisions take at `pace` ms each. Exact figures would pretend to know. */
export function timeLeft(left: number, pace: number): string {
  const minutes = (left * pace) / MINUTE_MS
  if (minutes < 1) return 'under a minute'
  if (minutes <= 10) return `about ${Math.ceil(minutes)} min`
  if (minutes <= 55) return `about ${toNext(minutes, 5)} min`
  const quarters = toNext(minutes, 15)
  const rest = quarters % 60
  return `about ${Math.floor(quarters / 60)} h${rest === 0 ? '' : ` ${rest} min`}`
}
