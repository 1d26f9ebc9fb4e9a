import { IconChecks } from '@tabler/icons-react'
import styles from './reward.module.css'

/** What stands above work that is done. */
export const Reward = () => (
  <span className={styles.reward} aria-hidden="true">
    <IconChecks size={28} stroke={1.8} />
  </span>
)
