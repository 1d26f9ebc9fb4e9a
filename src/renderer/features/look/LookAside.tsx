import type { ArticleCard } from '../../../shared/card/article-card'
import type { ResultRow } from '../../../shared/card/row'
import { Kbd } from '../../ui/button/Kbd'
import { useLibrary } from '../library'
import { Publishing, SameStory, Topics, WorthKnowing } from '../triage'
import styles from './look-aside.module.css'

interface Props {
  readonly row: ResultRow
  readonly card: ArticleCard
  readonly cursor: number
  readonly act: (id: string) => void
}

/** Beside the story: what helps to decide about it, and what comes next. */
export function LookAside({ row, card, cursor, act }: Props) {
  const next = useLibrary((library) => library.rows.get(cursor + 1)?.card?.title)
  // What is no sign on a row is read here alone.
  const hints = card.problems.filter(({ severity }) => severity === 'hint')
  return (
    <aside className={styles.aside} aria-label="About this article">
      {!card.broken && (
        <section>
          <h3>Topics</h3>
          <Topics card={card} act={act} />
        </section>
      )}
      <WorthKnowing row={row} />
      {hints.length > 0 && (
        <section>
          <h3>Hints</h3>
          <ul className={styles.hints}>
            {hints.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      <SameStory also={row.also} />
      <Publishing row={row} />
      {next !== undefined && (
        <section>
          <h3>
            Next <Kbd>J</Kbd>
          </h3>
          <p className={styles.next} dir="auto">
            {next}
          </p>
        </section>
      )}
    </aside>
  )
}
