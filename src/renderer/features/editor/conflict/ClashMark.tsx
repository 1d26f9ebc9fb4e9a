import { clockTime } from '../../../ui/age'
import { Button } from '../../../ui/Button'
import { useForm } from '../fields/use-field'
import styles from './clash-mark.module.css'
import type { FieldClash } from './field-clashes'
import { SideValue } from './SideValue'
import { takeTheirs } from './take-theirs'

/** Where both sides changed a field: what the file holds there, and a button that takes it. */
export function ClashMark({ clash, id }: { readonly clash: FieldClash; readonly id?: string }) {
  const { path, clashesSince, readOnly } = useForm()
  const { name, conflict } = clash
  return (
    <div className={styles.clash}>
      <div id={id} className={styles.value}>
        <span className={styles.head}>On disk{clashesSince !== null && ` since ${clockTime(clashesSince)}`}</span>
        <SideValue conflict={conflict} value={conflict.theirs} />
      </div>
      {!readOnly && (
        <Button aria-label={`Take theirs, ${name}`} onClick={() => takeTheirs(path, clash)}>
          Take theirs
        </Button>
      )}
    </div>
  )
}
