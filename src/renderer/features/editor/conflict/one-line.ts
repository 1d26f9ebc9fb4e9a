import { type Conflict, fieldAt } from '../../../../shared/article'
import { kindOf } from '../../../../shared/fields/table/newsroom'
import type { FieldTable } from '../../../../shared/fields/table/table'
import { kindOfValue } from '../fields/value/kind-of'
import { pathKey } from '../text/values'

/** Whether what is written for a clash is one line, as its field in the form has it: a title, or a text that isn't long. */
export function isOneLine({ path, ours, theirs }: Conflict, { rows, site }: FieldTable): boolean {
  const sides = [ours, theirs].filter((value) => value !== undefined && value !== null)
  const texts = sides.filter((value) => typeof value === 'string')
  if (typeof path === 'string' || texts.length === 0 || texts.length < sides.length) return false
  const row = rows.find(({ key }) => key === pathKey(path))
  if (row?.role === 'title') return true
  const schema = site === 'newsroom' ? fieldAt(path) : undefined
  const kind = row?.kind ?? (schema ? kindOf[schema.kind] : kindOfValue(String(path.at(-1)), texts[0]))
  return kind !== 'long text' && !texts.some((text) => /[\r\n]/.test(text))
}
