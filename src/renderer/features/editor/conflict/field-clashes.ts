import { type Conflict, diffArticles, type Path } from '../../../../shared/article'
import { conflictName } from '../../../../shared/change/field-names'
import { putOnto } from '../../../../shared/change/put-onto'
import { fieldsNow } from '../../../core/fields'
import { settled, settlingOf } from './settling'

/** A field that both sides changed, as the form shows it. */
export interface FieldClash {
  /** In our text; a picture or a related entry may stand in another place there than in theirs. */
  readonly place: Path
  /** What the form calls it. */
  readonly name: string
  readonly conflict: Conflict
  /** An entry that I removed and they changed: it has no card. */
  readonly isRemoved: boolean
  /** Our text, and what it is with theirs in this field. */
  readonly text: string
  readonly taken: string
}

/** Where one field of a text was changed; undefined where that can't be told. */
function changedPlace(before: string, after: string): Path | undefined {
  const [edit, ...others] = diffArticles(before, after)
  if (edit === undefined || edit.op === 'body') return undefined
  // An item that was changed in several fields is one place.
  const paths = others.flatMap((other) => (other.op === 'body' ? [] : [other.path]))
  const shared = edit.path.findIndex((step, index) => paths.some((path) => path[index] !== step))
  return shared === -1 ? edit.path : edit.path.slice(0, shared)
}

/** The fields of the form in which what is typed and what the file holds now clash. `base`: the file's text that ours was typed on. */
export function fieldClashes(base: string, text: string, disk: string, table = fieldsNow()): readonly FieldClash[] {
  const both = settlingOf(base, text, disk, table)
  const { ours: mine } = both
  if (mine === undefined) return []
  return both.clashes.flatMap(({ conflict }, index) => {
    if (typeof conflict.path === 'string') return []
    const theirs = settled(
      both,
      both.clashes.map((_, at) => (at === index ? 'theirs' : 'mine')),
    )
    const taken = theirs === undefined ? undefined : putOnto(text, { base: mine, text: theirs })
    if (taken === undefined || taken === text) return []
    const isItem = conflict.path.some((step) => typeof step === 'number')
    const place = isItem ? changedPlace(text, taken) : conflict.path
    if (place === undefined) return []
    const isRemoved = conflict.ours === undefined && typeof place.at(-1) === 'number'
    return [{ place, name: conflictName({ ...conflict, path: place }, table), conflict, isRemoved, text, taken }]
  })
}
