import { type BigIntStats, lstatSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { type Reason, reasonOf } from '../../files/reason'
import { isOwnWrite } from './own-writes'

/** A file that its writer left alone for so long is whole, as far as can be told from outside. */
const QUIET_MS = 1_000
/** So far the clock of a file server may be ahead; a file of another year has no date that says anything. */
const AHEAD_MS = 24 * 3_600_000
/** Between two looks at an empty file, where one person waits for an answer. */
const LOOK_AGAIN_MS = 100

/** Why an empty file is left alone. */
export const empty: Reason = { code: 'empty', message: 'The file is empty: another program may be filling it.' }
const ahead: Reason = {
  code: 'dated-ahead',
  message: 'Its date is ahead of this computer’s clock: another program may be writing it.',
}
const busy: Reason = { code: 'being-written', message: 'Another program is writing this file.' }

const isSame = (a: BigIntStats, b: BigIntStats): boolean =>
  a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs

/** At once: its disk answered a moment ago, and to wait for an answer takes longer than to look. */
const look = (file: string): BigIntStats => lstatSync(file, { bigint: true })

/** How long this file was left alone by others; less than 0 where its date is ahead of the clock. */
function quietFor(stats: BigIntStats): number {
  const age = Date.now() - Number(stats.mtimeMs)
  return age < -AHEAD_MS || isOwnWrite(stats) ? QUIET_MS : age
}

/**
 * Why a change of many leaves a file (absolute, links resolved) alone; null where it may go on. Whoever replaces a file that is
 * open in another program takes its place from it: what that program writes goes to a file without a name. So an empty file
 * is left alone, and one that was written a moment ago is looked at again when that is a second ago. How long ago that is by a
 * clock that is ahead of ours can't be told: it is left alone too.
 */
export async function whyNotQuiet(file: string): Promise<Reason | null> {
  try {
    const first = look(file)
    if (first.size === 0n) return empty
    const age = quietFor(first)
    if (age < -QUIET_MS) return ahead
    const rest = QUIET_MS - age
    if (rest <= 0) return null
    await wait(rest)
    return isSame(first, look(file)) ? null : busy
  } catch (error) {
    return reasonOf(error)
  }
}

/** For one file, where somebody waits: an empty one may be filled in a moment. Never throws; what it is then its read says. */
export async function waitWhileEmpty(file: string): Promise<void> {
  try {
    if (look(file).size === 0n) await wait(LOOK_AGAIN_MS)
  } catch {}
}
