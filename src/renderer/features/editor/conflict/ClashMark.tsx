import { clockTime } from '../../../ui/age'
import { Button } from '../../../ui/button/Button'
import { theirsSince } from '../changed/outside'
import { useForm } from '../fields/frame/use-field'
import styles from './clash-mark.module.css'
import type { FieldClash } from './field-clashes'
import { SideValue } from './SideValue'
import { takeTheirs } from './take-theirs'

interface Props {
  readonly clash: FieldClash
  /** By which its field is described. */
  readonly id?: string
  /** No label stands above it that says which field this is. */
  readonly isNamed?: boolean
}

/** Where both sides changed a field: what the file holds there, and a button that takes it. */
export function ClashMark({ clash, id, isNamed = false }: Props) {
  const { path, outside, readOnly } = useForm()
  const { name, conflict } = clash
  const since = theirsSince(outside, conflict)
  return (
    <div className={styles.clash}>
      <div id={id} className={styles.value}>
        <span className={styles.head}>
          {isNamed ? `${name} · on disk` : 'On disk'}
          {since !== null && ` since ${clockTime(since)}`}
        </span>
        <SideValue conflict={conflict} value={conflict.theirs} />
      </div>
      {!readOnly && (
        <Button aria-label={`Take theirs, ${name}`} onClick={() => void takeTheirs(path, clash)}>
          Take theirs
        </Button>
      )}
    </div>
  )
}
