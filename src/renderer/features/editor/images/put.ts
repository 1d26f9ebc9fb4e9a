import type { AddedPicture } from '../../../../shared/ipc/added-picture'
import { number } from '../../../../shared/numbers'
import { MAX_PICTURE_BYTES } from '../../../../shared/pictures/limits'
import { call } from '../../../app/client'
import { alert, announce, workspaceId } from '../../../app/session'
import { articleOf } from '../article-of'
import { articleAt, makeEdits } from '../store'
import { pathKey } from '../values'
import { type NewPicture, pictureEdits, type Spot } from './placed'
import type { Taken } from './taken'

/** What takes longer is said. */
const TOLD_AFTER_MS = 1_000
const BYTES_PER_MB = 1_048_576

/** Says what goes on, where it goes on for a while. */
async function saying<T>(what: string, job: Promise<T>): Promise<T> {
  const timer = setTimeout(() => announce(what), TOLD_AFTER_MS)
  return job.finally(() => clearTimeout(timer))
}

/** Hands one file to main; a failure is said, with the file's name. Null: nothing was copied. */
async function copied(workspace: string, article: string, file: File): Promise<AddedPicture | null> {
  const failed = (why: string): null => {
    alert(`${file.name} was not added: ${why}`)
    return null
  }
  if (file.size > MAX_PICTURE_BYTES) {
    const size = number(Math.ceil(file.size / BYTES_PER_MB))
    return failed(
      `it has ${size} MB, and a picture has up to ${MAX_PICTURE_BYTES / BYTES_PER_MB}. Make it smaller, and add that one.`,
    )
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const outcome = await call('addPicture', { workspace, path: article, bytes })
    return outcome.kind === 'refused' ? failed(outcome.reason.message) : outcome
  } catch (error) {
    return failed((error as Error).message)
  }
}

/** Writes pictures into an open article as one change; what can't be is said, with where copied ones lie. */
function write(article: string, spot: Spot, pictures: readonly NewPicture[]): boolean {
  const open = articleAt(article)
  const edits = open && pictureEdits(articleOf(open.text).data, spot, pictures)
  const field = pathKey(spot.entry === null ? spot.list : [...spot.list, spot.entry.index, 'url'])
  if (edits && makeEdits(article, edits, field)) return true
  const addresses = pictures.map(({ address }) => address).join(', ')
  alert(
    `The article changed meanwhile, or can’t be edited: nothing was written. Write the address by hand: ${addresses}`,
  )
  return false
}

/** The folder of a picture that was copied: 'assets/images'. */
const folderOf = (address: string): string => address.slice(0, address.lastIndexOf('/')).replace(/^\//, '')

/** Writes what was copied, and says where it lies: an undo takes back the article's change and leaves the file. */
function writeCopied(article: string, spot: Spot, outcomes: readonly AddedPicture[]): void {
  const added = outcomes.filter((outcome) => outcome.kind === 'added')
  const [first] = added
  if (first === undefined) return
  const pictures = added.map(({ address, width, height }) => ({ address, size: { width, height } }))
  if (!write(article, spot, pictures)) return
  const isNew = added.some(({ again }) => !again)
  announce(isNew ? `Copied to ${folderOf(first.address)}; undo leaves it there` : 'That picture was there already')
}

/** Puts what was pasted or dropped in its place: files are copied into the workspace, addresses are written as they are. */
export async function putTaken(article: string, spot: Spot, { files, folders, addresses }: Taken): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined) return
  for (const name of folders) alert(`${name} is a folder. Drop the pictures that are in it.`)
  if (addresses.length > 0) {
    const pictures = addresses.map((address) => ({ address, size: null }))
    if (write(article, spot, pictures)) announce(spot.entry === null ? 'Picture added' : 'Picture replaced')
    return
  }
  if (files.length === 0) {
    if (folders.length === 0) announce('No picture and no web address there')
    return
  }
  const outcomes: AddedPicture[] = []
  for (const file of files) {
    const outcome = await saying(`Copying ${file.name}…`, copied(workspace, article, file))
    if (outcome !== null) outcomes.push(outcome)
  }
  writeCopied(article, spot, outcomes)
}

/** Lets the editor choose a file of this computer, and puts it in its place. */
export async function putChosen(article: string, spot: Spot): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined) return
  try {
    const outcome = await call('choosePicture', { workspace, path: article })
    if (outcome.kind === 'refused') alert(`Not added: ${outcome.reason.message}`)
    else writeCopied(article, spot, [outcome])
  } catch (error) {
    alert(`The picture was not added: ${(error as Error).message}`)
  }
}
