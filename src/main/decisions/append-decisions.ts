import { type DecisionLine, writeDecision } from '../../shared/decisions'
import { appendLines } from '../files/append-lines'
import type { PinnedFolder } from '../files/pinned-folder'
import { readFileGuarded } from '../files/read-file'
import { type Reason, ReasonError, reasonOf } from '../files/reason'
import { pinSharedFolder, placeOfShared, SHARED } from '../files/shared-folder'

const LOG = 'decisions.jsonl'
const ATTRIBUTES = '.gitattributes'
/** In bytes: some 100,000 decisions. A larger log is none of ours: each look at it holds it in memory as a whole. */
export const MAX_DECISIONS_BYTES = 20_000_000
export const decisionsPath = `${SHARED}/${LOG}`
/** Two editors add lines at the same time: git keeps both sides'. */
const UNION = '*.jsonl merge=union'

export type Appended = { readonly kind: 'appended' } | { readonly kind: 'refused'; readonly reason: Reason }

const refused = ({ code, message }: Reason): Appended => ({
  kind: 'refused',
  reason: { code, message: `Not kept in ${decisionsPath}: ${message}` },
})

/** More than a team writes into it; what is larger isn't looked through. */
const MAX_ATTRIBUTES_BYTES = 1_000_000

/** Tells git how to merge logs, unless the file says it already; what else stands in it stays. */
async function tellGit(folder: PinnedFolder): Promise<void> {
  const read = await readFileGuarded(folder.at(ATTRIBUTES), { maxBytes: MAX_ATTRIBUTES_BYTES })
  if (read.kind === 'refused' && read.reason.code !== 'missing') throw new ReasonError(read.reason)
  const text = read.kind === 'bytes' ? read.bytes.toString('utf8') : ''
  if (!text.split(/\r?\n/).some((line) => line.trim() === UNION))
    await appendLines(folder, ATTRIBUTES, [UNION], MAX_ATTRIBUTES_BYTES)
}

/**
 * Adds decisions to the workspace's log, all in one write. Call it from one queue. Never throws; where it is refused some
 * lines may be there all the same: the log is what counts.
 */
export async function appendDecisions(root: string, lines: readonly DecisionLine[]): Promise<Appended> {
  try {
    const log = await placeOfShared(root, decisionsPath)
    if (log.kind === 'refused') return refused(log.reason)
    const folder = await pinSharedFolder(root)
    try {
      // First: a log that git merges with conflicts would be worse than an attribute without a log.
      await tellGit(folder)
      await appendLines(folder, LOG, lines.map(writeDecision), MAX_DECISIONS_BYTES)
    } finally {
      await folder.close()
    }
    return { kind: 'appended' }
  } catch (error) {
    return refused(reasonOf(error))
  }
}
