import type { ValueKind } from '../facts/value-kind'
import type { KeyUse } from '../inventory/folder'
import { mainKind, shareOfTexts, valuesOf } from '../roles/pick'
import type { Role } from '../table/role'
import type { RowKind } from '../table/row'

/** What most values have to be for a field to be of that kind. */
const MOST = 0.8
/** A paragraph in one of five articles asks for room in all. */
const SOME_LONG = 0.2
/** A choice has few values, and each of them in several articles. */
const MAX_CHOICES = 30
const LEAST_USES = 3
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|avif)\b/i

const ALIKE: readonly (readonly ValueKind[])[] = [
  ['text', 'long text'],
  ['list', 'words'],
  ['flag'],
  ['number'],
  ['date'],
  ['map'],
  ['list of maps'],
]

/** Whether texts recur as those of a choice do. */
export function recurs(key: KeyUse): boolean {
  const texts = key.kinds.filter(({ kind }) => kind === 'text')
  const [{ articles, values, hasMore } = { articles: 0, values: [], hasMore: false }] = texts
  return !hasMore && values.length > 0 && values.length <= MAX_CHOICES && articles >= values.length * LEAST_USES
}

function textKind(key: KeyUse, long: number): RowKind {
  if (shareOfTexts(key, PICTURE) >= MOST) return 'picture'
  if (shareOfTexts(key, /^https?:\/\//i) >= MOST) return 'link'
  if (long >= SOME_LONG) return 'long text'
  return recurs(key) ? 'choice' : 'text'
}

/** A key that is empty wherever it stands still says whether it is to be a list. */
function kindOfNothing(key: KeyUse): RowKind {
  const [form] = key.kinds.flatMap(({ forms }) => forms)
  return form?.name === '[]' ? 'list of choices' : form?.name === '{}' ? 'map' : 'text'
}

/** The kind of a field by the values that it has. */
export function kindByValues(key: KeyUse): RowKind {
  const said = key.kinds.filter(({ kind }) => kind !== 'empty')
  const sum = (kinds: readonly ValueKind[]): number =>
    said.filter(({ kind }) => kinds.includes(kind)).reduce((all, { articles }) => all + articles, 0)
  const all = said.reduce((count, { articles }) => count + articles, 0)
  if (all === 0) return kindOfNothing(key)
  const group = ALIKE.find((kinds) => sum(kinds) >= all * MOST)
  switch (group?.[0]) {
    case 'text':
      return textKind(key, sum(['long text']) / all)
    case 'list':
      return shareOfTexts(key, PICTURE) >= MOST ? 'picture' : 'list of choices'
    case 'flag':
    case 'number':
    case 'date':
    case 'map':
    case 'list of maps':
      return group[0]
    default:
      // A title that is a year is a text as well.
      return sum(['text', 'long text']) > 0 && sum(['text', 'long text', 'number', 'date']) === all ? 'text' : 'any'
  }
}

/** The kind of a field that carries a role; null where its values say. */
export function kindByRole(role: Role, key: KeyUse): RowKind | null {
  const main = mainKind(key)
  switch (role) {
    case 'title':
      return 'text'
    case 'excerpt':
      return 'long text'
    case 'date':
      return 'date'
    case 'topics':
      return 'list of choices'
    case 'picture':
      return 'picture'
    case 'related':
      return 'list of cards'
    case 'order':
      return 'number'
    case 'switch':
      return main === 'text' ? 'choice' : 'flag'
    case 'provider':
      return main === 'map' || main === 'list of maps' ? 'provider' : null
    case 'address':
      return shareOfTexts(key, /^https?:\/\//i) >= MOST ? 'link' : 'text'
  }
}

/** A filter by values that stand in one article each would list every article. */
const LEAST_SHARED = 2

/** Whether a value of a key stands in several articles, on the average. */
export function isShared(key: KeyUse): boolean {
  const values = valuesOf(key, ['text', 'list', 'words'])
  return values.reduce((sum, { articles }) => sum + articles, 0) >= values.length * LEAST_SHARED
}

/** The values to choose from, the most frequent first; null where there are too many to be a choice. */
export function choicesOf(kind: RowKind, key: KeyUse): readonly string[] | null {
  if (kind !== 'choice' && kind !== 'list of choices') return null
  const kinds: readonly ValueKind[] = kind === 'choice' ? ['text', 'words'] : ['list', 'words']
  if (key.kinds.some((one) => kinds.includes(one.kind) && one.hasMore)) return null
  const values = [...new Set(valuesOf(key, kinds).map(({ name }) => name))]
  return values.length === 0 ? null : values
}
