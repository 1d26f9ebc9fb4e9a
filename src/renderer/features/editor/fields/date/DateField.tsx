import { IconCalendar } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { dateInName } from '../../../../../shared/card/file-name'
import { firstOf } from '../../../../../shared/fields/table/values'
import { LinkButton } from '../../form/LinkButton'
import { beginStep } from '../../text/store'
import { FieldFrame, inputId } from '../frame/FieldFrame'
import { described } from '../frame/Notes'
import { type FieldProps, useForm } from '../frame/use-field'
import look from '../look.module.css'
import styles from './date-field.module.css'
import { Meaning, meaningId } from './Meaning'
import { DatePicker } from './picker/DatePicker'
import { useDate } from './use-date'

/**
 * A date: the text that the file has, or words as they are typed, and below it the moment that it is. What readers may not take, and
 * words, are written in the file's form, and shown so when the field is left; half a date, and what is no day, isn't written.
 */
export function DateField(props: FieldProps) {
  const { field, path, suffix } = props
  const state = useDate(props)
  const { now, table, path: article } = useForm()
  const [isOpen, setOpen] = useState(false)
  const holder = useRef<HTMLDivElement>(null)
  // The focus goes back to where the calendar was opened from.
  const opener = useRef<HTMLElement | null>(null)
  const isItsDate = field.role === 'date' && table.site !== 'newsroom'
  const named = isItsDate && firstOf(now.data, table.roles.date) === undefined ? dateInName(article) : null
  const { id, text, refusal, readOnly } = state
  const isUnreadable = refusal === null && text !== '' && state.moment === null
  const unreadable = { severity: 'warning' as const, message: 'Can’t be read as a date. Write it like 2026-06-13.' }
  const notes = isUnreadable && state.notes.length === 0 ? [unreadable] : state.notes
  const open = (from: HTMLElement): void => {
    opener.current = from
    state.leave()
    beginStep(article, id)
    setOpen(true)
  }
  return (
    <FieldFrame field={field} state={{ ...state, notes }}>
      <div ref={holder} className={`${look.holder} ${styles.date}`}>
        <input
          id={inputId(id)}
          data-field={id}
          type="text"
          aria-label={field.label + suffix}
          aria-describedby={[meaningId(id), described({ ...state, notes })].filter(Boolean).join(' ')}
          aria-invalid={(refusal !== null && !refusal.isQuiet) || undefined}
          className={styles.dateText}
          aria-required={field.required || undefined}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          value={text}
          readOnly={readOnly}
          onChange={(event) => state.type(event.target.value)}
          onBlur={state.leave}
          onKeyDown={(event) => {
            const { key, altKey, ctrlKey, metaKey, shiftKey } = event
            if (altKey || ctrlKey || metaKey || shiftKey || event.nativeEvent.isComposing || readOnly) return
            if (key === 'Enter') state.leave()
            if (key !== 'ArrowDown') return
            event.preventDefault()
            open(event.currentTarget)
          }}
        />
        <Meaning state={state} />
        {!readOnly && (
          <button
            type="button"
            className={styles.open}
            aria-label={`Calendar, ${field.label.toLowerCase()}${suffix}`}
            aria-haspopup="dialog"
            data-open={isOpen}
            title="Calendar and clock (↓ in the field)"
            onClick={(event) => (isOpen ? setOpen(false) : open(event.currentTarget))}
          >
            <IconCalendar size={16} stroke={1.7} aria-hidden="true" />
          </button>
        )}
        {isOpen && (
          <DatePicker
            state={state}
            label={`${field.label}${suffix}`}
            article={article}
            anchor={holder}
            opener={opener}
            onClose={() => setOpen(false)}
          />
        )}
      </div>
      {named !== null && (
        <p className={styles.named}>
          Only in its file’s name: {named}{' '}
          {!readOnly && (
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
