import { realpathSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { replaceFile } from '../files/data-file'
import { hashOf } from '../files/hash'
import { readFileGuardedSync } from '../files/read-file'
import { ReasonError } from '../files/reason'
import type { Dictionary } from './dictionaries'
import { isMadeOf, pack } from './pack/pack'

/** What a thread is begun for: to pack a dictionary into a file of Chromium's, where that isn't done yet. */
export interface Packing extends Dictionary {
  readonly file: string
}

/** Raised when the same dictionary is packed in another way. */
const VERSION = 1
/** The largest of Debian's (Greek) takes 10 MB. */
const MAX_BYTES = 60_000_000

function bytesOf(file: string): Buffer {
  const read = readFileGuardedSync(realpathSync(file), { maxBytes: MAX_BYTES })
  if (read.kind === 'refused') throw new ReasonError(read.reason)
  return read.bytes
}

/** Packs a dictionary into its file, unless that is there already; throws where it can't be read, packed or written. */
export async function packInto({ aff, dic, file }: Packing): Promise<void> {
  const [rules, words] = [bytesOf(aff), bytesOf(dic)]
  const stamp = `Copydesk ${VERSION}: ${hashOf(rules)} ${hashOf(words)}`
  const there = readFileGuardedSync(file, { maxBytes: MAX_BYTES })
  if (there.kind === 'bytes' && isMadeOf(there.bytes, stamp)) return
  const packed = pack(rules, words, stamp)
  await replaceFile(file, (handle) => handle.writeFile(packed))
}

if (parentPort !== null) {
  // As in the main process: what is named like an archive of Electron's is a file like any other.
  process.noAsar = true
  await packInto(workerData as Packing)
}
