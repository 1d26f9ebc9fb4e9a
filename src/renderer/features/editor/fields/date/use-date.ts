import { useState } from 'react'
import { valueAt } from '../../../../../shared/article/value'
import { type Clock, clockOf, momentBy } from '../../../../../shared/dates/clock'
import { type Standing, type Understood, understand } from '../../../../../shared/dates/understand'
import { momentOf, saysOffset } from '../../../../../shared/fields/table/moment'
import { languageOf } from '../../../../../shared/text/language'
import { endStep } from '../../text/store'
import { type FieldProps, type FieldState, textEdit, useField, useForm } from '../frame/use-field'
import { dateBeside, exampleIn, inForm, timeIn, toMinute, writtenDate } from './date-form'

/** What stands in the field while it is typed, and what the file got for it; null: nothing. */
interface Typed {
  readonly text: string
  readonly on: string | null
  /** Why the file got nothing; null: it is half a date. */
  readonly why: string | null
}

/** How a date field stands. */
export interface DateState extends FieldState {
  /** What the input has. */
  readonly text: string
  /** What the file has of it. */
  readonly written: string
  /** In ms since 1970; null: none, or what stands there is none. */
  readonly moment: number | null
  /** Whether a day that is chosen has a time: as what stands there has, or as dates are written here. */
  readonly dayHasTime: boolean
  /** Why what is typed isn't written; null: it is. `isQuiet`: it may still become a date, and the field wasn't left. */
  readonly refusal: { readonly why: string; readonly isQuiet: boolean } | null
  /** By what times are said here. */
  readonly clock: Clock
  readonly standing: () => Standing
  readonly type: (text: string) => void
  /** Writes a moment that was chosen, in the form of the file. */
  readonly choose: (at: number, hasTime: boolean) => void
  /** The field is left, or Enter: what was understood is shown as it is written. */
  readonly leave: () => void
}

const notDate = (text: string): string => `“${text.trim()}” can’t be read as a date. The file keeps its own.`

export function useDate({ field, path }: FieldProps): DateState {
  const state = useField(path, 'whole')
  const { now, file, table, path: article } = useForm()
  const [typed, setTyped] = useState<Typed | null>(null)
  const [isLeft, setLeft] = useState(false)
  // An undo, or the pipeline, changed the date under what was typed: show the file's again.
  const text = state.unwritten ?? (typed?.on === state.shown ? typed.text : state.shown)
  const dates = table.rows.filter(({ kind }) => kind === 'date').map(({ key }) => key)
  // As the file has it, not as it was a key ago.
  const before = valueAt(file.data, path)
  const own = typeof before === 'string' ? before : ''
  const examples = [own, dateBeside(file.data, path, dates), table.dateExample ?? ''].filter((one) => one !== '')
  const example = exampleIn(examples)
  const clock = clockOf(table.timeZone, example)
  const momentIn = (date: string): number | null => {
    const at = momentOf(date, null)
    return at === null || saysOffset(date) ? at : momentBy(clock, at)
  }
  const language = languageOf(now.data)
  const standing = (): Standing => ({
    now: Date.now(),
    clock,
    languages: [...(language === null ? [] : [language]), ...navigator.languages],
    stands: momentIn(own),
  })
  const written = (at: number, hasTime: boolean): string =>
    inForm(toMinute(at, examples), hasTime, examples, table.timeZone)
  const writtenFor = (next: string, meant: Understood): string | null => {
    if (next.trim() === '') return ''
    if (meant.kind !== 'date') return null
    // A date as files have it may stand as it is typed.
    if (meant.written || (!meant.hasTime && momentOf(next, null) !== null)) {
      return writtenDate(next, examples, table.site, table.timeZone)
    }
    return written(meant.at, meant.hasTime)
  }
  const type = (next: string): void => {
    const meant = understand(next, standing())
    const on = writtenFor(next, meant)
    const why = meant.kind === 'date' ? null : meant.why
    if (on === null) state.refuse(next, why === null ? notDate(next) : `${why} The file keeps its date.`)
    else state.edit(textEdit(field, path, on))
    setTyped({ text: next, on, why: meant.kind === 'none' ? why : null })
    setLeft(false)
  }
  const [said, ...rest] = state.notes
  const refused = state.unwritten === null ? undefined : said?.message
  return {
    ...state,
    // What is refused is said in the line that is kept for it.
    notes: refused === undefined ? state.notes : rest,
    text,
    written: state.shown,
    moment: momentIn(state.shown),
    dayHasTime: state.shown === '' ? example === '' || timeIn(example) : timeIn(state.shown),
    refusal: refused === undefined ? null : { why: refused, isQuiet: typed?.why === null && !isLeft },
    clock,
    standing,
    type,
    choose: (at, hasTime) => {
      state.edit(textEdit(field, path, written(at, hasTime)))
      setTyped(null)
    },
    leave: () => {
      endStep(article, state.id)
      setLeft(true)
      setTyped((last) => (last?.on === null ? last : null))
    },
  }
}
