import type { Fields } from '../../article/value'

/** A settings file of a site that was read. */
export interface SettingsFile {
  /** Relative to the folder, with '/'. */
  readonly path: string
  /** Its fields; {} for a program, which is never run, and for what can't be read. */
  readonly fields: Fields
}

/** What lies in a folder beside its articles. */
export interface Signs {
  readonly settings: readonly SettingsFile[]
  /** The names of its top-level folders, and those below `src` as `src/content`. */
  readonly folders: readonly string[]
}

export const noSigns: Signs = { settings: [], folders: [] }
