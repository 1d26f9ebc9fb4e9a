import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Path } from '../../../../../shared/article'
import { isMap, sameValue, valueAt } from '../../../../../shared/article/value'
import type { FieldTable } from '../../../../../shared/fields/table/table'
import { stepsTo } from '../../../../../shared/fields/table/values'
import { Card, CardField } from '../../form/entries/Card'
import { AddImage } from '../../images/AddImage'
import { addressKeyOf, addressOf } from '../../images/entry'
import { removalEdits, type Spot } from '../../images/placed'
import { useReveal } from '../../reveal'
import { makeEdits } from '../../text/store'
import { isWithin, pathKey } from '../../text/values'
import { type FormField, placesOf } from '../form-field'
import { FieldHead } from '../frame/FieldHead'
import { Notes } from '../frame/Notes'
import { ProblemsBelow } from '../frame/ProblemsBelow'
import { type FieldProps, useField, useForm } from '../frame/use-field'
import { TextField } from '../TextField'
import { MapKeys } from '../value/MapField'
import { fieldBehind } from '../value/remove-at'
import { OneSummary } from './OneSummary'
import styles from './one-picture.module.css'

const noKeys = {}

/** 'cover image' of 'Cover image'; 'OG image' stays. */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)

/** By which the form finds the card: what is in it is looked for under the map that its key is in. */
const cardField = (path: Path): string => pathKey(path.length > 1 ? path.slice(0, -1) : path)

/** By which key the maps of this folder name the picture at a path. */
const usualKey = ({ roles }: FieldTable, path: Path): string =>
  roles.picture
    .map(stepsTo)
    .find((way) => way.length === path.length + 1 && isWithin(path, way))
    ?.at(-1) ?? 'url'

/** Whether the card opens up to a field: its address, or what is said beside or below it. */
const holds = ({ field, path }: FieldProps, value: unknown, sought: Path): boolean =>
  (isMap(value) ? sought.length > path.length && isWithin(path, sought) : pathKey(path) === pathKey(sought)) ||
  (field.about ?? []).some((one) => isWithin(one.path, sought))

/** A picture that its key holds alone, as its address or as a map: a card like those of a list. */
export function OnePicture(props: FieldProps) {
  const { field, path, suffix } = props
  const { label, required, about = [], isBeside = false } = field
  const state = useField(path)
  const { path: article, now, file, table, clashes, FieldFor } = useForm()
  const { value, readOnly } = state
  const items = useMemo(() => [value], [value])
  const [open, setOpen] = useState(false)
  const revealed = useReveal((reveal) => reveal.field)
  const [seen, setSeen] = useState<typeof revealed>(null)
  const root = useRef<HTMLDivElement>(null)
  const isRemoved = useRef(false)
  const name = inSentence(label) + suffix
  const places = placesOf(props)
  const alts = about.flatMap((one) => (one.path.at(-1) === 'alt' ? [one.path] : []))
  const isThere = places.some((place) => (valueAt(now.data, place) ?? null) !== null)
  const dirty = places.some((place) => !sameValue(valueAt(now.data, place), valueAt(file.data, place)))
  const addressKey = addressKeyOf(value) ?? usualKey(table, path)
  const addressAt = isMap(value) ? [...path, addressKey] : path
  // In a map it stays where it is emptied, under the key that this article has for it.
  const addressField: FormField = { ...field, kind: 'link', label: 'Address', keepsKey: isMap(value) }
  /** Its address has a field of its own, which says all that is said of it. */
  const isTyped = open && !isMap(value)
  const spot: Spot = { list: path, isSingle: true, addressKey, isBeside, entry: { index: 0, items } }
  const here = clashes.filter(({ place }) =>
    open ? isMap(value) && pathKey(place) === state.id : places.some((one) => isWithin(one, place)),
  )

  // In the same drawing: what is inside can be focused at once.
  if (revealed !== seen) {
    setSeen(revealed)
    if (revealed !== null && holds(props, value, revealed.path)) setOpen(true)
  }
  useLayoutEffect(() => {
    if (isRemoved.current) root.current?.querySelector<HTMLElement>('[data-entry-focus="add"]')?.focus()
    isRemoved.current = false
  })

  const remove = (): void => {
    setOpen(false)
    const behind = root.current && fieldBehind(root.current)
    isRemoved.current = makeEdits(article, removalEdits(now.data, path, places.slice(1)), state.id)
    // Among the other fields the card goes too; else what adds a picture takes the focus.
    if (isRemoved.current) behind?.focus()
  }
  const add = (): void => {
    setOpen(true)
    useReveal.setState({ field: { path } })
  }
  return (
    <div ref={root} className={styles.picture} data-removable>
      <FieldHead
        label={label}
        required={required}
        dirty={dirty}
        {...(path.length > 1 && { aside: <code>{pathKey(path)}</code> })}
      />
      {isThere || open ? (
        <div className={styles.card}>
          <Card
            list={pathKey(path)}
            name={name}
            index={0}
            count={1}
            field={isTyped && path.length === 1 ? undefined : cardField(path)}
            open={open}
            readOnly={readOnly}
            keys={noKeys}
            startsAt={addressOf(value) === '' ? [] : [[...path, 'alt'], ...alts].map(pathKey)}
            spot={spot}
            clashes={here}
            onToggle={() => setOpen(!open)}
            onRemove={isThere ? remove : null}
            onMove={() => undefined}
            summary={
              <>
                <OneSummary path={path} name={name} about={about} isBeside={isBeside} />
                {!open && <ProblemsBelow paths={isMap(value) ? places : places.slice(1)} />}
              </>
            }
          >
            <CardField kind="link">
              <TextField field={addressField} path={addressAt} suffix={`, ${name}`} />
            </CardField>
            {isMap(value) && (
              <CardField kind="map">
                <MapKeys path={path} suffix={`, ${name}`} without={[addressKey]} isPicture />
              </CardField>
            )}
            {about.map((one) => (
              <CardField key={pathKey(one.path)} kind={one.field.kind}>
                <FieldFor {...one} />
              </CardField>
            ))}
          </Card>
        </div>
      ) : (
        !readOnly && (
          <AddImage article={article} spot={spot} field={cardField(path)} label={`Add ${name}`} onAdd={add} />
        )
      )}
      {!isTyped && <Notes id={state.id} notes={state.notes} name={state.name} />}
    </div>
  )
}
