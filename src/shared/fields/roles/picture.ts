import { articlesOfKinds, type Folder, type KeyUse, keyOf } from '../inventory/folder'
import { depthOf, itemsBelow, stepsOf } from '../table/key-path'
import { sameName } from '../table/role'
import { likely, shareOfTexts } from './pick'

/** Keys that may hold a picture: its address, a list of them, a map that names it, a list of such maps. */
const NAMES = [
  'images',
  'image',
  'cover',
  'heroimage',
  'featuredimage',
  'featureimage',
  'featured',
  'hero',
  'thumbnail',
  'ogimage',
  'banner',
  'photo',
  'picture',
  'header',
  'teaser',
  'thumb',
  'img',
  'socialimage',
  'preview',
]
/** Within a map, the key with the picture's address. */
const INNER = ['url', 'src', 'path', 'image', 'file', 'href', 'teaser', 'overlayimage']

const ADDRESS = /^(?:https?:|\.{0,2}\/|@|~\/)|\.(?:png|jpe?g|gif|webp|svg|avif|bmp|heic)\b|^!?\[\[/i

/** Whether most texts of a key are where a picture lies. */
export const holdsPictures = (key: KeyUse | undefined): boolean => shareOfTexts(key, ADDRESS) >= 0.5

const addressKinds = ['text', 'list'] as const

/** The key of a map, or of the maps of a list, with the addresses of pictures; undefined where there is none. */
function innerOf(folder: Folder, base: string): KeyUse | undefined {
  const depth = depthOf(base)
  const found = folder.keys.filter(
    ({ path }) =>
      path.startsWith(`${base}.`) &&
      depthOf(path) === depth + 1 &&
      INNER.includes(sameName(stepsOf(path).at(-1) ?? '')),
  )
  return found.find((key) => articlesOfKinds(key, addressKinds) > 0 && holdsPictures(key))
}

/**
 * Where the pictures of a key lie, the more frequent way of writing them first: the key itself, a key of its map, or of the maps
 * of its list; empty where none do.
 */
export function picturesAt(folder: Folder, path: string): readonly string[] {
  const base = keyOf(folder, path)
  const isDirect = articlesOfKinds(base, addressKinds) > 0 && holdsPictures(base)
  const ways = [isDirect ? base : undefined, innerOf(folder, path), innerOf(folder, itemsBelow(path))]
    .filter((key) => key !== undefined)
    .sort((a, b) => articlesOfKinds(b, addressKinds) - articlesOfKinds(a, addressKinds))
  return ways.map((key) => key.path)
}

/**
 * The key paths with pictures, the likeliest first: `images[].url`, `cover.image`, `heroImage`. Those of one base stand beside
 * each other: `image` as a text in some articles and as a map in others.
 */
export function guessPictures(folder: Folder): readonly string[] {
  const bases = likely(folder, { names: NAMES, kinds: ['text', 'list', 'map', 'list of maps'] })
  return bases.map(({ path }) => picturesAt(folder, path)).find((paths) => paths.length > 0) ?? []
}
