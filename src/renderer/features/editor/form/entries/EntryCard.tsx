import type { KeyboardEvent } from 'react'
import { isMap } from '../../../../../shared/article/value'
import type { Pixels } from '../../../../../shared/pictures/size'
import { Uses } from '../../../pictures'
import { ClashMark } from '../../conflict/ClashMark'
import { type FormField, keyField } from '../../fields/form-field'
import { ProblemsBelow } from '../../fields/frame/ProblemsBelow'
import { useForm } from '../../fields/frame/use-field'
import { MapKeys } from '../../fields/value/MapField'
import { addressOf, isSizeOf, saysSize } from '../../images/entry'
import type { Spot } from '../../images/placed'
import { putChosen, putTaken } from '../../images/put'
import { SizeButton } from '../../images/SizeButton'
import { usePictureTarget } from '../../images/use-picture-target'
import { useSeenSize } from '../../images/use-seen-size'
import { isWithin, pathKey } from '../../text/values'
import { EntryActions, type EntryActionsProps } from './EntryActions'
import { EntrySummary } from './EntrySummary'
import styles from './entry-card.module.css'

interface Props extends Omit<EntryActionsProps, 'name' | 'count' | 'onReplace'> {
  readonly noun: string
  readonly isPicture: boolean
  /** The list that it is in. */
  readonly items: readonly unknown[]
  readonly suffix: string
  /** Null: those that it has. */
  readonly fields: readonly FormField[] | null
  /** How many articles have its picture. */
  readonly imageUses: number
}

/** One image or related entry: a card as readers see it, its fields when it is open. */
export function EntryCard(props: Props) {
  const { noun, isPicture, index, items, suffix, fields, path, open, readOnly, imageUses, onToggle, onRemove, onMove } =
    props
  const item = items[index]
  const { FieldFor, clashes, path: article, findPicture } = useForm()
  const url = isPicture ? addressOf(item) : ''
  const { size, onSize } = useSeenSize(url)
  // What stands in an open card is said at its own field.
  const here = clashes.filter(
    ({ place, isRemoved }) => !isRemoved && (open ? pathKey(place) === pathKey(path) : isWithin(path, place)),
  )
  const name = `${noun} ${index + 1}${suffix}`
  // In an open card what differs is said, and put right, at its field.
  const isSaid = (real: Pixels): boolean => (open ? saysSize(item) : isSizeOf(item, real))
  const spot: Spot = { list: path.slice(0, -1), entry: { index, items } }
  const { ref, isOver, handlers } = usePictureTarget<HTMLFieldSetElement>(
    isPicture && !readOnly,
    (taken) => void putTaken(article, spot, taken),
  )
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || !event.shiftKey || readOnly) return
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by === 0) return
    event.preventDefault()
    event.stopPropagation()
    onMove(index + by)
  }
  return (
    <fieldset
      ref={ref}
      aria-label={name[0]?.toUpperCase() + name.slice(1)}
      className={styles.card}
      data-open={open}
      data-over={isOver}
      {...handlers}
      onKeyDown={onKeyDown}
    >
      <div className={styles.cardHead}>
        <EntrySummary
          isPicture={isPicture}
          item={item}
          seen={size}
          onSize={onSize}
          beside={
            <>
              {!readOnly && isMap(item) && size !== null && !isSaid(size) && (
                <SizeButton article={article} path={path} name={name} size={size} />
              )}
              <Uses uses={imageUses} onFind={() => findPicture(url)} />
            </>
          }
        />
        {!open && <ProblemsBelow paths={[path]} />}
        <EntryActions
          name={name}
          index={index}
          count={items.length}
          path={path}
          open={open}
          readOnly={readOnly}
          onToggle={onToggle}
          onRemove={onRemove}
          onMove={onMove}
          onReplace={isPicture ? () => void putChosen(article, spot) : null}
        />
      </div>
      {here.map((clash) => (
        <div key={pathKey(clash.place)} className={styles.cardClash}>
          <ClashMark clash={clash} isNamed />
        </div>
      ))}
      {open && (
        <div className={styles.cardFields}>
          {fields?.map((field) => (
            <div key={field.key} className={styles.cardField} data-kind={field.kind}>
              <FieldFor field={field} path={[...path, field.key]} suffix={`, ${name}`} />
            </div>
          ))}
          {fields === null && (
            <div className={styles.cardField} data-kind="map">
              {isMap(item) ? (
                <MapKeys path={path} suffix={`, ${name}`} />
              ) : (
                <FieldFor field={keyField('', 'Address', 'link')} path={path} suffix={`, ${name}`} />
              )}
            </div>
          )}
        </div>
      )}
    </fieldset>
  )
}
