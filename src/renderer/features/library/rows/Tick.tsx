import { IconCheck } from '@tabler/icons-react'
import styles from './tick.module.css'

/** The box by which a mouse chooses an article; keys choose by X, so it takes no focus. */
export function Tick() {
  return (
    <span className={styles.tick} data-tick aria-hidden="true">
      <IconCheck size={12} stroke={3} />
    </span>
  )
}
