import { IconX } from '@tabler/icons-react'
import styles from './chips.module.css'

interface Props {
  readonly items: readonly string[]
  /** The place of the one that keys chose; null: none. */
  readonly chosen: number | null
  readonly removeLabel: (item: string, index: number) => string
  /** Left out where none can be removed. */
  readonly onRemove?: ((index: number) => void) | undefined
}

/**
 * Words of a list, each with a ✕ for the mouse. The ✕ is no tab stop: whoever goes on to the input and types must not press
 * one. Keys choose a word from the input, which keeps the focus (use-chips.ts).
 */
export function Chips({ items, chosen, removeLabel, onRemove }: Props) {
  const named = chosen === null ? undefined : items[chosen]
  return (
    <>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list may hold the same word twice; its place is its identity
        <span key={index} className={styles.chip} data-chosen={index === chosen}>
          <bdi>{item}</bdi>
          {onRemove && (
            <button
              type="button"
              tabIndex={-1}
              className={styles.remove}
              aria-label={removeLabel(item, index)}
              onClick={() => onRemove(index)}
            >
              <IconX size={12} aria-hidden="true" />
            </button>
          )}
        </span>
      ))}
      <span className="visually-hidden" aria-live="polite">
        {named !== undefined && `${named} chosen. Backspace removes it.`}
      </span>
    </>
  )
}
