/** What is known of an article beside its keys. */
export const fileFacts = [
  /** Its front matter is written in this language. */
  'yaml',
  'toml',
  'json',
  'no-front-matter',
  /** Its front matter can't be read, so that none of its keys count. */
  'unreadable',
  /** The name of the file, or of the folder that is its own, begins with a date. */
  'dated',
  /** It lies in a `_posts` or a `_drafts` folder. */
  'posts',
  'drafts',
  /** It is the `index` of a folder of its own. */
  'bundle',
  /** Its body has a paragraph. */
  'text',
  /** Its body has links of the form `[[note]]`. */
  'wiki-links',
] as const
export type FileFact = (typeof fileFacts)[number]
