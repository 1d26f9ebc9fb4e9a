import { type KeyboardEvent, useEffect } from 'react'
import { Button } from '../../../ui/button/Button'
import { Dialog } from '../../../ui/Dialog'
import { useLibrary } from '../../library'
import { compare, useTriage } from '../store'
import { CompareSide } from './CompareSide'
import styles from './compare-dialog.module.css'

/** S: this article and one that tells the same story, side by side, with the words that only one of them has marked. */
export function CompareDialog() {
  const row = useLibrary((library) => library.rows.get(library.cursor))
  const index = useTriage((triage) => triage.comparing)
  const card = row?.card
  const other = index === null ? undefined : row?.also[index]
  useEffect(() => {
    if (index !== null && (!card || !other)) compare(null)
  }, [index, card, other])
  if (index === null || !row || !card || !other) return null

  const step = (by: number): void => compare((index + by + row.also.length) % row.also.length)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Readonly<Record<string, () => void>> = {
      s: () => compare(null),
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
    }
    const known = steps[event.key.toLowerCase()] ?? steps[event.key]
    if (!known) return
    event.preventDefault()
    known()
  }
  return (
    <Dialog label="Same story" wide="double" onClose={() => compare(null)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the dialog, wherever in it the focus is */}
      <div onKeyDown={onKeyDown}>
        <header className={styles.head}>
          <h2>Same story</h2>
          {row.also.length > 1 && (
            <p>
              {index + 1} of {row.also.length}
              <Button aria-keyshortcuts="ArrowRight" onClick={() => step(1)}>
                Next
              </Button>
            </p>
          )}
          <Button aria-keyshortcuts="S" onClick={() => compare(null)}>
            Close
          </Button>
        </header>
        <div className={styles.sides}>
          <CompareSide name="This article" card={card} other={other} />
          <CompareSide name="The other" card={other} other={card} />
        </div>
      </div>
    </Dialog>
  )
}
