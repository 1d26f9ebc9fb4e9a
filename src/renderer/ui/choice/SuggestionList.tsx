import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { intoSight } from './into-sight'
import styles from './suggestion-list.module.css'

export interface Suggestion {
  readonly value: string
  /** How it is shown, where that differs. */
  readonly text?: string
  /** What it means, or how it is used. */
  readonly hint?: string
  /** A number at its right, drawn only, and what is said of it: '312', '312 articles'. */
  readonly count?: { readonly drawn: string; readonly said: string }
  /** What stands before it, such as a small picture. */
  readonly start?: ReactNode
}

interface Props {
  readonly id: string
  /** Its name for screen readers. */
  readonly label: string
  readonly suggestions: readonly Suggestion[]
  /** The one that Enter takes; -1: none. */
  readonly active: number
  /** The one that is there now. */
  readonly current?: string | undefined
  /** The one that Tab takes, which says so; absent: Tab leaves. */
  readonly byTab?: number
  readonly onTake: (value: string) => void
}

/** What `aria-activedescendant` of the input names. */
export const suggestionId = (id: string, index: number): string => `${id}-${index}`

/** What an input offers below it. The input keeps the focus and the keys, and names the active suggestion. */
export function SuggestionList({ id, label, suggestions, active, current, byTab, onTake }: Props) {
  return (
    <div role="listbox" id={id} aria-label={label} className={styles.list}>
      {suggestions.map(({ value, text = value, hint = '', count, start }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option
        <div
          key={value}
          id={suggestionId(id, index)}
          role="option"
          aria-selected={index === active}
          aria-current={value === current || undefined}
          aria-description={count?.said}
          ref={index === active ? intoSight : undefined}
          className={styles.option}
          data-start={start !== undefined}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(value)}
          onKeyDown={() => undefined}
        >
          {start}
          <bdi>{text}</bdi>
          {value === current && <IconCheck size={14} aria-hidden="true" className={styles.hint} />}
          {hint !== '' && <span className={styles.hint}>{hint}</span>}
          {count !== undefined && <span className={styles.count} data-drawn={count.drawn} aria-hidden="true" />}
          {byTab !== undefined && (
            <span className={styles.key} data-drawn={index === byTab ? 'Tab' : undefined} aria-hidden="true" />
          )}
        </div>
      ))}
    </div>
  )
}
