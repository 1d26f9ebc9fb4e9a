import type { Path } from '../../../../shared/article'
import type { FormField } from './form-field'

/** Last words of keys whose texts are names, addresses, paths and code: a dictionary has no word of them. */
const NO_PROSE = new Set(
  `address alias aliases attribution author authors byline canonical class code color commit creator credit domain editor email file filename folder handle
  hash href html icon id identifier image img key lang language layout link links locale name path permalink photo photographer
  picture ref sha slug source src template theme thumbnail timezone tz uid uri url urls username uuid version video weight`.split(
    /\s+/,
  ),
)

/** 'url' of `coverUrl`, `cover_url` and `cover.url`. */
const lastWord = (key: string): string =>
  key
    .split(/[^\p{L}\p{N}]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u)
    .at(-1)
    ?.toLowerCase() ?? ''

/** Whether a field holds sentences, whose spelling can be looked at. `path`: an item of a list is what its list is. */
export function isProse({ kind, role, readOnly }: FormField, path: Path): boolean {
  if (readOnly || (kind !== 'text' && kind !== 'long text')) return false
  if (role !== null) return role === 'title' || role === 'excerpt'
  const key = path.findLast((step) => typeof step === 'string') ?? ''
  return !NO_PROSE.has(lastWord(key))
}
