import styles from './count.module.css'

interface Props {
  /** In UTF-16 units. */
  readonly length: number
  /** A hint of how long it should be at most. */
  readonly of: number | undefined
  /** How much of it readers see; null: nothing is said. */
  readonly limit: string | null
}

/** How long a text is, and how much of it the card shows; the field says the latter by its description. */
export function Count({ length, of, limit }: Props) {
  const isOver = of !== undefined && length > of
  return (
    <span aria-hidden="true" className={styles.count}>
      <span data-over={isOver} className={styles.number}>
        {isOver ? `${length} of ${of}` : length}
      </span>
      {limit !== null && ` · ${limit}`}
    </span>
  )
}
