import { type KeyboardEvent, useEffect, useRef } from 'react'
import { dayTime } from '../../../ui/age'
import { Button } from '../../../ui/button/Button'
import styles from './drafts-bar.module.css'
import { bringBack, dropDraft, takeDraft, useDrafts } from './restore'

/** Unsaved work of an earlier run, one article at a time: offered, never forced. Who opens its article has it too. */
export function DraftsBar() {
  const { drafts, dropped, titles } = useDrafts()
  const nameOf = (path: string): string => titles[path] ?? path.slice(path.lastIndexOf('/') + 1)
  const draft = drafts[0]
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // What dropped them is gone by now, and undo is meant for this.
    if (dropped !== null && document.activeElement === document.body) back.current?.focus()
  }, [dropped])
  if (!draft && dropped === null) return null
  const onKeyDown = (event: KeyboardEvent): void => {
    if (dropped === null || event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void bringBack()
  }
  return (
    <section onKeyDown={onKeyDown} aria-label="Unsaved edits of an earlier run">
      {dropped !== null && (
        <div className={styles.bar}>
          <p>
            Unsaved edits in <bdi className={styles.draftName}>{nameOf(dropped.path)}</bdi> were dropped.
          </p>
          <Button ref={back} onClick={() => void bringBack()}>
            Bring them back
          </Button>
        </div>
      )}
      {draft && (
        <div className={styles.bar}>
          <p>
            {drafts.length > 1 && `1 of ${drafts.length}: `}
            Unsaved edits in <bdi className={styles.draftName}>{nameOf(draft.path)}</bdi>, {dayTime(draft.at)}, were
            kept.
          </p>
          <Button onClick={() => takeDraft(draft)}>Show them</Button>
          <Button onClick={() => void dropDraft(draft)}>Drop them</Button>
        </div>
      )}
    </section>
  )
}
