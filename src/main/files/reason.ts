import type { Reason } from '../../shared/text/reason'

export type { Reason } from '../../shared/text/reason'

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

const messages: Readonly<Record<string, Reason>> = {
  ENOENT: { code: 'missing', message: 'The file is gone.' },
  ENOTDIR: { code: 'missing', message: 'The file is gone.' },
  EACCES: { code: 'no-permission', message: 'No permission for this file.' },
  EPERM: { code: 'no-permission', message: 'No permission for this file.' },
  EROFS: { code: 'read-only-disk', message: 'The disk is read-only.' },
  ENOSPC: { code: 'disk-full', message: 'The disk is full.' },
  EDQUOT: { code: 'disk-full', message: 'The disk is full.' },
  EIO: { code: 'disk-error', message: 'The disk reports an error.' },
  ELOOP: { code: 'dead-link', message: 'A link that leads nowhere.' },
  ENAMETOOLONG: { code: 'bad-name', message: 'The file name is too long.' },
  EBUSY: { code: 'busy', message: 'Another program is using this file.' },
  EMFILE: { code: 'busy', message: 'Too many files are open at the moment.' },
}

export const notAFile: Reason = { code: 'not-a-file', message: 'Not a file: a pipe or a device.' }

export const folderMoved: Reason = {
  code: 'folder-moved',
  message: 'Its folder was moved or replaced meanwhile.',
}

/** One save asks; nobody can be asked ten thousand times. */
const statements: Readonly<Record<string, string>> = {
  'read-only': 'The file is read-only.',
  'foreign-owner': 'The file belongs to another user.',
  'hard-link': 'The file has a second name on the disk; saving would part the two.',
}

/** The same reason where nobody is asked. */
export const unasked = ({ code, message }: Reason): Reason => ({ code, message: statements[code] ?? message })

/** A reason on its way to who asked. */
export class ReasonError extends Error {
  override readonly name = 'ReasonError'
  constructor(readonly reason: Reason) {
    super(reason.message)
  }
}

/** The reason for a failed call of the file system, or the one that was thrown. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof ReasonError) return error.reason
  const code = codeOf(error)
  return messages[code] ?? { code: 'failed', message: `The file system reports ${code}.` }
}
