import type { ReactNode, Ref } from 'react'
import { filterSpans } from '../../../../shared/query'
import { useLanguage } from '../../../core/fields'
import look from './look.module.css'
import styles from './underlay.module.css'

/** The box's text again, drawn exactly below it, with its filters as pills. The box's own letters are see-through. */
export function Underlay({ text, ref }: { readonly text: string; readonly ref: Ref<HTMLDivElement> }) {
  const language = useLanguage()
  const parts: ReactNode[] = []
  let at = 0
  for (const { from, to, value } of filterSpans(text, language)) {
    parts.push(text.slice(at, from))
    parts.push(
      <span key={from} className={styles.pill}>
        <span className={styles.field}>{text.slice(from, value)}</span>
        {text.slice(value, to)}
      </span>,
    )
    at = to
  }
  parts.push(text.slice(at))
  return (
    <div ref={ref} className={`${look.letters} ${styles.underlay}`} aria-hidden="true">
      {parts}
    </div>
  )
}
