/** Processor time of a run in ms: of this process alone, so that a busy machine doesn't count. */
export function cpuOf(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/**
 * How many times as long a run takes as the floor, for what the counter of `work.ts` can't see: a regular expression that
 * tries on and on. What tries on for minutes is thousands of floors, what doesn't is a few; a floor of a millisecond at least,
 * since the clock counts no finer.
 */
export const timesAsLong = (run: () => unknown, floor: () => unknown): number => cpuOf(run) / Math.max(1, cpuOf(floor))

/** More than what an honest run varies by, and far less than what one that tries on and on takes. */
export const FAR = 200
