import { IconCheck } from '@tabler/icons-react'
import type { ArticleCard } from '../../../../shared/card/article-card'
import { Kbd } from '../../../ui/button/Kbd'
import { useTriage } from '../store'
import styles from './topics.module.css'

interface Props {
  readonly card: ArticleCard
  readonly act: (id: string) => void
}

const none: readonly string[] = []

/** The topics of an article, then those to add, each beside its digit. One that was added keeps its place. */
export function Topics({ card, act }: Props) {
  const suggested = useTriage((triage) => triage.stories.get(card.path)?.topics ?? none)
  const present = card.topics.filter((topic) => !suggested.includes(topic))
  return (
    <ul className={styles.topics} aria-label="Topics">
      {present.map((topic, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a topic may stand there twice
        <li key={`${topic} ${index}`} className={styles.topic}>
          <bdi>{topic}</bdi>
        </li>
      ))}
      {suggested.map((topic, index) => {
        const added = card.topics.includes(topic)
        return (
          <li key={topic}>
            <button
              type="button"
              className={styles.suggested}
              data-added={added}
              aria-label={added ? `${topic}, added` : `Add topic ${topic}`}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => act(`triage.topic${index + 1}`)}
            >
              {added ? <IconCheck size={14} stroke={2} aria-hidden="true" /> : <Kbd>{String(index + 1)}</Kbd>}
              <bdi>{topic}</bdi>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
