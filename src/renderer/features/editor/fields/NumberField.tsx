import { type KeyboardEvent, useState } from 'react'
import { endStep } from '../text/store'
import { FieldFrame, inputId } from './frame/FieldFrame'
import { described } from './frame/Notes'
import { type FieldProps, useField, useForm } from './frame/use-field'
import look from './look.module.css'
import styles from './number-field.module.css'

/** A number as typed, or why it is none. */
export function numberOf(typed: string, isWhole: boolean): number | string {
  if (isWhole && !/^[+-]?\d+$/.test(typed)) return 'Not a whole number; the file keeps its value.'
  if (!/^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(typed)) return 'Not a number; the file keeps its value.'
  const value = Number(typed)
  const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value)
  return isExact ? value : 'Too large to be kept exactly; the file keeps its value.'
}

/**
 * A number. Nothing clamps, trims or wheels it: what is typed is written once it is one, until then it
 * is only shown here. Arrow up and down are keys an editor presses, so they step by one.
 */
export function NumberField({ field, path, suffix }: FieldProps) {
  const state = useField(path)
  const { path: article } = useForm()
  const [typed, setTyped] = useState<{ readonly text: string; readonly on: string } | null>(null)
  // An undo, or the pipeline, changed the value under what was typed: show the value again.
  const text = state.unwritten ?? (typed?.on === state.shown ? typed.text : state.shown)

  const type = (next: string): void => {
    const value = numberOf(next, field.isWhole)
    if (next === '') state.edit(field.keepsKey ? { op: 'set', path, value: null } : { op: 'remove', path })
    else if (typeof value === 'number') state.edit({ op: 'set', path, value })
    // The file keeps its value: also what was written of the number on the way here is taken back.
    else state.refuse(next, value)
    setTyped(next !== '' && typeof value === 'string' ? null : { text: next, on: next === '' ? '' : String(value) })
  }
  const step = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (by === 0 || state.readOnly) return
    event.preventDefault()
    const value = text === '' ? 0 : numberOf(text, field.isWhole)
    if (typeof value === 'number') type(String(value + by))
  }
  const number = typeof state.value === 'number' ? state.value : undefined
  return (
    <FieldFrame field={field} state={state}>
      <input
        id={inputId(state.id)}
        data-field={state.id}
        type="text"
        inputMode="numeric"
        spellCheck={false}
        role="spinbutton"
        aria-label={field.label + suffix}
        aria-required={field.required || undefined}
        aria-valuenow={number}
        aria-valuetext={text === '' ? 'empty' : text}
        aria-invalid={text !== '' && text !== state.shown && typeof numberOf(text, field.isWhole) === 'string'}
        aria-describedby={described(state)}
        className={`${look.input} ${styles.number}`}
        value={text}
        readOnly={state.readOnly}
        onChange={(event) => type(event.target.value)}
        onKeyDown={step}
        onBlur={() => {
          endStep(article, state.id)
          setTyped((now) => (now?.text === '' ? now : null))
        }}
      />
    </FieldFrame>
  )
}
