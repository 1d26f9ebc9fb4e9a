import { type Merged, mergeArticles } from '../article'
import { isReadable } from '../article/merge/merge-layout'
import { isAnother, isEmptied } from './another'

/**
 * What an editor's text and its file's new text come to: as they are merged, except that a file which can't be read any more is a
 * choice between the two as a whole. Its lines and the editor's, merged, would be a text that no form can show. So is a file that
 * another article stands in now, or that was emptied: edits of the one mean nothing in the other.
 */
export function meet(base: string, text: string, disk: string): Merged {
  const whole: Merged = { text: disk, conflicts: [{ path: 'source', base, ours: text, theirs: disk }] }
  if (base !== text && (isAnother(base, disk) || isEmptied(base, disk))) return whole
  const merged = mergeArticles(base, text, disk)
  const breaks = base !== text && merged.conflicts.length === 0 && isReadable(text) && !isReadable(merged.text)
  return breaks ? whole : merged
}
