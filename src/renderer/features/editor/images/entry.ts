import { valueAt } from '../../../../shared/article/value'
import type { Pixels } from '../../../../shared/pictures/size'

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** The address of a picture's entry; '' where it has none. */
export function addressOf(image: unknown): string {
  const address = valueAt(image, ['url'])
  return typeof address === 'string' ? address : ''
}

/** Whether an entry says that its picture is so large. */
export const isSizeOf = (image: unknown, { width, height }: Pixels): boolean =>
  Number(valueAt(image, ['width'])) === width && Number(valueAt(image, ['height'])) === height

/** Whether an entry says how large its picture is. */
export const saysSize = (image: unknown): boolean =>
  isSaid(valueAt(image, ['width'])) && isSaid(valueAt(image, ['height']))
