import styles from './suggestion-list.module.css'

export interface Suggestion {
  readonly value: string
  /** How it is shown, where that differs. */
  readonly text?: string
  /** What it means, or how it is used. */
  readonly hint?: string
}

interface Props {
  readonly id: string
  /** Its name for screen readers. */
  readonly label: string
  readonly suggestions: readonly Suggestion[]
  /** The one that Enter takes; -1: none. */
  readonly active: number
  readonly onTake: (value: string) => void
}

/** What `aria-activedescendant` of the input names. */
export const suggestionId = (id: string, index: number): string => `${id}-${index}`

/** What an input offers below it. The input keeps the focus and the keys, and names the active suggestion. */
export function SuggestionList({ id, label, suggestions, active, onTake }: Props) {
  return (
    <div role="listbox" id={id} aria-label={label} className={styles.list}>
      {suggestions.map(({ value, text = value, hint = '' }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option
        <div
          key={value}
          id={suggestionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={styles.option}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(value)}
          onKeyDown={() => undefined}
        >
          <bdi>{text}</bdi>
          {hint !== '' && <span className={styles.hint}>{hint}</span>}
        </div>
      ))}
    </div>
  )
}
