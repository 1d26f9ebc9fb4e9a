import { closeSync, fstatSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { hashOf } from '../../files/hash'
import { readOpenSync } from '../../files/read-file'

/** Told what a program still wrote into a file that a save had taken away: all of its bytes. */
export type Late = (bytes: Buffer) => Promise<void>

/** Whether any program has this open file open for writing; null where the system doesn't say. */
export type HasWriter = (descriptor: number) => boolean | null

/** A program that writes in place is through by then, where the system doesn't say whether it is. */
const LOOK_AFTER_MS = 2_000
/** Where it says so, it is asked so often, and so long. */
const ASK_EVERY_MS = 20
const LONGEST_MS = 10_000
/** Of the files that a process may hold open: the oldest is looked at early. */
const MOST_OPEN = 200

const early: AbortController[] = []
const pending = new Set<Promise<void>>()

async function look(
  descriptor: number,
  hash: string,
  hasWriter: HasWriter,
  late: Late,
  hurry: AbortSignal,
): Promise<void> {
  try {
    const pause = (ms: number): Promise<void> => wait(ms, undefined, { signal: hurry }).catch(() => undefined)
    const until = performance.now() + LONGEST_MS
    if (hasWriter(descriptor) === null) await pause(LOOK_AFTER_MS)
    while (hasWriter(descriptor) === true && performance.now() < until && !hurry.aborted) await pause(ASK_EVERY_MS)
    const bytes = readOpenSync(descriptor, fstatSync(descriptor))
    // Empty: its writer began and never came to write.
    if (bytes.length > 0 && hashOf(bytes) !== hash) await late(bytes)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Looks whether a file that has no name any more came to hold something else than `hash` says, since who had it open writes on into
 * it: when nobody has it open any more, or 2 s later. Closes the descriptor. Never throws.
 */
export function lookAgain(descriptor: number, hash: string, hasWriter: HasWriter, late: Late): void {
  const hurry = new AbortController()
  early.push(hurry)
  if (early.length > MOST_OPEN) early.shift()?.abort()
  const looking = look(descriptor, hash, hasWriter, late, hurry.signal)
    .catch(() => undefined)
    .then(() => {
      pending.delete(looking)
      const at = early.indexOf(hurry)
      if (at >= 0) early.splice(at, 1)
    })
  pending.add(looking)
}

/** Waits until nothing is left to be looked at again: 2 s, since for a program that holds a file open longer nobody's end waits. */
export async function lookedAgain(): Promise<void> {
  const hurry = setTimeout(() => {
    for (const one of early) one.abort()
  }, LOOK_AFTER_MS)
  while (pending.size > 0) await Promise.all(pending)
  clearTimeout(hurry)
}
