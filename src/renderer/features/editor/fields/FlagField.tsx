import styles from './flag-field.module.css'
import { FieldFrame, inputId } from './frame/FieldFrame'
import { type FieldProps, useField } from './frame/use-field'

/** Yes or no in a group (Cached): a tick box beside its label that writes only when it is clicked. */
export function FlagField({ field, path, suffix }: FieldProps) {
  const state = useField(path)
  return (
    <FieldFrame field={field} state={state} isTick>
      <input
        id={inputId(state.id)}
        data-field={state.id}
        type="checkbox"
        aria-label={field.label + suffix}
        className={styles.check}
        checked={state.value === true}
        disabled={state.readOnly}
        onChange={(event) => state.edit({ op: 'set', path, value: event.target.checked })}
      />
    </FieldFrame>
  )
}
