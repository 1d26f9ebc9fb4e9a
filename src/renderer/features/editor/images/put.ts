import { counted, number } from '../../../../shared/numbers'
import type { AddedPicture } from '../../../../shared/pictures/added'
import { MAX_PICTURE_BYTES } from '../../../../shared/pictures/limits'
import { call } from '../../../core/client'
import { alert, announce, workspaceId } from '../../../core/session'
import { foldersLeft } from '../../../core/workspace-session'
import { articleOf } from '../text/article-of'
import { articleAt, makeEdits } from '../text/store'
import { pathKey } from '../text/values'
import { addressOf } from './entry'
import { type NewPicture, pictureEdits, type Spot } from './placed'
import { noteReplaced, replacedSince } from './replaced'
import type { Taken } from './taken'

/** What takes longer is said. */
const TOLD_AFTER_MS = 1_000
const BYTES_PER_MB = 1_048_576
/** More bars would leave no room for the window. */
const MAX_BARS = 3

/** Says what goes on, where it goes on for a while. */
async function saying<T>(what: string, job: Promise<T>): Promise<T> {
  const timer = setTimeout(() => announce(what), TOLD_AFTER_MS)
  return job.finally(() => clearTimeout(timer))
}

type Added = Extract<AddedPicture, { kind: 'added' }>

/** Hands one file to main; a text says, with the file's name, why it was not copied. */
async function copied(workspace: string, article: string, file: File): Promise<Added | string> {
  const failed = (why: string): string => `${file.name} was not added: ${why}`
  if (file.size > MAX_PICTURE_BYTES) {
    const size = number(Math.ceil(file.size / BYTES_PER_MB))
    return failed(
      `it has ${size} MB, and a picture has up to ${MAX_PICTURE_BYTES / BYTES_PER_MB}. Make it smaller, and add that one.`,
    )
  }
  const left = foldersLeft()
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (foldersLeft() !== left) return failed('its folder was left meanwhile.')
    const outcome = await call('addPicture', { workspace, path: article, bytes })
    return outcome.kind === 'added' ? outcome : failed(outcome.kind === 'refused' ? outcome.reason.message : '')
  } catch (error) {
    return failed((error as Error).message)
  }
}

/** Each failure is a bar; of many the first ones, and how many more there are. */
function tell(failures: readonly string[]): void {
  for (const failure of failures.slice(0, MAX_BARS)) alert(failure)
  if (failures.length > MAX_BARS) alert(`${counted(failures.length - MAX_BARS, 'more file')} not added.`)
}

/** Writes pictures into an open article as one change; what can't be is said, with where copied ones lie. */
function write(article: string, spot: Spot, pictures: readonly NewPicture[]): boolean {
  const open = articleAt(article)
  const edits = open && pictureEdits(articleOf(open.text).data, spot, pictures, replacedSince(spot))
  const { list, entry, isSingle = false } = spot
  const field = pathKey(entry === null || isSingle ? list : [...list, entry.index, 'url'])
  if (edits && makeEdits(article, edits, field)) {
    noteReplaced(spot, pictures[0]?.address)
    return true
  }
  const addresses = pictures.map(({ address }) => address).join(', ')
  alert(
    `The article changed meanwhile, or can’t be edited: nothing was written. Write the address by hand: ${addresses}`,
  )
  return false
}

/** The folder of a picture that was copied: 'assets/images'. */
const folderOf = (address: string): string => address.slice(0, address.lastIndexOf('/')).replace(/^\//, '')

/** Says where what was written lies: an undo takes back the article's change and leaves the file. */
function announceAdded(added: readonly Added[]): void {
  const [first] = added
  if (first === undefined) return
  const isNew = added.some(({ again }) => !again)
  announce(isNew ? `Copied to ${folderOf(first.address)}; undo leaves it there` : 'That picture was there already')
}

const pictureOf = ({ address, width, height }: Added): NewPicture => ({ address, size: { width, height } })

/** Whether no picture is there yet that a new one would replace. */
const isFree = ({ entry, isSingle = false }: Spot): boolean =>
  entry === null || (isSingle && addressOf(entry.items[entry.index]) === '')

/** Why what comes behind the first is left where only one has room. */
const notTaken = (name: string): string => `${name} was not added: there is room for one picture.`

/** Puts what was pasted or dropped in its place: files are copied into the workspace, addresses are written as they are. */
export async function putTaken(article: string, spot: Spot, { files, folders, addresses }: Taken): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined) return
  const most = spot.isSingle === true ? 1 : Number.POSITIVE_INFINITY
  if (addresses.length > 0) {
    const pictures = addresses.slice(0, most).map((address) => ({ address, size: null }))
    if (write(article, spot, pictures)) announce(isFree(spot) ? 'Picture added' : 'Picture replaced')
    tell(addresses.slice(most).map(notTaken))
    return
  }
  if (files.length + folders.length === 0) announce('No picture and no web address there')
  const failures = folders.map((name) => `${name} is a folder. Drop the pictures that are in it.`)
  const added: Added[] = []
  const left = foldersLeft()
  for (const file of files) {
    if (added.length >= most) {
      failures.push(notTaken(file.name))
      continue
    }
    const outcome = await saying(`Copying ${file.name}…`, copied(workspace, article, file))
    if (typeof outcome === 'string') failures.push(outcome)
    // In the next folder a path means another article.
    if (foldersLeft() !== left) break
    if (typeof outcome === 'string') continue
    // Written at once: whatever ends this, what was copied is in its article. The first one takes the entry's place.
    const place = added.length === 0 ? spot : { list: spot.list, entry: null }
    if (!write(article, place, [pictureOf(outcome)])) break
    added.push(outcome)
  }
  tell(failures)
  announceAdded(added)
}

/** Lets the editor choose a file of this computer, and puts it in its place. */
export async function putChosen(article: string, spot: Spot): Promise<void> {
  const workspace = workspaceId()
  if (workspace === undefined) return
  try {
    const outcome = await call('choosePicture', { workspace, path: article })
    if (outcome.kind === 'refused') alert(`Not added: ${outcome.reason.message}`)
    else if (outcome.kind === 'added' && write(article, spot, [pictureOf(outcome)])) announceAdded([outcome])
  } catch (error) {
    alert(`The picture was not added: ${(error as Error).message}`)
  }
}
