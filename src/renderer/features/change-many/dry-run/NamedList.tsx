import { type ReactNode, useId } from 'react'
import type { Named } from '../../../../shared/change/change'
import { number } from '../../../../shared/numbers'
import styles from './named-list.module.css'

interface Props {
  readonly heading: string
  readonly list: readonly Named[]
  /** How many there are where the list is cut. */
  readonly total?: number
  readonly children?: ReactNode
}

/** Articles and what is to be said of each; it scrolls where it is long. Nothing where there are none. */
export function NamedList({ heading, list, total = list.length, children }: Props) {
  const id = useId()
  if (total === 0) return null
  return (
    <section aria-labelledby={id} className={styles.named}>
      <h3 id={id}>{heading}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, also by keyboard */}
      <ul tabIndex={0} aria-labelledby={id}>
        {list.map(({ path, title, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: titles may be the same twice; the list is drawn as a whole
          <li key={`${path}-${index}`}>
            <bdi>{title}</bdi>
            {message && <span>{message}</span>}
          </li>
        ))}
        {total > list.length && <li>and {number(total - list.length)} more</li>}
      </ul>
      {children}
    </section>
  )
}
