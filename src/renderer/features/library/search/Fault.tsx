import { useLibrary } from '../store'
import styles from './fault.module.css'

/** Of the search box: what says why its text can't be read. */
export const FAULT_ID = 'search-fault'

/** What of the query can't be read, and where it stands: a line of its own over the list, so that it covers nothing. */
export function Fault() {
  const bad = useLibrary((state) => state.bad)
  if (bad === null) return null
  const { text, from, to, message } = bad
  return (
    <p id={FAULT_ID} className={styles.fault}>
      <span dir="ltr">
        {text.slice(0, from)}
        <mark>{text.slice(from, to)}</mark>
        {text.slice(to)}
      </span>
      {message.replace(/[^.!?]$/, '$&.')} The list still shows the last search.
    </p>
  )
}
