import type { Edit, Path } from '../../../../shared/article'
import { isMap, sameValue, valueAt } from '../../../../shared/article/value'
import { type Pixels, sizeEdits } from '../../../../shared/pictures/size'

/** Where pictures go in an article. */
export interface Spot {
  /** The list of pictures. */
  readonly list: Path
  /** The entry that gives way, by its place and as it was; null: none does, they go to the end. */
  readonly entry: { readonly index: number; readonly item: unknown } | null
}

/** A picture on its way into an article; `size` null: nobody has seen it. */
export interface NewPicture {
  readonly address: string
  readonly size: Pixels | null
}

/**
 * The edits that put pictures in their place: the first one takes the place of the entry, what else is said there stays; the others come
 * behind it. Sizes are written where this list has such. Null where the entry, or the list, is another one by now.
 */
export function pictureEdits(
  data: unknown,
  { list, entry }: Spot,
  pictures: readonly NewPicture[],
): readonly Edit[] | null {
  const value = valueAt(data, list) ?? []
  if (!Array.isArray(value)) return null
  const items: readonly unknown[] = value
  const hasSizes = items.some((one) => isMap(one) && ('width' in one || 'height' in one))
  const made = ({ address, size }: NewPicture) => ({ url: address, ...(hasSizes && size) })
  const [first, ...others] = pictures
  if (first === undefined) return []
  if (entry === null) {
    if (valueAt(data, list) == null) return [{ op: 'set', path: list, value: pictures.map(made) }]
    return pictures.map((one, offset) => ({ op: 'insert', path: [...list, items.length + offset], value: made(one) }))
  }
  const { index, item } = entry
  const at = sameValue(items[index], item) ? index : items.findIndex((one) => sameValue(one, item))
  if (at < 0) return null
  const path = [...list, at]
  const replaced: readonly Edit[] = isMap(item)
    ? [
        { op: 'set', path: [...path, 'url'], value: first.address },
        ...(hasSizes && first.size !== null ? sizeEdits(path, first.size) : []),
      ]
    : [{ op: 'set', path, value: made(first) }]
  const added = others.map(
    (one, offset): Edit => ({ op: 'insert', path: [...list, at + 1 + offset], value: made(one) }),
  )
  return [...replaced, ...added]
}
