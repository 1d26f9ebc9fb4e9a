import { type BadQuery, useLibrary } from '../store'
import styles from './fault.module.css'

/** Of the search box: what says why its text can't be read. */
export const FAULT_ID = 'search-fault'

/** 'quality: takes a whole number; like quality:>=40. The list still shows the last search.' */
export const faultText = ({ message }: BadQuery): string =>
  `${message.replace(/[^.!?]$/, '$&.')} The list still shows the last search.`

/** Why the query can't be read: over the counts, which are those of another one, so that nothing moves; whole on hover and with the box. */
export function Fault() {
  const bad = useLibrary((state) => state.bad)
  if (bad === null) return null
  return (
    <p className={styles.fault} title={faultText(bad)}>
      <span>{bad.message}</span>
    </p>
  )
}
