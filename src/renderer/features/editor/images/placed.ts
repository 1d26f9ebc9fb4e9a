import type { Edit, Path } from '../../../../shared/article'
import { isMap, sameValue, valueAt } from '../../../../shared/article/value'
import { type Pixels, sizeEdits } from '../../../../shared/pictures/size'
import { addressKeyOf, addressOf, newPicture } from './entry'

/** Where pictures go in an article. */
export interface Spot {
  /** The list of pictures; or the key that holds a single one, as its address or as a map. */
  readonly list: Path
  /** It holds one picture and no list, which is the one entry, whether or not it is there yet. */
  readonly isSingle?: boolean
  /** Of a single picture: by which key a map names it that has no address yet; `url` where it is left out. */
  readonly addressKey?: string
  /** Of a single picture: the size in its map is that of another one. */
  readonly isBeside?: boolean
  /** The entry that gives way, by its place in the list as it was; null: none does, they go to the end. */
  readonly entry: { readonly index: number; readonly items: readonly unknown[] } | null
}

/** A picture on its way into an article; `size` null: nobody has seen it. */
export interface NewPicture {
  readonly address: string
  readonly size: Pixels | null
}

const placesOf = (items: readonly unknown[], item: unknown): number[] =>
  items.flatMap((one, at) => (sameValue(one, item) ? [at] : []))

/**
 * Where an entry is by now; null where it is another one, or one of several that are alike and nobody can say which. `replaced`: the
 * addresses that were put into entries of the list as it was, by their places.
 */
function placeNow(
  { index, items }: NonNullable<Spot['entry']>,
  now: readonly unknown[],
  replaced: ReadonlyMap<number, string>,
): number | null {
  const isReplaced = (at: number): boolean => replaced.has(at) && addressOf(now[at]) === replaced.get(at)
  if (isReplaced(index)) return index
  const were = placesOf(items, items[index])
  const are = placesOf(now, items[index])
  // Wherever others moved them, it is the same one of them.
  if (are.length === were.length) return are[were.indexOf(index)] ?? null
  // Some that are like it became others, where all the rest stayed.
  const isStill = (at: number): boolean => were.includes(at) || sameValue(items[at], now[at]) || isReplaced(at)
  const isInPlace = now.length >= items.length && are.length < were.length && items.every((_, at) => isStill(at))
  return isInPlace && are.includes(index) ? index : null
}

/**
 * The map that says more of the single picture at a path, its own or the one that its key is in; undefined: there is none.
 * `isBeside`: what the map says that its key is in is said of another picture.
 */
export function holderOf(data: unknown, path: Path, isBeside: boolean): Path | undefined {
  if (isMap(valueAt(data, path))) return path
  if (isBeside) return undefined
  return path.length > 1 && isMap(valueAt(data, path.slice(0, -1))) ? path.slice(0, -1) : undefined
}

/** Whether something is written of how large a picture is: then it is written of the next one too. */
export const hasSize = (about: unknown): boolean => isMap(about) && ('width' in about || 'height' in about)

/** The edits that put one picture at the key that holds it alone. */
function singleEdits(data: unknown, spot: Spot, { address, size }: NewPicture): readonly Edit[] {
  const { list: path, addressKey = 'url', isBeside = false } = spot
  const value = valueAt(data, path)
  const holder = holderOf(data, path, isBeside)
  const sizes = holder !== undefined && size !== null && hasSize(valueAt(data, holder)) ? sizeEdits(holder, size) : []
  const at = isMap(value) ? [...path, addressKeyOf(value) ?? addressKey] : path
  return [{ op: 'set', path: at, value: address }, ...sizes]
}

/**
 * The edits that put pictures in their place: the first one takes the place of the entry, what else is said there stays; the others come
 * behind it, none behind a single picture. Sizes are written where there are such. Null where the entry, or the list, is another one by now. `replaced`: the
 * addresses that were put into entries of the list as it was, by their places.
 */
export function pictureEdits(
  data: unknown,
  spot: Spot,
  pictures: readonly NewPicture[],
  replaced: ReadonlyMap<number, string>,
): readonly Edit[] | null {
  const { list, entry, isSingle = false } = spot
  const [first, ...others] = pictures
  if (first === undefined) return []
  if (isSingle) {
    const isStill = entry === null || placeNow(entry, [valueAt(data, list)], replaced) !== null
    return isStill ? singleEdits(data, spot, first) : null
  }
  const value = valueAt(data, list) ?? []
  if (!Array.isArray(value)) return null
  const items: readonly unknown[] = value
  const hasSizes = items.some(hasSize)
  const made = ({ address, size }: NewPicture) => {
    const entry = newPicture(items, address)
    return typeof entry === 'string' ? entry : { ...entry, ...(hasSizes && size) }
  }
  if (entry === null) {
    if (valueAt(data, list) == null) return [{ op: 'set', path: list, value: pictures.map(made) }]
    return pictures.map((one, offset) => ({ op: 'insert', path: [...list, items.length + offset], value: made(one) }))
  }
  const at = placeNow(entry, items, replaced)
  if (at === null) return null
  const item = items[at]
  const path = [...list, at]
  const inPlace: readonly Edit[] = isMap(item)
    ? [
        { op: 'set', path: [...path, addressKeyOf(item) ?? 'url'], value: first.address },
        ...(hasSizes && first.size !== null ? sizeEdits(path, first.size) : []),
      ]
    : [{ op: 'set', path, value: made(first) }]
  const added = others.map(
    (one, offset): Edit => ({ op: 'insert', path: [...list, at + 1 + offset], value: made(one) }),
  )
  return [...inPlace, ...added]
}

/** The edits that take out the picture that its key holds alone, with what else is said of it; a map goes where no more is in it. */
export function removalEdits(data: unknown, path: Path, about: readonly Path[]): readonly Edit[] {
  const gone = [path, ...about].filter((one) => valueAt(data, one) !== undefined)
  const map = path.slice(0, -1)
  const holder = valueAt(data, map)
  const isAll = map.length > 0 && isMap(holder) && Object.keys(holder).length === gone.length
  return (isAll ? [map] : gone).map((one) => ({ op: 'remove', path: one }))
}
