/*
 * A key path names a place in the front matter of many articles: `title`, `cover.image`, `images[].url` for that key of each item
 * of a list. A key that holds one of the signs of a path stands in quotes: `"og.title"`.
 */

const PLAIN_KEY = /^[^.[\]"=\p{Cc}]+$/u
const STEP = /"(?:[^"\\]|\\.)*"|\[\]|[^.[\]"]+/g

/** The step that leads from a list to each of its items. */
export const ITEM = '[]'

const written = (key: string): string => (PLAIN_KEY.test(key) ? key : JSON.stringify(key))

/** The path of a key below another one; `''` is the front matter itself. */
export const keyBelow = (path: string, key: string): string => (path === '' ? written(key) : `${path}.${written(key)}`)

/** The path of each item of the list at a path. */
export const itemsBelow = (path: string): string => `${path}${ITEM}`

function keyOf(step: string): string {
  if (!step.startsWith('"')) return step
  try {
    return String(JSON.parse(step))
  } catch {
    return step
  }
}

/** The keys of a path from the top, `[]` for the items of a list. */
export const stepsOf = (path: string): readonly string[] => (path.match(STEP) ?? []).map(keyOf)

/** How deep a path leads: 1 for `title`, 2 for `cover.image` and `images[]`. */
export const depthOf = (path: string): number => stepsOf(path).length
