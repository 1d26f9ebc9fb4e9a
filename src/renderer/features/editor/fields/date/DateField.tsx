import { IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { noSuchDay } from '../../../../../shared/article/time'
import { valueAt } from '../../../../../shared/article/value'
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
import { dateBeside, dateLike, writtenDate } from './date-form'

/**
 * A date: as people say it, above the text that the file has, which is what is edited. What readers may not take is written in the
 * folder's form, and shown so when the field is left; what is no day is shown, and not written.
 */
export function DateField({ field, path, suffix }: FieldProps) {
  const state = useField(path)
  const { now, file, table, path: article } = useForm()
  const dates = table.rows.filter(({ kind }) => kind === 'date').map(({ key }) => key)
  // What stands in the field while it is typed, and what the file got for it; null: nothing.
  const [typed, setTyped] = useState<{ readonly text: string; readonly on: string | null } | null>(null)
  const isItsDate = field.role === 'date' && table.site !== 'newsroom'
  const named = isItsDate && firstOf(now.data, table.roles.date) === undefined ? dateInName(article) : null
  // An undo, or the pipeline, changed the date under what was typed: show the file's again.
  const stands = typed !== null && (typed.on === null ? state.refused : typed.on === state.shown)
  const text = stands ? typed.text : state.shown
  const written = stands && typed.on !== null ? typed.on : text
  const moment = momentOf(written, table.timeZone)
  const before = valueAt(file.data, path)
  // As the file has it, not as it was a key ago.
  const examples = [
    typeof before === 'string' ? before : '',
    dateBeside(file.data, path, dates),
    table.dateExample ?? '',
  ].filter((one) => one !== '')
  const wrong = text !== '' && moment === null
  const notes =
    wrong && state.notes.length === 0
      ? [{ severity: 'warning' as const, message: 'Can’t be read as a date. Write it like 2026-06-13T12:43:00Z.' }]
      : state.notes
  const type = (next: string): void => {
    const why = noSuchDay(next)
    const on = why === null ? writtenDate(next, examples, table.site, table.timeZone) : null
    if (on !== null) state.edit(textEdit(field, path, on))
    else state.refuse(`${why} The file keeps its date.`)
    setTyped({ text: next, on })
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
            <When at={moment} zone={saysOffset(written) ? null : table.timeZone} />
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
          onBlur={() => setTyped((now) => (now?.on === null ? now : null))}
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
                value: dateLike(
                  state.shown || dateBeside(now.data, path, dates) || (table.dateExample ?? ''),
                  Date.now(),
                  table.timeZone,
                ),
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
