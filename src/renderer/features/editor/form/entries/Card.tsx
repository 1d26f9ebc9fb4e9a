import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { ClashMark } from '../../conflict/ClashMark'
import type { FieldClash } from '../../conflict/field-clashes'
import { useForm } from '../../fields/frame/use-field'
import type { Spot } from '../../images/placed'
import { putChosen, putTaken } from '../../images/put'
import { usePictureTarget } from '../../images/use-picture-target'
import { pathKey } from '../../text/values'
import styles from './card.module.css'
import { EntryActions, type EntryActionsProps } from './EntryActions'

export interface CardProps extends Omit<EntryActionsProps, 'onReplace'> {
  /** Where a picture goes that is dropped on it, pasted or chosen; null: it takes none. */
  readonly spot: Spot | null
  /** What of it clashes and is said in no field of its own. */
  readonly clashes: readonly FieldClash[]
  /** What Alt+U does: takes what its article says by now; null: nothing. */
  readonly onRenew: (() => void) | null
  /** What it shows while it is closed, and above its fields. */
  readonly summary: ReactNode
  /** Its fields, drawn while it is open. */
  readonly children: ReactNode
}

/** A picture or a related entry as readers see it, and its fields when it is open. */
export function Card({ spot, clashes, onRenew, summary, children, ...actions }: CardProps) {
  const { name, index, open, readOnly, onMove, onToggle } = actions
  const fields = useRef<HTMLDivElement>(null)
  const isOpened = useRef(false)
  // What the pencil opened is in sight, and can be typed in.
  useLayoutEffect(() => {
    if (open && isOpened.current) fields.current?.querySelector<HTMLElement>('[data-field]')?.focus()
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
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || readOnly) return
    if (event.code === 'KeyU' && !event.shiftKey && onRenew !== null) {
      event.preventDefault()
      onRenew()
    }
    if (!event.shiftKey) return
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
