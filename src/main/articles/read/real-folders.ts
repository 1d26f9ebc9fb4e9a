import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'

/** How long an answer counts: one look serves the articles of a folder that are read one after the other. */
const FRESH_MS = 50
const MAX_KNOWN = 10_000

const known = new Map<string, { readonly until: number; readonly isReal: boolean }>()

/**
 * Whether no link is on the way to a file (absolute). Opening it refuses a link as its last name only; a folder above that became
 * one meanwhile would lead anywhere.
 */
export function isReachedByNoLink(file: string): boolean {
  const folder = dirname(file)
  const now = performance.now()
  const before = known.get(folder)
  if (before !== undefined && before.until > now) return before.isReal
  let isReal = false
  try {
    isReal = realpathSync.native(folder) === folder
  } catch {
    // It is gone, which the careful way says.
  }
  if (known.size > MAX_KNOWN) known.clear()
  known.set(folder, { until: now + FRESH_MS, isReal })
  return isReal
}
