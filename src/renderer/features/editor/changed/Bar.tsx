import { type ReactNode, useRef } from 'react'
import { useFocusAround } from '../../../ui/use-focus-around'
import styles from './bar.module.css'

interface Props {
  readonly label: string
  /** It needs a decision before the article can be saved. */
  readonly urgent?: boolean
  /** What its line opens. */
  readonly below?: ReactNode
  readonly children: ReactNode
}

/** A bar above the form; once it has nothing more to say, the focus of its buttons goes to the form. */
export function Bar({ label, urgent = false, below, children }: Props) {
  const section = useRef<HTMLElement>(null)
  useFocusAround(section)
  return (
    <section ref={section} aria-label={label}>
      <div className={styles.bar} data-urgent={urgent}>
        {children}
      </div>
      {below}
    </section>
  )
}
