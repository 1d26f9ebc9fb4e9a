import { type ComponentType, createContext, use } from 'react'
import type { Article, Edit, Path } from '../../../../../shared/article'
import { sameValue, valueAt } from '../../../../../shared/article/value'
import { fieldName } from '../../../../../shared/change/field-names'
import type { FieldTable } from '../../../../../shared/fields/table/table'
import { number } from '../../../../../shared/numbers'
import { drawn, MAX_DRAWN_LETTERS } from '../../../../../shared/text/label'
import type { Finding, Fix } from '../../../../../shared/validation'
import type { Clip } from '../../../preview'
import { type Came, sinceWhen } from '../../changed/outside'
import type { FieldClash } from '../../conflict/field-clashes'
import { makeFix, type OpenArticle, type Pace, refuseField, setField, showSource } from '../../text/store'
import { unwrittenIn } from '../../text/unwritten'
import { pathKey, shownValue } from '../../text/values'
import type { FormField, Placed } from '../form-field'

/** What the fields of a form look at: the article as typed, as its file has it, and what is wrong with it. */
export interface FormContext {
  /** The file. */
  readonly path: string
  /** The fields of its folder. */
  readonly table: FieldTable
  readonly now: Article
  readonly file: Article
  /** What others changed in the file and nobody has seen yet, oldest first. */
  readonly outside: readonly Came<Article>[]
  /** Where it clashes. */
  readonly clashes: readonly FieldClash[]
  readonly readOnly: boolean
  /** Problems and hints. */
  readonly findings: readonly Finding[]
  readonly errors: OpenArticle['errors']
  readonly unwritten: OpenArticle['unwritten']
  /** How much of title and excerpt readers see on the card; null: not measured. */
  readonly clip: Clip | null
  /** Whether words that are spelled wrong are marked: once the language of the article is the one that is checked. */
  readonly isSpelled: boolean
  /** Lists the articles with a picture, by its address. */
  readonly findPicture: (address: string) => void
  /** Draws a field by its kind; handed down, since groups hold fields and fields hold groups. */
  readonly FieldFor: ComponentType<FieldProps>
}
export const ArticleContext = createContext<FormContext | null>(null)

export function useForm(): FormContext {
  const form = use(ArticleContext)
  if (!form) throw new Error('A field stands outside of the form')
  return form
}

/** A field's place and name. */
export type FieldProps = Placed

/** What one field of the form knows and can do. */
export interface FieldState {
  readonly id: string
  /** What it is called in the form. */
  readonly name: string
  readonly value: unknown
  /** The value as the file writes it, or the beginning of a very long one; '' where absent. */
  readonly shown: string
  /** Of the whole value, in UTF-16 units. */
  readonly length: number
  readonly dirty: boolean
  /** What it was before somebody else changed it, and when; null: nobody did, or it was seen. */
  readonly came: { readonly at: number; readonly was: string } | null
  /** What clashes with it; null: nothing. */
  readonly clash: FieldClash | null
  readonly readOnly: boolean
  readonly notes: readonly Note[]
  readonly edit: (edit: Edit) => void
  /** What is typed and isn't written, with '\n' for each line end; null: nothing. */
  readonly unwritten: string | null
  /** Says why what is typed (null: nothing is, it is switched) isn't written; the file keeps its value. */
  readonly refuse: (typed: string | null, why: string) => void
  /** Puts right what a note says. */
  readonly mend: (fix: Fix) => void
  /** Where a value is that is too long for the form; null for others. */
  readonly openSource: (() => void) | null
}

/** What is said below a field. */
export type Note = Pick<Finding, 'severity' | 'message' | 'path'> & { readonly fix?: Fix }

const tooLong: Note = {
  severity: 'hint',
  message: `Over ${number(MAX_DRAWN_LETTERS)} letters: its beginning is shown, read only.`,
}

/** Of the places that follow a value. */
const MAX_NAMED = 4

/** What concerns this field, or of a word in its list: words have no field of their own. */
function concerns({ path }: Finding, key: string, value: unknown): boolean {
  if (path === undefined) return false
  if (pathKey(path) === key) return true
  const last = path.at(-1)
  const item = Array.isArray(value) && typeof last === 'number' ? (value as unknown[])[last] : null
  return pathKey(path.slice(0, -1)) === key && item !== null && typeof item !== 'object'
}

function cameOf({ outside, file }: FormContext, path: Path): FieldState['came'] {
  const [first] = outside
  const value = valueAt(file.data, path)
  if (first === undefined || sameValue(valueAt(first.was.data, path), value)) return null
  const at = sinceWhen(outside, (was) => sameValue(valueAt(was.data, path), value)) ?? first.at
  return { at, was: shownValue(first.was, path) }
}

/** The fields that have the new value too, because they stand for it by an alias. */
function followNote({ now, table }: FormContext, path: Path): readonly Note[] {
  const places = now.followersOf(path)
  if (places.length === 0) return []
  const names = places.slice(0, MAX_NAMED).map((place) => fieldName(place, table))
  const more = places.length > MAX_NAMED ? ', …' : ''
  const said = places.length === 1 ? '1 other place follows' : `${number(places.length)} other places follow`
  return [{ severity: 'hint', message: `${said}: ${names.join(', ')}${more}.` }]
}

export function useField(path: Path, pace: Pace = 'by time'): FieldState {
  const form = useForm()
  const id = pathKey(path)
  const value = valueAt(form.now.data, path)
  const error = form.errors[id]
  const whole = shownValue(form.now, path)
  // Of a list each item is drawn for itself.
  const isLong = whole.length > MAX_DRAWN_LETTERS && typeof value !== 'object'
  const found = form.findings.filter((finding) => concerns(finding, id, value))
  const dirty = !sameValue(value, valueAt(form.file.data, path))
  const notes = [...(isLong ? [tooLong] : []), ...(dirty ? followNote(form, path) : []), ...found]
  const range = isLong ? form.now.rangeOf(path) : undefined
  return {
    id,
    name: fieldName(path, form.table),
    value,
    shown: drawn(whole),
    length: whole.length,
    dirty,
    came: cameOf(form, path),
    clash: form.clashes.find(({ place }) => pathKey(place) === id) ?? null,
    readOnly: form.readOnly || isLong,
    notes: error === undefined ? notes : [{ severity: 'error', message: error }, ...notes],
    edit: (edit) => setField(form.path, edit, id, pace),
    unwritten: unwrittenIn(form, id),
    refuse: (typed, why) => refuseField(form.path, id, typed, why, pace),
    mend: (fix) => makeFix(form.path, fix, id),
    openSource: range === undefined ? null : () => showSource(range),
  }
}

/** Writes typed text: an emptied field leaves the file, unless its key is to stay. */
export const textEdit = ({ keepsKey }: FormField, path: Path, text: string): Edit =>
  text === '' && !keepsKey ? { op: 'remove', path } : { op: 'set', path, value: text }
