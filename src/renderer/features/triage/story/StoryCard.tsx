import { IconAlertTriangle, IconFileOff } from '@tabler/icons-react'
import { BodyOf } from '../../body'
import { useLibrary } from '../../library'
import { SameStory } from './SameStory'
import { StoryHead } from './StoryHead'
import { StoryNote } from './StoryNote'
import styles from './story-card.module.css'
import { Topics } from './Topics'

interface Props {
  readonly act: (id: string) => void
}

/** The article that is decided about, as much of it as its card holds. */
export function StoryCard({ act }: Props) {
  const row = useLibrary((library) => library.rows.get(library.cursor))
  const total = useLibrary((library) => library.total)
  if (total === 0) return <Note title="Nothing here to triage">No article matches the search.</Note>
  if (!row) return <article className={styles.card} aria-busy="true" aria-label="Loading" />
  if (!row.card) {
    return (
      <Note title="This article is gone from the folder">
        <bdi>{row.path}</bdi>. J goes to the next one.
      </Note>
    )
  }
  return (
    <article className={styles.card} aria-labelledby="triage-title">
      <StoryHead card={row.card} imageUses={row.imageUses ?? 1} act={act} />
      {row.card.broken ? (
        <StoryNote bad>
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" />
          {row.card.broken.message}
        </StoryNote>
      ) : (
        <>
          <p className={styles.excerpt} dir="auto" data-none={row.card.excerpt === null}>
            {row.card.excerpt ?? 'No excerpt'}
          </p>
          <Topics card={row.card} act={act} />
          <BodyOf path={row.path} version={row.card} className={styles.body} />
        </>
      )}
      <SameStory also={row.also} />
    </article>
  )
}

function Note({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <article className={styles.card} data-note="true" aria-labelledby="triage-title">
      <IconFileOff size={28} stroke={1.4} aria-hidden="true" />
      <h2 id="triage-title" className={styles.noteTitle}>
        {title}
      </h2>
      <p>{children}</p>
    </article>
  )
}
