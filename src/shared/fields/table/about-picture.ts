import { sameName } from './role'
import type { TableRow } from './row'
import { stepsTo } from './values'

/** What keys that say something of a picture, beside its address, are called; by their names as `sameName` writes them. */
const ABOUT: ReadonlyMap<string, string> = new Map([
  ['alt', 'Alternative text'],
  ['alttext', 'Alternative text'],
  ['title', 'Title'],
  ['caption', 'Caption'],
  ['credit', 'Credit'],
  ['width', 'Width'],
  ['height', 'Height'],
])

/** And those that hold the address itself. */
const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['url', 'Address'],
  ['src', 'Address'],
  ['href', 'Address'],
  ['path', 'Path'],
  ['file', 'File'],
])

/** What a key in the map of a picture is called; null where it says something else, or is an item. */
export const pictureWord = (step: unknown): string | null =>
  typeof step === 'string' ? (ABOUT.get(sameName(step)) ?? ADDRESSES.get(sameName(step)) ?? null) : null

/** Whether a key in the map of a picture is only the place of its address, by which nobody would call the picture. */
export const isAddressKey = (step: unknown): boolean => typeof step === 'string' && ADDRESSES.has(sameName(step))

/** Whether a key says something of the picture at another one, in the same map: `cover.alt` of `cover.image`. */
export function isAboutPicture(steps: readonly unknown[], picture: string): boolean {
  const beside = stepsTo(picture)
  const name = steps.at(-1)
  const isBeside =
    steps.length > 1 && steps.length === beside.length && steps.slice(0, -1).every((step, at) => step === beside[at])
  return isBeside && name !== beside.at(-1) && typeof name === 'string' && ABOUT.has(sameName(name))
}

/** What the main picture of a map is called, the likeliest first. */
const MAIN = [...ADDRESSES.keys(), 'image']

/** How likely a picture is its map's main one, 0 the likeliest; Infinity: it is only one more. */
function rankOf({ key, role }: Pick<TableRow, 'key' | 'role'>): number {
  const rank = MAIN.indexOf(sameName(stepsTo(key).at(-1) ?? ''))
  if (rank >= 0) return rank
  return role === 'picture' ? MAIN.length : Number.POSITIVE_INFINITY
}

/** Whether two keys are in one map, and not just at the top. */
function shareMap(a: string, b: string): boolean {
  const [one, other] = [stepsTo(a), stepsTo(b)]
  return (
    one.length > 1 &&
    one.length === other.length &&
    one.every((step, at) => at === one.length - 1 || step === other[at])
  )
}

/** The pictures that share their map with a main one: `image.thumbnail` beside `image.path`. Caption and size of the map aren't theirs. */
export function besideMain<R extends Pick<TableRow, 'key' | 'role'>>(pictures: readonly R[]): ReadonlySet<R> {
  const isMain = (row: R): boolean => {
    const those = pictures.filter(({ key }) => shareMap(key, row.key))
    const least = Math.min(...those.map(rankOf))
    return (
      those.length <= 1 || (least !== Number.POSITIVE_INFINITY && row === those.find((one) => rankOf(one) === least))
    )
  }
  return new Set(pictures.filter((row) => !isMain(row)))
}
