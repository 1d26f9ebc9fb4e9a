import type { useLibrary } from '../store'
import styles from './fault.module.css'
import look from './look.module.css'

interface Props {
  readonly id: string
  readonly text: string
  readonly bad: NonNullable<ReturnType<typeof useLibrary.getState>['bad']>
}

/** What of the query can't be read, and where it stands. */
export const Fault = ({ id, text, bad: { from, to, message } }: Props) => (
  <p id={id} className={`${look.said} ${styles.fault}`}>
    <span dir="ltr">
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </span>
    {message.replace(/[^.!?]$/, '$&.')} The list still shows the last search.
  </p>
)
