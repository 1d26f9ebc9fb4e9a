import { access, constants } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf, type Reason } from '../files/reason'

/**
 * Why no text of this file (absolute, links resolved) can be saved, before anybody types; null where it can. A save writes
 * beside the file, so the folder decides; a file that is read-only itself is no reason, since its save asks.
 */
export async function whyNotSaved(file: string): Promise<Reason | null> {
  try {
    await access(dirname(file), constants.W_OK)
    return null
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EROFS') {
      return { code: 'read-only-disk', message: 'The disk is read-only, so nothing can be saved here.' }
    }
    if (code !== 'EACCES' && code !== 'EPERM') return null
    return {
      code: 'read-only-folder',
      message: 'You have no right to write in this folder, so nothing can be saved here.',
    }
  }
}
