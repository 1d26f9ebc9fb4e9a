/** A place in an article's front matter: `['related', 0, 'title']`. A number may also name a map key that is written as one. */
export type Path = readonly (string | number)[]

/**
 * One change to an article. `set` adds the key, and missing parents, where absent; `follow`: over a text, number or flag that aliases
 * stand for it keeps the anchor, and so they all have the new one.
 */
export type Edit =
  | { readonly op: 'set'; readonly path: Path; readonly value: unknown; readonly follow?: boolean }
  | { readonly op: 'remove'; readonly path: Path }
  /** The path ends in the index of a list; index = length appends. */
  | { readonly op: 'insert'; readonly path: Path; readonly value: unknown }
  /** The path names a list item; `to` is its index in the result. */
  | { readonly op: 'move'; readonly path: Path; readonly to: number }
  | { readonly op: 'body'; readonly text: string }

export interface Problem {
  /** 'error' = not editable in forms: `applyEdits` throws. */
  readonly severity: 'error' | 'warning' | 'hint'
  readonly code: string
  readonly message: string
  readonly path?: Path
  /** From 1, in the file. */
  readonly line: number
  /** From 1, in the file, in UTF-16 units. */
  readonly column: number
}

/** Offsets into the article's text, in UTF-16 units; `to` is the first one after. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface Article {
  readonly text: string
  /** {} where front matter is absent, empty or no mapping. */
  readonly data: Record<string, unknown>
  readonly body: string
  readonly eol: '\n' | '\r\n'
  readonly problems: Problem[]
  /** Where the value of a path is written (quotes, tag and anchor included); undefined where it is not written. */
  rangeOf(path: Path): Range | undefined
  /** Where aliases stand for the text, number or flag at a path; [] where none do. */
  followersOf(path: Path): readonly Path[]
}

/** One field that both sides changed. The merged text keeps theirs there; undefined = absent. */
export interface Conflict {
  readonly path: Path | 'body' | 'layout' | 'source'
  readonly base: unknown
  readonly ours: unknown
  readonly theirs: unknown
}
