import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import type { Reason } from '../../files/reason'
import { decode } from './read-article'

/** Why a file whose name can't be written as text is listed and never opened. */
export const misnamed: Reason = {
  code: 'not-utf8-name',
  message:
    'The name of this file isn’t UTF-8: \\x and two letters stand for a byte that is no sign. Rename it to open it.',
}

/** What Node puts in the place of bytes that are no UTF-8; a path with it leads nowhere. */
const REPLACEMENT = '\ufffd'

/** Whether a path may come from a name that isn't UTF-8; it may as well hold that sign itself. */
export const mayBeMisnamed = (path: string): boolean => path.includes(REPLACEMENT)

/** What of a directory's entry is looked at. */
export interface Listed extends Pick<Dirent, 'name' | 'isDirectory'> {
  /** The name is only what is shown of it. */
  readonly isMisnamed?: boolean
}

/** The name with each byte that is no UTF-8 as `\xE9`: the same for the same bytes. */
export function shownName(bytes: Buffer): string {
  let shown = ''
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    const sign = decode(bytes.subarray(at, at + length))
    shown += sign ?? `\\x${byte.toString(16).toUpperCase()}`
    at += sign === null ? 1 : length
  }
  return shown
}

/** The entries of a folder; its names are asked for as bytes only where one of them may be no UTF-8. */
export async function listFolder(folder: string): Promise<readonly Listed[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  if (!entries.some(({ name }) => mayBeMisnamed(name))) return entries
  const named = await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  return named.map((entry) => {
    const name = decode(entry.name)
    const isDirectory = (): boolean => entry.isDirectory()
    return name === null ? { name: shownName(entry.name), isDirectory, isMisnamed: true } : { name, isDirectory }
  })
}
