import { Fragment, type ReactNode, type Ref } from 'react'
import { filterSpans } from '../../../../shared/query'
import { useLanguage } from '../../../core/fields'
import type { BadQuery } from '../store'
import look from './look.module.css'
import styles from './underlay.module.css'

interface Props {
  readonly text: string
  /** What of a text can't be read; null: nothing. */
  readonly bad: BadQuery | null
  readonly ref: Ref<HTMLDivElement>
}

/** The box's text again, drawn exactly below it, its filters as pills, with a line under what can't be read. The box's own letters are see-through. */
export function Underlay({ text, bad, ref }: Props) {
  const language = useLanguage()
  const drawn = (from: number, to: number): ReactNode => {
    if (bad === null || bad.text !== text) return text.slice(from, to)
    const [first, last] = [Math.max(from, bad.from), Math.min(to, bad.to)]
    if (first >= last) return text.slice(from, to)
    return (
      <>
        {text.slice(from, first)}
        <span className={styles.bad}>{text.slice(first, last)}</span>
        {text.slice(last, to)}
      </>
    )
  }
  const parts: ReactNode[] = []
  let at = 0
  for (const { from, to, value } of filterSpans(text, language)) {
    parts.push(<Fragment key={`before ${from}`}>{drawn(at, from)}</Fragment>)
    parts.push(
      <span key={from} className={styles.pill}>
        <span className={styles.field}>{drawn(from, value)}</span>
        {drawn(value, to)}
      </span>,
    )
    at = to
  }
  return (
    <div ref={ref} className={`${look.letters} ${styles.underlay}`} aria-hidden="true">
      {parts}
      {drawn(at, text.length)}
    </div>
  )
}
