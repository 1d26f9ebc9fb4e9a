import type { ValueKind } from '../facts/value-kind'

/** A value, a form or a place, and in how many articles it is found. */
export interface Counted {
  readonly name: string
  readonly articles: number
}

/** The values of one kind that a key has. */
export interface KindUse {
  readonly kind: ValueKind
  readonly articles: number
  /** The most frequent first; where there are more than are kept, an even sample of them. */
  readonly values: readonly Counted[]
  /** There are more different values than are kept. */
  readonly hasMore: boolean
  /** How dates are written, or what is empty (`[]`, `{}`), the most frequent first. */
  readonly forms: readonly Counted[]
}

/** One key path of a folder. */
export interface KeyUse {
  readonly path: string
  /** How many articles have it, with a value or empty. */
  readonly articles: number
  /** The most frequent first. */
  readonly kinds: readonly KindUse[]
}

/** Articles that have the same keys, of the same kinds. */
export interface Shape {
  readonly articles: number
  /** `title` where the key has a value, `title=text`, `@dated`. */
  readonly has: ReadonlySet<string>
}

/** What an inventory says of a folder, as plain data. */
export interface Folder {
  readonly articles: number
  /** The most frequent first. */
  readonly keys: readonly KeyUse[]
  /** There are more keys than are kept. */
  readonly hasMoreKeys: boolean
  readonly shapes: readonly Shape[]
  readonly places: readonly Counted[]
}

export const keyOf = (folder: Folder, path: string): KeyUse | undefined => folder.keys.find((key) => key.path === path)

/** In how many articles a key has a value of one of these kinds. */
export const articlesOfKinds = (key: KeyUse | undefined, kinds: readonly ValueKind[]): number =>
  (key?.kinds ?? []).filter(({ kind }) => kinds.includes(kind)).reduce((sum, { articles }) => sum + articles, 0)
