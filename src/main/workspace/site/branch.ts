import { join } from 'node:path'
import { label, MAX_NAME_LETTERS } from '../../../shared/text/label'
import { readFileGuarded } from '../../files/read-file'

const MAX_BYTES = 4_096

/** The branch that a folder stands on, as its own `.git/HEAD` names it; null where it names none. No git is run. */
export async function readBranch(root: string): Promise<string | null> {
  const read = await readFileGuarded(join(root, '.git', 'HEAD'), { maxBytes: MAX_BYTES, isReal: true })
  if (read.kind === 'refused') return null
  const [, branch = ''] = /^ref: refs\/heads\/(.+)/.exec(read.bytes.toString('utf8')) ?? []
  return label(branch, MAX_NAME_LETTERS) || null
}
