import { useMemo, useState } from 'react'
import type { Path } from '../../../../../shared/article'
import { isMap, valueAt } from '../../../../../shared/article/value'
import { sizeText } from '../../../../../shared/pictures/size'
import { Uses } from '../../../pictures'
import { Card, CardField } from '../../form/entries/Card'
import { PictureSummary, sizeLine, textIn } from '../../form/entries/PictureSummary'
import { AddImage } from '../../images/AddImage'
import { addressOf, isSizeOf } from '../../images/entry'
import { hasSize, holderOf, removalEdits, type Spot } from '../../images/placed'
import { SizeButton } from '../../images/SizeButton'
import { useImageUses } from '../../images/use-image-uses'
import { useSeenSize } from '../../images/use-seen-size'
import { useReveal } from '../../reveal'
import { makeEdits } from '../../text/store'
import { isWithin, pathKey } from '../../text/values'
import { FieldHead } from '../frame/FieldHead'
import { Notes } from '../frame/Notes'
import { type FieldProps, useField, useForm } from '../frame/use-field'
import { TextField } from '../TextField'
import { MapKeys } from '../value/MapField'
import styles from './one-picture.module.css'

/** 'cover image' of 'Cover image'; 'OG image' stays. */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)

/** By which the form finds the card: what is in it is looked for under the map that its key is in. */
const cardField = (path: Path): string => pathKey(path.length > 1 ? path.slice(0, -1) : path)

/** 'dusk.png'; '' where there is no address. */
const fileName = (address: string): string => address.replace(/[?#].*$/s, '').replace(/^.*\//s, '')

/** A picture that its key holds alone, as its address or as a map: a card like those of a list. */
export function OnePicture({ field, path, suffix }: FieldProps) {
  const { label, required } = field
  const state = useField(path)
  const { path: article, now, clashes, findPicture } = useForm()
  const { value, readOnly } = state
  const items = useMemo(() => [value], [value])
  const [open, setOpen] = useState(false)
  const address = addressOf(value)
  const { size, onSize } = useSeenSize(address)
  const uses = useImageUses([address])
  const name = inSentence(label) + suffix
  const isThere = value !== undefined && value !== null
  const holder = holderOf(now.data, path)
  const about = holder === undefined ? {} : valueAt(now.data, holder)
  /** Its address has a field of its own, which says all that is said of it. */
  const isTyped = open && !isMap(value)
  const spot: Spot = { list: path, isSingle: true, entry: { index: 0, items } }
  const here = clashes.filter(({ place }) =>
    open ? isMap(value) && pathKey(place) === state.id : isWithin(path, place),
  )

  const remove = (): void => {
    setOpen(false)
    if (makeEdits(article, removalEdits(now.data, path, []), state.id)) useReveal.setState({ field: { path } })
  }
  const add = (): void => {
    setOpen(true)
    useReveal.setState({ field: { path } })
  }
  return (
    <div className={styles.picture}>
      <FieldHead label={label} required={required} dirty={state.dirty} aside={<code>{pathKey(path)}</code>} />
      {isThere || open ? (
        <div className={styles.card}>
          <Card
            name={name}
            index={0}
            count={1}
            field={isTyped && path.length === 1 ? undefined : cardField(path)}
            open={open}
            readOnly={readOnly}
            spot={spot}
            clashes={here}
            onToggle={() => setOpen(!open)}
            onRemove={remove}
            onMove={() => undefined}
            summary={
              <PictureSummary
                address={address}
                title={textIn(about, 'alt') || textIn(about, 'title') || textIn(about, 'caption')}
                untitled={fileName(address) || 'no picture yet'}
                meta={hasSize(about) ? sizeLine(about, size) : size === null ? '' : sizeText(size)}
                onSize={onSize}
                beside={
                  <>
                    {!readOnly && holder && size !== null && hasSize(about) && !isSizeOf(about, size) && (
                      <SizeButton article={article} path={holder} name={name} size={size} />
                    )}
                    <Uses uses={uses.get(address) ?? 0} onFind={() => findPicture(address)} />
                  </>
                }
              />
            }
          >
            {isMap(value) ? (
              <CardField kind="map">
                <MapKeys path={path} suffix={`, ${label}${suffix}`} />
              </CardField>
            ) : (
              <CardField kind="link">
                <TextField field={{ ...field, kind: 'link' }} path={path} suffix={suffix} />
              </CardField>
            )}
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
