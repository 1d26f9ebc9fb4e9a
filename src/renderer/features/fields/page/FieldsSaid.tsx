import { Button } from '../../../ui/button/Button'
import { Kbd } from '../../../ui/button/Kbd'
import { takeBack, useFieldsRead } from '../store'
import styles from './fields-said.module.css'

/** At the foot of the page: what was done last, and its undo. */
export function FieldsSaid() {
  const said = useFieldsRead((state) => state.said)
  const canTakeBack = useFieldsRead((state) => state.canTakeBack)
  return (
    <>
      <span role="status" aria-label="Last change" className={styles.said} data-failed={said?.failed === true}>
        {said !== null && (said.failed ? said.text : `${said.text} · kept in fields.yaml`)}
      </span>
      {canTakeBack && (
        <Button size="small" aria-keyshortcuts="Control+Z" onClick={() => void takeBack()}>
          Undo <Kbd>Ctrl Z</Kbd>
        </Button>
      )}
    </>
  )
}
