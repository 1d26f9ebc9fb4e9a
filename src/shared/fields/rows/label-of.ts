import { stepsOf } from '../table/key-path'

/** `cover.image` as 'Cover image', `pubDate` as 'Pub date', `sidebar_label` as 'Sidebar label'. */
export function labelOf(path: string): string {
  const words = stepsOf(path)
    .join(' ')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  // `URL` and `OG` stay as they are.
  const plain = words.replace(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase())
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
