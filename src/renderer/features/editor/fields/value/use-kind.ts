import { useState } from 'react'
import type { Path } from '../../../../../shared/article'
import { valueAt } from '../../../../../shared/article/value'
import type { FormField } from '../form-field'
import { useForm } from '../frame/use-field'
import { begunAs } from './begun'
import { fits, kindOfValue } from './kind-of'

/**
 * A field with the kind that its value has. A text that becomes a date while it is typed keeps the input that it is typed in; only a
 * value that this input can't hold brings another one.
 */
export function useKind(field: FormField, path: Path): FormField {
  const form = useForm()
  const value = valueAt(form.now.data, path)
  const [kind, setKind] = useState(() => begunAs(form.path, path) ?? field.kind)
  if (field.isFixed) return field
  if (fits(kind, value)) return kind === field.kind ? field : { ...field, kind }
  const next = fits(field.kind, value) ? field.kind : kindOfValue(field.key, value)
  setKind(next)
  return { ...field, kind: next }
}
