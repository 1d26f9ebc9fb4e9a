import { IconClock } from '@tabler/icons-react'
import { timeOf } from '../../../../shared/article/time'
import { dateLike } from './date-form'
import { FieldFrame, inputId } from './FieldFrame'
import styles from './fields.module.css'
import { described } from './Notes'
import { type FieldProps, textEdit, useField } from './use-field'
import { When } from './When'

/** A date: as people say it, above the text that the file has, which is what is edited. */
export function DateField({ field, path, suffix }: FieldProps) {
  const state = useField(path)
  const moment = timeOf(state.shown)
  const wrong = state.shown !== '' && moment === null
  const notes =
    wrong && state.notes.length === 0
      ? [{ severity: 'warning' as const, message: 'Can’t be read as a date. Write it like 2026-06-13T12:43:00Z.' }]
      : state.notes
  return (
    <FieldFrame label={field.label} state={{ ...state, notes }}>
      <div className={styles.date}>
        <span className={styles.moment}>{moment === null ? wrong ? 'No date' : 'Not set' : <When at={moment} />}</span>
        <input
          id={inputId(state.id)}
          data-field={state.id}
          type="text"
          aria-label={field.label + suffix}
          aria-describedby={described({ id: state.id, notes })}
          className={styles.dateText}
          dir="ltr"
          spellCheck={false}
          value={state.shown}
          readOnly={state.readOnly}
          onChange={(event) => state.edit(textEdit(path, event.target.value))}
        />
        {!state.readOnly && (
          <button
            type="button"
            className={styles.now}
            aria-label={`Now, ${field.label.toLowerCase()}${suffix}`}
            title="The time of now, in the form that the file uses"
            onClick={() => state.edit({ op: 'set', path, value: dateLike(state.shown, Date.now()) })}
          >
            <IconClock size={15} aria-hidden="true" />
          </button>
        )}
      </div>
    </FieldFrame>
  )
}
