import type { Article, Path } from '../../../../../shared/article'
import { isMap, valueAt } from '../../../../../shared/article/value'
import { fieldName } from '../../../../../shared/change/field-names'
import type { FieldTable } from '../../../../../shared/fields/table/table'
import { type LineChange, lineChanges } from '../../../../../shared/text/line-changes'
import { linesOf } from '../../../../../shared/text/line-hunks'
import { placeAt } from '../../source/between/place-at'
import { pathKey } from '../../text/values'

/** What of a field differs from its file. */
export interface ChangedPlace {
  readonly key: string
  /** What the form calls it. */
  readonly name: string
  readonly changes: readonly LineChange[]
}

/** The field in which a line stands: of a word in a list the list. */
function fieldAtLine(article: Article, starts: readonly number[], line: number): Path | 'body' | null {
  const place = placeAt(article, starts[line] ?? article.text.length)
  if (!Array.isArray(place)) return place
  const value = valueAt(article.data, place)
  return typeof place.at(-1) === 'number' && !isMap(value) ? place.slice(0, -1) : place
}

function startsOf(text: string): readonly number[] {
  let at = 0
  return linesOf(text).map((line) => {
    const start = at
    at += line.length
    return start
  })
}

/** Where an article differs from its file, field by field, in the order of its lines. */
export function changedPlaces(file: Article, now: Article, table: FieldTable): readonly ChangedPlace[] {
  const [old, own] = [startsOf(file.text), startsOf(now.text)]
  const places = new Map<string, ChangedPlace>()
  for (const change of lineChanges(file.text, now.text)) {
    const isGone = change.added.length === 0
    const place = isGone ? fieldAtLine(file, old, change.from) : fieldAtLine(now, own, change.at)
    const key = place === null ? '' : place === 'body' ? '.body' : pathKey(place)
    const name = place === null ? 'The file' : place === 'body' ? 'Body' : fieldName(place, table)
    places.set(key, { key, name, changes: [...(places.get(key)?.changes ?? []), change] })
  }
  return [...places.values()]
}
