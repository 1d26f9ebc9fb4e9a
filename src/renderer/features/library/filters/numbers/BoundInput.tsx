import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import styles from './bound-input.module.css'

/** What is typed counts when the typing pauses for this long (ms). */
const PAUSE_MS = 700

interface Props {
  readonly label: string
  /** What is seen of the label. */
  readonly word: string
  /** The bound that the query has; null: none. */
  readonly value: number | null
  /** The least or greatest number there is. */
  readonly placeholder: number | null
  readonly onApply: (value: number | null) => void
}

/** The whole number that was typed, null for nothing, undefined for anything else. As long as the language reads them. */
function boundOf(typed: string): number | null | undefined {
  const plain = typed.trim().replace('−', '-')
  if (plain === '') return null
  return /^[+-]?\d{1,9}$/.test(plain) ? Number(plain) : undefined
}

/** One bound of a range. Any whole number is taken as it is; what is none stays here and changes nothing. */
export function BoundInput({ label, word, value, placeholder, onApply }: Props) {
  const shown = value === null ? '' : String(value)
  const [typed, setTyped] = useState<{ readonly text: string; readonly on: string } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const noteId = useId()
  useEffect(() => () => clearTimeout(timer.current), [])
  // The query was changed under what was typed: show what it says now.
  const text = typed !== null && typed.on === shown ? typed.text : shown
  const bound = boundOf(text)
  const apply = (next: string): void => {
    clearTimeout(timer.current)
    const found = boundOf(next)
    if (found !== undefined && found !== value) onApply(found)
  }
  const type = (next: string): void => {
    setTyped({ text: next, on: shown })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => apply(next), PAUSE_MS)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key === 'Enter') apply(text)
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (by === 0 || bound === undefined) return
    event.preventDefault()
    type(String((bound ?? placeholder ?? 0) + by))
  }
  return (
    <span className={styles.bound}>
      <span aria-hidden="true">{word}</span>
      <input
        type="text"
        inputMode="numeric"
        spellCheck={false}
        role="spinbutton"
        aria-label={label}
        aria-valuenow={bound ?? undefined}
        aria-valuetext={text === '' ? 'any' : text}
        aria-invalid={bound === undefined}
        aria-describedby={bound === undefined ? noteId : undefined}
        placeholder={placeholder === null ? '' : String(placeholder)}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => apply(text)}
      />
      {bound === undefined && (
        <span id={noteId} className={styles.boundFault}>
          A whole number
        </span>
      )}
    </span>
  )
}
