import { sameName } from './role'
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
