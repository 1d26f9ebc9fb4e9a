import { useEffect, useRef } from 'react'
import { useLibrary } from '../library'
import { Picture } from '../pictures'
import { CompareDialog } from './compare/CompareDialog'
import { End } from './End'
import { useTriage } from './store'
import { Aside } from './story/Aside'
import { Keys } from './story/Keys'
import { StoryCard } from './story/StoryCard'
import { TopLine } from './TopLine'
import styles from './triage.module.css'
import { AHEAD, useQueue } from './use-queue'

interface Props {
  /** Runs a command by its id: the buttons do what the keys do. */
  readonly run: (id: string) => void
}

/** One article at a time of the result that the list shows, in its frozen order, with what helps to decide. */
export function Triage({ run }: Props) {
  const cursor = useLibrary((library) => library.cursor)
  const path = useLibrary((library) => library.rows.get(library.cursor)?.path)
  const decided = useLibrary((library) => path !== undefined && library.decided.has(path))
  const ended = useTriage((triage) => triage.endedAt === path) && decided
  const region = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useQueue(path, ended)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each card begins at its top, and has the focus where triage had it
  useEffect(() => {
    scroller.current?.scrollTo(0, 0)
    const active = document.activeElement
    const here = active === null || active === document.body || region.current?.contains(active)
    // At the end the first way on has the focus.
    if (here && !ended) focusCard()
  }, [path, ended])
  useEffect(() => region.current?.focus(), [])

  function focusCard(): void {
    region.current?.focus({ preventScroll: true })
  }
  const act = (id: string): void => {
    focusCard()
    run(id)
  }
  return (
    <main className={styles.place}>
      <section ref={region} id="triage" aria-label="Triage" tabIndex={-1} data-ended={ended} className={styles.region}>
        <TopLine />
        <div ref={scroller} className={styles.scroller}>
          {ended ? (
            <End />
          ) : (
            <div className={styles.table}>
              <StoryCard act={act} />
              <Aside cursor={cursor} />
            </div>
          )}
        </div>
        {!ended && <Keys act={act} />}
        <Ahead cursor={cursor} />
        <CompareDialog />
      </section>
    </main>
  )
}

/** The next pictures, so that they are there when their cards come. */
function Ahead({ cursor }: { readonly cursor: number }) {
  const rows = useLibrary((library) => library.rows)
  const next = Array.from({ length: AHEAD }, (_, index) => rows.get(cursor + index + 1)?.card ?? null)
  return (
    <div className="visually-hidden" aria-hidden="true">
      {next.map(
        (card) =>
          card?.image && <Picture key={card.path} src={card.image} name={card.title} of={card.path} size="card" />,
      )}
    </div>
  )
}
