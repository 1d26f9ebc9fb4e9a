import { IconAlertTriangle } from '@tabler/icons-react'
import { ownFieldsName, type Understood } from '../../../../shared/fields'
import { counted } from '../../../../shared/numbers'
import styles from './faults.module.css'

/** What in the team's file can't be used, each with its place. */
export function Faults({ faults }: Pick<Understood, 'faults'>) {
  if (faults.length === 0) return null
  return (
    <section aria-label={`Faults of ${ownFieldsName}`} className={styles.faults}>
      <IconAlertTriangle size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <h3>
          {counted(faults.length, 'fault')} in <code>{ownFieldsName}</code>
        </h3>
        <ul>
          {faults.map(({ message, line, column }) => (
            <li key={`${line}:${column} ${message}`}>
              <strong>
                Line {line}, column {column}:
              </strong>{' '}
              <bdi>{message}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
