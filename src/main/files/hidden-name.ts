/** Signs that the file system of macOS passes over: to it `.g\u200Cit` is `.git`. */
const PASSED_OVER = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g
/** Windows gives long names short ones, and knows files by both. */
const SHORT_NAME = /^git~\d+$/i

/**
 * Whether a file or folder of this name belongs to a program and not to people, such as `.git`, whose hooks git runs. To every
 * system: a folder may be shared with one that has other rules.
 */
export function isHiddenName(name: string): boolean {
  const seen = name.replace(PASSED_OVER, '')
  return seen.startsWith('.') || SHORT_NAME.test(seen)
}
