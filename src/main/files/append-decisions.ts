import { readFile } from 'node:fs/promises'
import { type DecisionLine, writeDecision } from '../../shared/decisions'
import { appendLines } from './append-lines'
import { codeOf, type Reason, reasonOf } from './reason'
import { makeSharedFolder, placeOfShared, SHARED } from './shared-folder'

export const decisionsPath = `${SHARED}/decisions.jsonl`
const attributesPath = `${SHARED}/.gitattributes`
/** Two editors add lines at the same time: git keeps both sides'. */
const UNION = '*.jsonl merge=union'

export type Appended = { readonly kind: 'appended' } | { readonly kind: 'refused'; readonly reason: Reason }

const refused = ({ code, message }: Reason): Appended => ({
  kind: 'refused',
  reason: { code, message: `Not kept in ${decisionsPath}: ${message}` },
})

/** Tells git how to merge logs, unless the file says it already; what else stands in it stays. */
async function tellGit(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  })
  if (!text.split(/\r?\n/).some((line) => line.trim() === UNION)) await appendLines(file, [UNION])
}

/**
 * Adds decisions to the workspace's log, all in one write. Call it from one queue. Never throws; where it is refused some
 * lines may be there all the same: the log is what counts.
 */
export async function appendDecisions(root: string, lines: readonly DecisionLine[]): Promise<Appended> {
  try {
    await makeSharedFolder(root)
    const attributes = await placeOfShared(root, attributesPath)
    if (attributes.kind === 'refused') return refused(attributes.reason)
    const log = await placeOfShared(root, decisionsPath)
    if (log.kind === 'refused') return refused(log.reason)
    // First: a log that git merges with conflicts would be worse than an attribute without a log.
    await tellGit(attributes.file)
    await appendLines(log.file, lines.map(writeDecision))
    return { kind: 'appended' }
  } catch (error) {
    return refused(reasonOf(error))
  }
}
