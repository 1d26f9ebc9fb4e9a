import { agoText, exactTime } from '../../../../ui/age'
import styles from './when.module.css'

interface Props {
  readonly at: number
  /** By whose clocks it is said; null: those of where the editor sits. */
  readonly zone?: string | null
}

/** A moment as people say it, and how long ago it was. */
export function When({ at, zone = null }: Props) {
  return (
    <>
      {exactTime(at, zone)} {zone !== null && `${zone} `}
      <span className={styles.age}>{agoText(at, Date.now())}</span>
    </>
  )
}
