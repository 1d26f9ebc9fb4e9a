import type { BigIntStats } from 'node:fs'

/** More than a change of many writes in the second that matters. */
const MAX_KEPT_WRITES = 10_000
const own = new Set<string>()

const keyOf = ({ dev, ino, mtimeNs }: BigIntStats): string => `${dev}:${ino}:${mtimeNs}`

/** This process wrote the file that has these stats, and nobody since. */
export function noteOwnWrite(stats: BigIntStats): void {
  own.add(keyOf(stats))
  if (own.size <= MAX_KEPT_WRITES) return
  const [oldest] = own
  if (oldest !== undefined) own.delete(oldest)
}

export const isOwnWrite = (stats: BigIntStats): boolean => own.has(keyOf(stats))
