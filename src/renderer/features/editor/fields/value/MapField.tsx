import type { Path } from '../../../../../shared/article'
import { type Fields, isMap, mapOf } from '../../../../../shared/article/value'
import { pictureWord } from '../../../../../shared/fields/table/about-picture'
import { PROVIDER_NAMES } from '../../../../../shared/fields/table/values'
import { number } from '../../../../../shared/numbers'
import { ClashMark } from '../../conflict/ClashMark'
import { keyField } from '../form-field'
import { FieldHead } from '../frame/FieldHead'
import { Note } from '../frame/Note'
import { clashId, Notes } from '../frame/Notes'
import { type FieldProps, useField } from '../frame/use-field'
import { AddField } from './AddField'
import { kindOfValue } from './kind-of'
import styles from './map-field.module.css'
import { Removable } from './Removable'

/** More take seconds to draw; nobody edits hundreds by form. */
const MAX_SHOWN = 100

/** A map as a group of fields, each by its value. */
export function MapField({ field, path, suffix }: FieldProps) {
  const state = useField(path)
  const isOther = state.value !== undefined && state.value !== null && !isMap(state.value)
  return (
    <fieldset className={styles.group} aria-label={field.label + suffix}>
      <FieldHead label={field.label} required={field.required} dirty={state.dirty} />
      {isOther ? (
        <Note>No group in the file; edit it in Source.</Note>
      ) : (
        <MapKeys
          path={path}
          suffix={`, ${field.group ?? field.label}${suffix}`}
          isProvider={field.role === 'provider'}
        />
      )}
      {state.clash !== null && <ClashMark clash={state.clash} id={clashId(state.id)} />}
      <Notes id={state.id} notes={state.notes} name={state.name} />
    </fieldset>
  )
}

interface KeysProps {
  readonly path: Path
  readonly suffix: string
  /** Keys that are shown elsewhere. */
  readonly without?: readonly string[]
  /** It is a picture's: its usual keys have words of their own. */
  readonly isPicture?: boolean
  /** It is a provider's: its name and domain are offered with those that are known. */
  readonly isProvider?: boolean
}

/** The keys of a provider's map by which it is picked. */
const ofProvider = (map: Fields): readonly string[] => [
  ...PROVIDER_NAMES.filter((key) => key in map).slice(0, 1),
  'domain',
]

/** Two keys that would be called the same are called as they are. */
function namesOf(keys: readonly string[], isPicture: boolean): ReadonlyMap<string, string> {
  const words = keys.map((key) => (isPicture ? pictureWord(key) : null))
  return new Map(
    keys.map((key, index) => {
      const word = words[index] ?? null
      return [key, word === null || words.indexOf(word) !== words.lastIndexOf(word) ? key : word]
    }),
  )
}

/** The keys of a map, and a way to add one. */
export function MapKeys({ path, suffix, without = [], isPicture = false, isProvider = false }: KeysProps) {
  const { value, readOnly } = useField(path)
  const map = mapOf(value)
  const keys = Object.keys(map).filter((key) => !without.includes(key))
  const names = namesOf(keys, isPicture)
  const picked = isProvider ? ofProvider(map) : []
  return (
    <div className={styles.keys}>
      {keys.slice(0, MAX_SHOWN).map((key) => (
        <Removable
          key={key}
          field={{
            ...keyField(key, names.get(key) ?? key, kindOfValue(key, map[key])),
            isOfProvider: picked.includes(key),
          }}
          path={[...path, key]}
          suffix={suffix}
          within={path}
        />
      ))}
      {keys.length > MAX_SHOWN && <Note>{number(keys.length - MAX_SHOWN)} more; edit them in Source.</Note>}
      {!readOnly && <AddField path={path} suffix={suffix} taken={Object.keys(map)} />}
    </div>
  )
}
