import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { AddedPicture } from '../../../../shared/pictures/added'
import { MAX_PICTURE_BYTES } from '../../../../shared/pictures/limits'
import { label, MAX_NAME_LETTERS } from '../../../../shared/text/label'
import { readFileGuarded } from '../../../files/read-file'
import { type Reason, reasonOf } from '../../../files/reason'

const filters = [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'] }]

const tooLarge: Reason = {
  code: 'too-large',
  message: `it has over ${MAX_PICTURE_BYTES / 1_048_576} MB. Make it smaller, and add that one.`,
}

/** Lets the editor choose a picture of this computer, and hands its bytes on; a refusal names the file. */
export async function choosePicture(
  window: BrowserWindow,
  add: (bytes: Uint8Array<ArrayBuffer>) => Promise<AddedPicture>,
): Promise<AddedPicture> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    title: 'Choose a picture',
    filters,
  })
  const [file] = filePaths
  if (file === undefined) return { kind: 'cancelled' }
  const outcome = await readAnd(file, add)
  if (outcome.kind !== 'refused') return outcome
  const { code, message } = outcome.reason
  return { kind: 'refused', reason: { code, message: `${label(basename(file), MAX_NAME_LETTERS)}: ${message}` } }
}

async function readAnd(
  file: string,
  add: (bytes: Uint8Array<ArrayBuffer>) => Promise<AddedPicture>,
): Promise<AddedPicture> {
  try {
    const read = await readFileGuarded(await realpath(file), { maxBytes: MAX_PICTURE_BYTES })
    if (read.kind === 'bytes') return await add(new Uint8Array(read.bytes))
    return { kind: 'refused', reason: read.reason.code === 'too-large' ? tooLarge : read.reason }
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) }
  }
}
