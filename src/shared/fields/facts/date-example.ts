import { type Folder, keyOf } from '../inventory/folder'
import { offsetIn } from '../table/moment'
import { dateForm } from './date-form'

/**
 * One and the same day as most dates of a key are written, with the offset that most of them have: `2024-01-02T10:00:00+01:00`,
 * `2024-01-02`, `Jan 2, 2024`; null where the key has no date.
 */
export function dateExample(folder: Folder, key: string): string | null {
  const dates = keyOf(folder, key)?.kinds.find(({ kind }) => kind === 'date')
  const form = dates?.forms[0]?.name
  if (dates === undefined || form === undefined) return null
  const offsets = new Map<string, number>()
  for (const { name, articles } of dates.values) {
    if (dateForm(name) !== form) continue
    const offset = offsetIn(name)
    offsets.set(offset, (offsets.get(offset) ?? 0) + articles)
  }
  const [usual] = [...offsets].sort((a, b) => b[1] - a[1])
  const own = offsetIn(form)
  return own === '' || usual === undefined ? form : form.slice(0, -own.length) + usual[0]
}
