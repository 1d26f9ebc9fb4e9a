import { IconArrowDown, IconArrowUp, IconChevronDown, IconPencil, IconReplace, IconX } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Field, Path } from '../../../../shared/article'
import { Uses } from '../../pictures'
import { ClashMark } from '../conflict/ClashMark'
import { ProblemsBelow } from '../fields/ProblemsBelow'
import { useForm } from '../fields/use-field'
import { addressOf, saysSize } from '../images/entry'
import type { Spot } from '../images/placed'
import { putChosen, putTaken } from '../images/put'
import { SizeButton } from '../images/SizeButton'
import { usePictureTarget } from '../images/use-picture-target'
import { useSeenSize } from '../images/use-seen-size'
import { isWithin, pathKey } from '../values'
import { EntrySummary } from './EntrySummary'
import styles from './form.module.css'

interface Props {
  readonly noun: 'image' | 'related'
  readonly index: number
  readonly count: number
  readonly suffix: string
  readonly item: unknown
  readonly fields: readonly Field[]
  readonly path: Path
  readonly open: boolean
  readonly readOnly: boolean
  /** How many articles have its picture. */
  readonly imageUses: number
  readonly onToggle: () => void
  readonly onRemove: () => void
  readonly onMove: (to: number) => void
}

/** One image or related entry: a card as readers see it, its fields when it is open. */
export function EntryCard(props: Props) {
  const { noun, index, count, suffix, item, fields, path, open, readOnly, imageUses, onToggle, onRemove, onMove } =
    props
  const { FieldFor, clashes, path: article, findPicture } = useForm()
  const url = noun === 'image' ? addressOf(item) : ''
  const { size, onSize } = useSeenSize(url)
  // What stands in an open card is said at its own field.
  const here = clashes.filter(
    ({ place, isRemoved }) => !isRemoved && (open ? pathKey(place) === pathKey(path) : isWithin(path, place)),
  )
  const name = `${noun} ${index + 1}${suffix}`
  const spot: Spot = { list: path.slice(0, -1), entry: { index, item } }
  const { ref, isOver, handlers } = usePictureTarget<HTMLFieldSetElement>(
    noun === 'image' && !readOnly,
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
          noun={noun}
          item={item}
          seen={size}
          onSize={onSize}
          beside={
            <>
              {!readOnly && size !== null && !saysSize(item) && (
                <SizeButton article={article} path={path} name={name} size={size} />
              )}
              <Uses uses={imageUses} onFind={() => findPicture(url)} />
            </>
          }
        />
        {!open && <ProblemsBelow paths={[path]} />}
        <span className={styles.cardActions}>
          {!readOnly && count > 1 && (
            <>
              <IconButton label={`Move ${name} up`} off={index === 0} onClick={() => onMove(index - 1)}>
                <IconArrowUp size={15} aria-hidden="true" />
              </IconButton>
              <IconButton label={`Move ${name} down`} off={index === count - 1} onClick={() => onMove(index + 1)}>
                <IconArrowDown size={15} aria-hidden="true" />
              </IconButton>
            </>
          )}
          {!readOnly && noun === 'image' && (
            <IconButton
              label={`Replace ${name}…`}
              title="Replace by a file… A picture, or its web address, can be pasted or dropped here too"
              onClick={() => void putChosen(article, spot)}
            >
              <IconReplace size={15} aria-hidden="true" />
            </IconButton>
          )}
          <button
            type="button"
            className={styles.icon}
            data-entry-focus={index}
            data-field={pathKey(path)}
            aria-label={`Edit ${name}`}
            title={readOnly ? 'Show' : 'Edit'}
            aria-expanded={open}
            onClick={onToggle}
          >
            {open ? <IconChevronDown size={15} aria-hidden="true" /> : <IconPencil size={15} aria-hidden="true" />}
          </button>
          {!readOnly && (
            <IconButton label={`Remove ${name}`} onClick={onRemove}>
              <IconX size={15} aria-hidden="true" />
            </IconButton>
          )}
        </span>
      </div>
      {here.map((clash) => (
        <div key={pathKey(clash.place)} className={styles.cardClash}>
          <ClashMark clash={clash} isNamed />
        </div>
      ))}
      {open && (
        <div className={styles.cardFields}>
          {fields.map((field) => (
            <div key={field.key} className={styles.cardField} data-kind={field.kind}>
              <FieldFor field={field} path={[...path, field.key]} suffix={`, ${name}`} />
            </div>
          ))}
        </div>
      )}
    </fieldset>
  )
}

interface IconButtonProps {
  readonly label: string
  /** What is said on hover, where it isn't the label. */
  readonly title?: string
  readonly off?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function IconButton({ label, title = label, off = false, onClick, children }: IconButtonProps) {
  return (
    <button type="button" className={styles.icon} aria-label={label} title={title} disabled={off} onClick={onClick}>
      {children}
    </button>
  )
}
