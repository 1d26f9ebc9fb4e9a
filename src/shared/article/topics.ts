import { foldedValue } from '../text/fold'

/** Where a site's taxonomy lies, a file a topic. */
export const TOPICS = { folder: '_data/topics', ending: /\.ya?ml$/i } as const

/** Whether a path of the workspace is that of a topic in the taxonomy, by its words alone. */
export const isTopicFile = (path: string): boolean =>
  path.startsWith(`${TOPICS.folder}/`) && !path.includes('/', TOPICS.folder.length + 1) && TOPICS.ending.test(path)

/** A text, or the text of a number (`title: 2020`); null for anything else and for blanks. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** A list as it is, and one value alone as a list of one, as Jekyll reads it. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** Case, accents, how they are written (NFC, NFD) and outer blanks apart. */
export const isSameTopic = (a: string, b: string): boolean => foldedValue(a) === foldedValue(b)
