import { noSuchDay } from '../../article/time'
import type { Reason } from '../../text/reason'
import { isInDrafts } from './published'
import type { Switch } from './table'

const DRAFT = /^(.*\/)?_drafts\/(.+)$/s
const POST = /^(.*\/)?_posts\/(.+)$/s
const DATED = /^(\d{4}-\d{2}-\d{2})-/
const DAY = /^\d{4}-\d{2}-\d{2}/
const BREAK = /[\n\r\u2028\u2029]/

/** Where a change moves an article's file, or why it can't; null where it lies there already, or where its switch is a key of the file. */
export type Moved = { readonly to: string } | { readonly reason: Reason } | null

/** Where an article lies, and what its file says of its day. */
export interface Lying {
  readonly path: string
  /** Its own date as it is written; null where it has none. */
  readonly date: string | null
  /** Of the clock here: `2026-06-13`. */
  readonly today: string
}

const refused = (code: string, message: string): Moved => ({ reason: { code, message } })

const lastStep = (path: string): readonly [folder: string, name: string] => {
  const at = path.lastIndexOf('/') + 1
  return [path.slice(0, at), path.slice(at)]
}

/** To `_posts`, as Jekyll's own command has it, its name dated: by its own date, else by today. */
function toPosts({ path, date, today }: Lying): Moved {
  const found = DRAFT.exec(path)
  if (found === null) return null
  if (BREAK.test(path)) return refused('bad-name', 'Its name holds a line break. Rename it, then publish it.')
  const [folder, name] = lastStep(found[2] ?? '')
  const inName = DATED.exec(name)?.[1]
  const day = inName ?? DAY.exec(date ?? '')?.[0] ?? today
  const none = noSuchDay(day)
  if (none !== null) {
    const remedy = inName === undefined ? 'Correct its date' : 'Correct the date in its name'
    return refused('no-such-day', `${none} ${remedy}, then publish it.`)
  }
  const to = `${found[1] ?? ''}_posts/${folder}${inName === undefined ? `${day}-${name}` : name}`
  if (isInDrafts(to)) return refused('drafts-folder', 'It lies in one _drafts/ in another. Move it to _posts/ by hand.')
  return { to }
}

/** And back: its name without the date. */
function toDrafts(path: string): Moved {
  const found = POST.exec(path)
  if (found === null) return null
  if (BREAK.test(path)) return refused('bad-name', 'Its name holds a line break. Rename it, then unpublish it.')
  const [folder, name] = lastStep(found[2] ?? '')
  return { to: `${found[1] ?? ''}_drafts/${folder}${name.replace(DATED, '')}` }
}

/** Where an article's file is moved so that readers see it, or see it no more. */
export function movedPath(lying: Lying, isToBePublished: boolean, turned: Switch | null): Moved {
  if (turned === null || !turned.hasDrafts) return null
  if (isToBePublished) return toPosts(lying)
  return turned.form === 'folder' ? toDrafts(lying.path) : null
}
