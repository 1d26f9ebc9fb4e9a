import type { KeyboardEvent } from 'react'
import { bodyExcerpt, writtenExcerpt } from '../../../../shared/card/excerpt'
import { asDoc, typedInto } from '../source/line-ends'
import { Count } from './count/Count'
import { limitOf } from './count/limit'
import type { FormField } from './form-field'
import { FieldFrame, inputId } from './frame/FieldFrame'
import { described } from './frame/Notes'
import { type FieldProps, textEdit, useField, useForm } from './frame/use-field'
import look from './look.module.css'
import { CleanedPaste } from './paste/CleanedPaste'
import { usePaste } from './paste/use-paste'
import { isProse } from './prose'
import styles from './text-field.module.css'

/** What readers are shown of the body where the article has no excerpt, as an empty field's own words; undefined: nothing. */
function useFromBody(field: FormField): string | undefined {
  const { now, table } = useForm()
  if (field.role !== 'excerpt' || writtenExcerpt(now.data, table) !== null) return undefined
  const excerpt = bodyExcerpt(now.data, now.body, table)
  return excerpt === null ? undefined : `From the body: ${excerpt}`
}

/** Text of one or more lines. Controlled by the article's text: what is not typed is not changed. */
export function TextField({ field, path, suffix }: FieldProps) {
  const state = useField(path)
  const { path: article, now, table, clip, isSpelled } = useForm()
  const fromBody = useFromBody(field)
  const isTitle = field.role === 'title'
  const isLong = field.kind === 'long text' || isTitle
  const isOther = state.value !== undefined && state.value !== null && typeof state.value === 'object'
  // What can't be written is nowhere else. An area of lines has '\n' for every line end, and its selection counts so.
  const value = state.unwritten ?? asDoc(state.shown)
  const type = (next: string): void => state.edit(textEdit(field, path, typedInto(state.shown, next)))
  const isOfLines = !isTitle && (isLong || value.includes('\n'))
  const pasteKind = field.kind === 'link' ? 'address' : isOfLines ? 'lines' : 'one line'
  const { cleaned, onPaste } = usePaste(article, state.id, value, pasteKind, type)
  const limit = limitOf({ field, value: state.value, data: now.data, table, clip })
  const said = [field.aside, limit].filter(Boolean).join('; ')
  const cleanedId = `cleaned-${state.id}`
  const shared = {
    id: inputId(state.id),
    'data-field': state.id,
    'aria-label': field.label + suffix,
    'aria-describedby': [described(state), cleaned !== null && cleanedId].filter(Boolean).join(' ') || undefined,
    'aria-description': said || undefined,
    value,
    placeholder: fromBody,
    'aria-required': field.required || undefined,
    readOnly: state.readOnly || field.readOnly || isOther,
    spellCheck: isSpelled && isProse(field, path),
    onPaste,
    dir: field.kind === 'link' ? 'ltr' : 'auto',
  } as const
  // A title is one line; a line break in it comes from the file or the clipboard, never from Enter.
  const oneLine = (event: KeyboardEvent): void => {
    if (isTitle && event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
  }
  const isCounted = (isLong && field.maxLength !== undefined) || limit !== null
  const count = isCounted ? <Count length={state.length} of={field.maxLength} limit={limit} /> : null
  return (
    <FieldFrame field={field} state={state} aside={count}>
      {isLong || value.includes('\n') ? (
        <textarea
          {...shared}
          rows={1}
          className={`${look.area} ${isTitle ? styles.title : styles.area}`}
          onChange={(event) => type(event.target.value)}
          onKeyDown={oneLine}
        />
      ) : (
        <input {...shared} type="text" className={look.input} onChange={(event) => type(event.target.value)} />
      )}
      {cleaned !== null && <CleanedPaste id={cleanedId} what={cleaned} />}
    </FieldFrame>
  )
}
