import { IconCheck, IconPinFilled } from '@tabler/icons-react'
import { isSameTopic } from '../../../../shared/article/topics'
import type { ArticleCard } from '../../../../shared/card/article-card'
import { Kbd } from '../../../ui/button/Kbd'
import { becauseText } from '../../topics'
import type { Offered } from '../topics/digits'
import { addOffered, useTriageTopics } from '../topics/store'
import styles from './topics.module.css'

interface Props {
  readonly card: ArticleCard
  readonly act: (id: string) => void
}

const none: readonly Offered[] = []

/** The topics of an article, then those to add, each beside its digit. One that was added keeps its place. */
export function Topics({ card, act }: Props) {
  const offered = useTriageTopics(({ card: shown }) => (shown?.path === card.path ? shown.offered : none))
  const present = card.topics.filter((topic) => !offered.some((one) => isSameTopic(one.topic, topic)))
  return (
    <ul className={styles.topics} aria-label="Topics">
      {present.map((topic, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a topic may stand there twice
        <li key={`${topic} ${index}`} className={styles.topic}>
          <bdi>{topic}</bdi>
        </li>
      ))}
      {offered.map((one) => (
        <li key={one.topic}>
          <Offer one={one} isAdded={card.topics.some((topic) => isSameTopic(one.topic, topic))} act={act} />
        </li>
      ))}
    </ul>
  )
}

interface OfferProps {
  readonly one: Offered
  readonly isAdded: boolean
  readonly act: Props['act']
}

function Offer({ one: { topic, digit, isPinned, because }, isAdded, act }: OfferProps) {
  const why = [because === null ? '' : becauseText(because), isPinned ? `kept on ${digit}` : '']
    .filter((part) => part !== '')
    .join(', ')
  return (
    <button
      type="button"
      className={styles.suggested}
      data-added={isAdded}
      aria-label={isAdded ? `${topic}, added` : `Add topic ${topic}`}
      aria-description={why}
      title={why}
      aria-keyshortcuts={digit === null ? undefined : String(digit)}
      onClick={() => (digit === null ? void addOffered(topic) : act(`triage.topic${digit}`))}
    >
      {isAdded ? <IconCheck size={14} stroke={2} aria-hidden="true" /> : digit !== null && <Kbd>{String(digit)}</Kbd>}
      {isPinned && <IconPinFilled size={12} aria-hidden="true" className={styles.pin} />}
      <bdi>{topic}</bdi>
    </button>
  )
}
