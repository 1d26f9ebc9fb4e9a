import { IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { noSuchDay } from '../../../../../shared/article/time'
import { dateInName } from '../../../../../shared/card/file-name'
import { momentOf, saysOffset } from '../../../../../shared/fields/table/moment'
import { firstOf } from '../../../../../shared/fields/table/values'
import { LinkButton } from '../../form/LinkButton'
import { FieldFrame, inputId } from '../frame/FieldFrame'
import { described } from '../frame/Notes'
import { type FieldProps, textEdit, useField, useForm } from '../frame/use-field'
import { When } from '../frame/When'
import look from '../look.module.css'
import styles from './date-field.module.css'
import { dateBeside, dateLike } from './date-form'

/** A date: as people say it, above the text that the file has, which is what is edited. What is no day is shown, and not written. */
export function DateField({ field, path, suffix }: FieldProps) {
  const state = useField(path)
  const { now, table, path: article } = useForm()
  const dates = table.rows.filter(({ kind }) => kind === 'date').map(({ key }) => key)
  const [refused, setRefused] = useState('')
  const isItsDate = field.role === 'date' && table.site !== 'newsroom'
  const named = isItsDate && firstOf(now.data, table.roles.date) === undefined ? dateInName(article) : null
  const text = state.refused && refused !== '' ? refused : state.shown
  const moment = momentOf(text, table.timeZone)
  const wrong = text !== '' && moment === null
  const notes =
    wrong && state.notes.length === 0
      ? [{ severity: 'warning' as const, message: 'Can’t be read as a date. Write it like 2026-06-13T12:43:00Z.' }]
      : state.notes
  const type = (next: string): void => {
    const why = noSuchDay(next)
    setRefused(why === null ? '' : next)
    if (why === null) state.edit(textEdit(field, path, next))
    else state.refuse(`${why} The file keeps its date.`)
  }
  return (
    <FieldFrame field={field} state={{ ...state, notes }}>
      <div className={`${look.holder} ${styles.date}`}>
        <span className={styles.moment}>
          {moment === null ? (
            wrong ? (
              'No date'
            ) : (
              'Not set'
            )
          ) : (
            <When at={moment} zone={saysOffset(text) ? null : table.timeZone} />
          )}
        </span>
        <input
          id={inputId(state.id)}
          data-field={state.id}
          type="text"
          aria-label={field.label + suffix}
          aria-describedby={described({ ...state, notes })}
          className={styles.dateText}
          aria-required={field.required || undefined}
          dir="ltr"
          spellCheck={false}
          value={text}
          readOnly={state.readOnly}
          onChange={(event) => type(event.target.value)}
        />
        {!state.readOnly && (
          <button
            type="button"
            className={styles.now}
            aria-label={`Now, ${field.label.toLowerCase()}${suffix}`}
            title="The time of now, in the form that the file uses"
            onClick={() =>
              state.edit({
                op: 'set',
                path,
                value: dateLike(state.shown || dateBeside(now.data, path, dates), Date.now(), table.timeZone),
              })
            }
          >
            <IconClock size={15} aria-hidden="true" />
          </button>
        )}
      </div>
      {named !== null && (
        <p className={styles.named}>
          Only in its file’s name: {named}{' '}
          {!state.readOnly && (
            <LinkButton
              aria-label={`Write it into the file, ${state.name}`}
              onClick={() => state.edit({ op: 'set', path, value: named })}
            >
              Write it into the file
            </LinkButton>
          )}
        </p>
      )}
    </FieldFrame>
  )
}
