import type { Switch } from './table'

const DRAFT = /^(.*\/)?_drafts\/(.+)$/
const POST = /^(.*\/)?_posts\/(.+)$/
const DATED = /^\d{4}-\d{2}-\d{2}-/

const lastStep = (path: string): readonly [folder: string, name: string] => {
  const at = path.lastIndexOf('/') + 1
  return [path.slice(0, at), path.slice(at)]
}

/** Where a draft goes when it is published, as Jekyll's own command has it: to `_posts`, its name dated. `day`: `2026-06-13`. */
function postOf(path: string, day: string): string | null {
  const found = DRAFT.exec(path)
  if (found === null) return null
  const [folder, name] = lastStep(found[2] ?? '')
  return `${found[1] ?? ''}_posts/${folder}${DATED.test(name) ? name : `${day}-${name}`}`
}

/** And back: its name without the date. */
function draftOf(path: string): string | null {
  const found = POST.exec(path)
  if (found === null) return null
  const [folder, name] = lastStep(found[2] ?? '')
  return `${found[1] ?? ''}_drafts/${folder}${name.replace(DATED, '')}`
}

/**
 * Where an article's file is moved so that readers see it, or see it no more; null where its switch is a key of the file, or it lies
 * there already.
 */
export function movedPath(path: string, isToBePublished: boolean, turned: Switch | null, day: string): string | null {
  if (turned === null || !turned.hasDrafts) return null
  if (isToBePublished) return postOf(path, day)
  return turned.form === 'folder' ? draftOf(path) : null
}
