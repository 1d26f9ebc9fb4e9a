import { addressKey } from '../text/address'
import { addressesOf } from './entry-addresses'

/** What a folder knows of an address, by its key (shared/text/address). */
export interface KnownAddresses<Story> {
  /** The article whose own it is. */
  readonly withAddress: (key: number) => Story | undefined
  /** An article had it, and none has it any more. */
  readonly isGone: (key: number) => boolean
}

/**
 * Which article a related entry of the article at `path` is of: the first of this folder that has one of the entry's addresses, in
 * their order; 'gone' where none has and one had. Null: a story of elsewhere, or the article itself.
 */
export function storyOfEntry<Story extends { readonly path: string }>(
  path: string,
  entry: unknown,
  { withAddress, isGone }: KnownAddresses<Story>,
): Story | 'gone' | null {
  const keys = addressesOf([entry]).flatMap((address) => addressKey(address) ?? [])
  for (const key of keys) {
    const story = withAddress(key)
    if (story !== undefined) return story.path === path ? null : story
  }
  return keys.some(isGone) ? 'gone' : null
}
