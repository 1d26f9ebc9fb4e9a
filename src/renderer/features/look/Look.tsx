import { IconPencil, IconX } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { number } from '../../../shared/numbers'
import { Button } from '../../ui/button/Button'
import { IconButton } from '../../ui/button/IconButton'
import { Kbd } from '../../ui/button/Kbd'
import { focusList, look, nameOfGone, useLibrary } from '../library'
import { CompareDialog, useShownTopics } from '../triage'
import { LookAside } from './LookAside'
import { LookKeys } from './LookKeys'
import { LookStory } from './LookStory'
import styles from './look.module.css'
import { SCROLLER_ID } from './store'

interface Props {
  /** Runs a command by its id: the buttons do what the keys do. */
  readonly run: (id: string) => void
  /** Nothing else of the list is in sight: the keys act here. */
  readonly alone: boolean
}

/** Space: the article under the cursor, beside the list, which keeps the focus. */
export function Look({ run, alone }: Props) {
  const row = useLibrary((library) => library.rows.get(library.cursor))
  const cursor = useLibrary((library) => library.cursor)
  const total = useLibrary((library) => library.total)
  const region = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const path = row?.path
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article begins at its top
  useEffect(() => {
    scroller.current?.scrollTo(0, 0)
  }, [path])
  useShownTopics(path)
  useLayoutEffect(() => {
    if (alone) region.current?.focus()
  }, [alone])
  const act = (id: string): void => {
    focusList()
    run(id)
  }
  const close = (): void => {
    look(false)
    requestAnimationFrame(focusList)
  }
  return (
    <section ref={region} id="look" aria-label="Look" tabIndex={-1} data-pane className={styles.look}>
      <header className={styles.head}>
        <h2>Look</h2>
        <span className={styles.place}>
          {number(total === 0 ? 0 : cursor + 1)} of {number(total)}
        </span>
        <span className={styles.move}>
          <Kbd>J</Kbd> <Kbd>K</Kbd> move
        </span>
        <Button aria-keyshortcuts="E" onClick={() => act('list.open')}>
          <IconPencil size={15} stroke={1.7} aria-hidden="true" />
          Edit <Kbd>E</Kbd>
        </Button>
        <IconButton label="Close Look" icon={IconX} onClick={close} />
      </header>
      <div ref={scroller} id={SCROLLER_ID} className={styles.scroller}>
        {row?.card ? (
          <div className={styles.sides}>
            <LookStory key={row.path} card={row.card} imageUses={row.imageUses ?? 1} act={act} />
            <LookAside row={row} card={row.card} cursor={cursor} act={act} />
          </div>
        ) : (
          <p className={styles.gone}>{row ? nameOfGone(row) : total === 0 ? 'No article is listed.' : ''}</p>
        )}
      </div>
      <LookKeys card={row?.card ?? null} act={act} close={close} />
      <CompareDialog />
    </section>
  )
}
