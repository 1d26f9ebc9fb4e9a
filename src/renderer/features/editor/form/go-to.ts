import type { Path } from '../../../../shared/article'
import { fieldName } from '../../../../shared/change/field-names'
import type { FieldTable } from '../../../../shared/fields/table/table'
import { BODY_FIELD } from '../body/store'
import type { Placed } from '../fields/form-field'
import { useReveal } from '../reveal'
import { articleOf, isUnreadable } from '../text/article-of'
import { shownArticle, showTab, useEditor } from '../text/store'
import { pathKey } from '../text/values'
import { layoutOf } from './layout'

/** A field of the open form, by its label there. */
export interface Goal {
  /** Its path as text, or that of the body: its own among the form's. */
  readonly id: string
  readonly label: string
  readonly go: () => void
}

function goTo(path: Path | 'body'): void {
  showTab('form')
  useEditor.setState({ wantsFocus: true, fieldAlong: path === 'body' ? BODY_FIELD : pathKey(path) })
  if (path !== 'body') useReveal.setState({ field: { path } })
}

/** A provider that is a map stands in the form as its fields. */
const pathsOf = ({ field, path }: Placed): readonly Path[] =>
  field.kind === 'provider' && field.fields !== null ? field.fields.map(({ key }) => [...path, key]) : [path]

/** Where the cursor can go to in the form of the open article, in its order; none where no form is shown. */
export function goals(table: FieldTable): readonly Goal[] {
  const article = shownArticle()
  if (article === undefined || article.refused !== null) return []
  const now = articleOf(article.text)
  if (isUnreadable(now)) return []
  const { lines, folded } = layoutOf(now.data, table)
  const inForm = (placed: readonly Placed[]): readonly Goal[] =>
    placed.flatMap(pathsOf).map((path) => ({ id: pathKey(path), label: fieldName(path, table), go: () => goTo(path) }))
  return [...inForm(lines.flat()), { id: BODY_FIELD, label: 'Body', go: () => goTo('body') }, ...inForm(folded)]
}
