import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { AddedPicture } from '../../../../shared/pictures/added'
import { MAX_PICTURE_BYTES } from '../../../../shared/pictures/limits'
import { label, MAX_NAME_LETTERS } from '../../../../shared/text/label'
import { whyNotSaved } from '../../../articles/why-not-saved'
import { temporarySuffix } from '../../../articles/write/beside'
import { sweepStale, writeAtomic } from '../../../articles/write/write-atomic'
import { makeFolderInside } from '../../../files/make-folder'
import { pinFolder } from '../../../files/pinned-folder'
import { readFileGuarded } from '../../../files/read-file'
import { type Reason, ReasonError, reasonOf } from '../../../files/reason'
import { type Measured, measured } from '../../../images/bytes/media-type'
import { readTeamSettings, teamSettingsPath } from '../../site/team-settings'
import { type AddedType, isAddedType, isPictureName, pictureName } from './picture-name'
import { addressIn, type PictureHabits, type PicturePlace, picturePlace } from './picture-place'

const KINDS = 'PNG, JPEG, GIF, WebP or AVIF'
const why = {
  'no-picture': `It is no ${KINDS} picture. Save it as one of these, and add that one.`,
  'web-page': 'It is a web page and no picture. Add the picture that it shows.',
  'too-large': 'It has over 12,000 pixels on a side, or over 80 megapixels. Make it smaller, and add that one.',
  drawing: `Drawings and icons are not copied. Save it as ${KINDS}, and add that one.`,
} as const

/** An article with more pictures than this is none. */
const MAX_NUMBER = 1_000

/** What stands in the place of a file and is none that could be compared. */
const TAKEN = new Set(['link', 'folder', 'not-a-file', 'too-large', 'no-permission'])

interface Known extends Measured {
  readonly type: AddedType
}

function known(bytes: Uint8Array): Known {
  const seen = measured(bytes)
  const code = typeof seen === 'string' ? seen : isAddedType(seen.type) ? null : 'drawing'
  if (code !== null) throw new ReasonError({ code, message: why[code] })
  return seen as Known
}

/** Temporary files of killed runs; they are as old as a save ever takes. */
async function sweep(folder: string): Promise<void> {
  const isLeft = (name: string): boolean =>
    name.startsWith('.') && name.endsWith(temporarySuffix) && isPictureName(name.slice(0, -temporarySuffix.length))
  const left = (await readdir(folder)).filter(isLeft)
  if (left.length === 0) return
  const pinned = await pinFolder(folder)
  try {
    for (const name of left) await sweepStale(pinned.at(name))
  } finally {
    await pinned.close()
  }
}

/** Puts a file where nothing is; 'there' where the same bytes lie, 'taken' where anything else does. Throws the reason. */
async function put(file: string, bytes: Uint8Array): Promise<'written' | 'there' | 'taken'> {
  for (;;) {
    const there = await readFileGuarded(file, { maxBytes: MAX_PICTURE_BYTES, isReal: true })
    if (there.kind === 'bytes') return there.bytes.equals(bytes) ? 'there' : 'taken'
    if (TAKEN.has(there.reason.code)) return 'taken'
    if (there.reason.code !== 'missing') throw new ReasonError(there.reason)
    const written = await writeAtomic({ file, text: bytes, baseHash: null, replace: false })
    if (written.kind === 'written') return 'written'
    // Somebody was quicker: that one is looked at.
    if (written.kind !== 'moved') throw new ReasonError(written.reason)
  }
}

/** What can be done about a folder that can't be written. */
const inFolder = (folder: string, { code, message }: Reason): Reason => ({
  code,
  message: `${label(folder, MAX_NAME_LETTERS)}: ${message} Put that right, or name another folder as pictures-folder in ${teamSettingsPath}.`,
})

async function copy(root: string, place: PicturePlace, article: string, bytes: Uint8Array) {
  const { type, width, height } = known(bytes)
  try {
    const real = await makeFolderInside(root, place.folder)
    const reason = await whyNotSaved(join(real, 'any'))
    if (reason !== null) throw new ReasonError(reason)
    await sweep(real)
    for (let number = 1; number <= MAX_NUMBER; number += 1) {
      const name = pictureName(article, type, number)
      const outcome = await put(join(real, name), bytes)
      if (outcome === 'taken') continue
      return { kind: 'added', address: addressIn(place, name), width, height, again: outcome === 'there' } as const
    }
    throw new ReasonError({
      code: 'taken',
      message: `All names up to ${pictureName(article, type, MAX_NUMBER)} are taken.`,
    })
  } catch (error) {
    throw new ReasonError(inFolder(place.folder, reasonOf(error)))
  }
}

interface Workspace {
  /** Its real path. */
  readonly root: string
  /** The folders that its local pictures' addresses name, as `pictureFolders` has them. */
  readonly used: () => Promise<PictureHabits['used']>
  readonly site: PictureHabits['site']
  readonly log: (message: string) => void
}

/**
 * Copies a picture into a workspace, under a name made of its article's: complete on the disk once this is answered, and never over
 * another file. Never throws.
 */
export async function addPicture(
  { root, used, site, log }: Workspace,
  article: string,
  bytes: Uint8Array,
): Promise<AddedPicture> {
  try {
    const { picturesFolder } = await readTeamSettings(root, log)
    const habits = { used: await used(), site }
    return await copy(root, await picturePlace(root, picturesFolder, habits, article), article, bytes)
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) }
  }
}
