import { sameName } from './role'
import { stepsTo } from './values'

/** Keys that say something of a picture where they stand beside its address, as `sameName` writes them. */
const WORDS = ['alt', 'alttext', 'title', 'caption', 'credit', 'width', 'height']

/** Whether a key says something of the picture at another one, in the same map: `cover.alt` of `cover.image`. */
export function isAboutPicture(steps: readonly unknown[], picture: string): boolean {
  const beside = stepsTo(picture)
  const name = steps.at(-1)
  const isBeside =
    steps.length > 1 && steps.length === beside.length && steps.slice(0, -1).every((step, at) => step === beside[at])
  return isBeside && name !== beside.at(-1) && typeof name === 'string' && WORDS.includes(sameName(name))
}
