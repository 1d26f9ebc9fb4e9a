import { isMap, valueAt } from '../../../../shared/article/value'
import type { Pixels } from '../../../../shared/pictures/size'

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** Keys by which a map names its picture, the usual ones first. */
const ADDRESS_KEYS = ['url', 'src', 'path', 'image', 'file', 'href'] as const

/** The key of an entry's address; null: the entry is its address, or has none. */
export const addressKeyOf = (image: unknown): string | null =>
  isMap(image) ? (ADDRESS_KEYS.find((key) => typeof image[key] === 'string') ?? null) : null

/** The address of a picture's entry; '' where it has none. */
export function addressOf(image: unknown): string {
  const key = addressKeyOf(image)
  const address = key === null ? image : valueAt(image, [key])
  return typeof address === 'string' ? address : ''
}

/** An entry for one more picture, as the others are written. */
export function newPicture(items: readonly unknown[], address: string): string | Readonly<Record<string, string>> {
  if (items.length > 0 && items.every((item) => typeof item === 'string')) return address
  return { [addressKeyOf(items[0]) ?? 'url']: address }
}

/** Whether an entry says that its picture is so large. */
export const isSizeOf = (image: unknown, { width, height }: Pixels): boolean =>
  Number(valueAt(image, ['width'])) === width && Number(valueAt(image, ['height'])) === height

/** Whether an entry says how large its picture is. */
export const saysSize = (image: unknown): boolean =>
  isSaid(valueAt(image, ['width'])) && isSaid(valueAt(image, ['height']))
