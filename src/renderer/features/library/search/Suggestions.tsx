import styles from './search.module.css'
import type { Suggestion } from './use-completion'

interface Props {
  readonly id: string
  readonly suggestions: readonly Suggestion[]
  /** Fields are shown with their colon. */
  readonly areFields: boolean
  readonly active: number
  readonly hint: string | null
  readonly onTake: (value: string) => void
}

export const suggestionId = (id: string, index: number): string => `${id}-${index}`

/** What the search box offers below it; the box keeps the focus and names the active one. */
export function Suggestions({ id, suggestions, areFields, active, hint, onTake }: Props) {
  if (suggestions.length === 0) return <p className={styles.hint}>{hint}</p>
  return (
    <div id={id} role="listbox" aria-label="Suggestions" className={styles.suggestions}>
      {suggestions.map(({ value, hint: means }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys
        <div
          key={value}
          id={suggestionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={styles.suggestion}
          // The box keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(value)}
        >
          <bdi>{areFields ? `${value}:` : value}</bdi>
          {means !== '' && <span className={styles.means}>{means}</span>}
        </div>
      ))}
    </div>
  )
}
