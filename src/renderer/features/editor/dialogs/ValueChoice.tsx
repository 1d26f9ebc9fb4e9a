import { useId } from 'react'
import { words } from '../../../ui/diff/line-diff'
import type { Choice, Touched } from '../conflict'
import styles from '../editor.module.css'

interface Props {
  readonly touched: Touched
  readonly choice: Choice | undefined
  readonly onChoose: (choice: Choice) => void
}

const said = (value: unknown): string => {
  if (value === undefined) return 'absent'
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}
const sides: readonly { readonly choice: Choice; readonly label: string }[] = [
  { choice: 'mine', label: 'Mine' },
  { choice: 'theirs', label: 'Theirs' },
]

/** Mine or theirs, for one field. */
export function ValueChoice({ touched, choice, onChoose }: Props) {
  const name = useId()
  const [mine, theirs] = words(said(touched.mine), said(touched.theirs))
  const pieces = { mine, theirs }
  return (
    <fieldset className={styles.choice}>
      <legend>{touched.label}</legend>
      {sides.map((side) => (
        <label key={side.choice} className={styles.side} data-chosen={choice === side.choice}>
          <input
            type="radio"
            name={name}
            aria-label={`${side.label}, ${touched.label}`}
            checked={choice === side.choice}
            onChange={() => onChoose(side.choice)}
          />
          <span className={styles.sideBody}>
            <span className={styles.sideName}>{side.label}</span>
            <span className={styles.sideValue} dir="auto">
              {pieces[side.choice].map((piece, index) =>
                piece.changed ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one value, drawn anew as a whole
                  <mark key={index}>{piece.text}</mark>
                ) : (
                  piece.text
                ),
              )}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
