import { FieldFrame, inputId } from './frame/FieldFrame'
import { type FieldProps, useField } from './frame/use-field'
import look from './look.module.css'
import styles from './opaque-field.module.css'

const ENDS = 16

/** What the pipeline signs: shown shortened, never edited. */
export function OpaqueField({ field, path, suffix }: FieldProps) {
  const state = useField(path)
  const { shown } = state
  const short = shown.length > 3 * ENDS ? `${shown.slice(0, ENDS)} … ${shown.slice(-ENDS)}` : shown
  return (
    <FieldFrame field={field} state={state} aside="written by the pipeline, never edited">
      <input
        id={inputId(state.id)}
        type="text"
        readOnly
        dir="ltr"
        spellCheck={false}
        aria-label={field.label + suffix}
        className={`${look.input} ${styles.mono}`}
        value={short}
      />
    </FieldFrame>
  )
}
