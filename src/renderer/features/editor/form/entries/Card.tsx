import { type DragEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { ClashMark } from '../../conflict/ClashMark'
import type { FieldClash } from '../../conflict/field-clashes'
import { useForm } from '../../fields/frame/use-field'
import type { Spot } from '../../images/placed'
import { putChosen, putTaken } from '../../images/put'
import { usePictureTarget } from '../../images/use-picture-target'
import { pathKey } from '../../text/values'
import styles from './card.module.css'
import { useDragEntry } from './drag/use-drag-entry'
import { EntryActions, type EntryActionsProps } from './EntryActions'

export interface CardProps extends Omit<EntryActionsProps, 'onReplace'> {
  /** The list that it is in, by whose name others of it are known. */
  readonly list: string
  /** Where a picture goes that is dropped on it, pasted or chosen; null: it takes none. */
  readonly spot: Spot | null
  /** What of it clashes and is said in no field of its own. */
  readonly clashes: readonly FieldClash[]
  /** What a key does on it, by its code (`KeyO`, `Alt+KeyU`), but for letters that are typed into its fields. */
  readonly keys: Readonly<Record<string, () => void>>
  /** What it shows while it is closed, and above its fields. */
  readonly summary: ReactNode
  /** The keys of fields (`images.0.alt`) of which the first that is there is focused when the pencil opens it; left out: its first field. */
  readonly startsAt?: readonly string[]
  /** Its fields, drawn while it is open. */
  readonly children: ReactNode
}

/** What of these a press means; undefined: nothing. */
function pressed(event: KeyboardEvent, keys: CardProps['keys']): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.repeat || event.nativeEvent.isComposing)
    return undefined
  const isTyped = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
  return isTyped && !event.altKey ? undefined : keys[`${event.altKey ? 'Alt+' : ''}${event.code}`]
}

type OnDrag = ((event: DragEvent) => void) | undefined

/** What one takes the other doesn't hear of. */
const inTurn = (first: OnDrag, second: OnDrag) => (event: DragEvent) => {
  first?.(event)
  if (!event.defaultPrevented) second?.(event)
}

/** A picture or a related entry as readers see it, and its fields when it is open. */
export function Card({ list, spot, clashes, keys, summary, startsAt = [], children, ...actions }: CardProps) {
  const { name, index, count, open, readOnly, onMove, onToggle } = actions
  const fields = useRef<HTMLDivElement>(null)
  const isOpened = useRef(false)
  // What the pencil opened is in sight, and can be typed in.
  useLayoutEffect(() => {
    if (open && isOpened.current) {
      const there = [...(fields.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
      const named = startsAt.flatMap((key) => there.find(({ dataset }) => dataset.field === key) ?? [])
      ;(named[0] ?? there[0])?.focus()
    }
    isOpened.current = false
  })
  const toggle = (): void => {
    isOpened.current = !open
    onToggle()
  }
  const { path: article } = useForm()
  const { ref, isOver, handlers } = usePictureTarget<HTMLFieldSetElement>(spot !== null && !readOnly, (taken) => {
    if (spot !== null) void putTaken(article, spot, taken)
  })
  const drag = useDragEntry({ list, index, isMovable: !readOnly && count > 1, onMove })
  const onKeyDown = (event: KeyboardEvent): void => {
    const run = pressed(event, keys)
    if (run !== undefined) {
      event.preventDefault()
      event.stopPropagation()
      run()
      return
    }
    if (!event.altKey || !event.shiftKey || readOnly) return
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by === 0) return
    event.preventDefault()
    event.stopPropagation()
    onMove(index, index + by)
  }
  return (
    <fieldset
      ref={ref}
      aria-label={name[0]?.toUpperCase() + name.slice(1)}
      className={styles.card}
      data-open={open}
      data-over={isOver}
      data-dragged={drag.over}
      onDragOver={inTurn(drag.card.onDragOver, handlers.onDragOver)}
      onDragLeave={inTurn(drag.card.onDragLeave, handlers.onDragLeave)}
      onDrop={inTurn(drag.card.onDrop, handlers.onDrop)}
      onKeyDown={onKeyDown}
    >
      <div className={styles.cardHead} {...drag.head}>
        {summary}
        <EntryActions
          {...actions}
          onToggle={toggle}
          onReplace={spot === null ? null : () => void putChosen(article, spot)}
        />
      </div>
      {clashes.map((clash) => (
        <div key={pathKey(clash.place)} className={styles.cardClash}>
          <ClashMark clash={clash} isNamed />
        </div>
      ))}
      {open && (
        <div ref={fields} className={styles.cardFields}>
          {children}
        </div>
      )}
    </fieldset>
  )
}

/** One field of a card, as wide as its kind needs. */
export const CardField = ({ kind, children }: { readonly kind: string; readonly children: ReactNode }) => (
  <div className={styles.cardField} data-kind={kind}>
    {children}
  </div>
)
