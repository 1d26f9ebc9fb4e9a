import type { ReactNode } from 'react'
import styles from './facts.module.css'

export interface Fact {
  readonly term: string
  readonly value: string
  readonly note?: string
  /** What can be done with it. */
  readonly action?: ReactNode
}

/** What is so, and isn't chosen here. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, value, note, action }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{value}</bdi> {note}
          </dd>
          {action && <dd>{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
