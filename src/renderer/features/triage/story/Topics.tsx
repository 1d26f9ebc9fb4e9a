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
/** What says that a topic may be wanted that nothing says of this article. */
const filling = { used: 'used last', often: 'often here' } as const

const whyText = (because: Offered['because']): string => {
  if (because === null) return ''
  return because.kind === 'used' || because.kind === 'often' ? filling[because.kind] : becauseText(because)
}

/** The topics of an article, then those to add, each beside its digit. One that was added keeps its place. */
export function Topics({ card, act }: Props) {
  const offered = useTriageTopics(({ card: shown }) => (shown?.path === card.path ? shown.offered : none))
  const groups = (['used', 'often'] as const).map((kind) => ({
    kind,
    some: offered.filter(({ because }) => because?.kind === kind),
  }))
  const own = offered.filter((one) => !groups.some(({ some }) => some.includes(one)))
  const present = card.topics.filter((topic) => !offered.some((one) => isSameTopic(one.topic, topic)))
  const offer = (one: Offered) => (
    <li key={one.topic}>
      <Offer one={one} isAdded={card.topics.some((topic) => isSameTopic(one.topic, topic))} act={act} />
    </li>
  )
  return (
    <div className={styles.all}>
      <ul className={styles.topics} aria-label="Topics">
        {present.map((topic, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a topic may stand there twice
          <li key={`${topic} ${index}`} className={styles.topic}>
            <bdi>{topic}</bdi>
          </li>
        ))}
        {own.map((one) => offer(one))}
      </ul>
      {groups.some(({ some }) => some.length > 0) && (
        <div className={styles.more}>
          {groups.map(
            ({ kind, some }) =>
              some.length > 0 && (
                <ul key={kind} className={styles.filling} aria-label={filling[kind]}>
                  <li className={styles.why} aria-hidden="true">
                    {filling[kind]}
                  </li>
                  {some.map((one) => offer(one))}
                </ul>
              ),
          )}
        </div>
      )}
    </div>
  )
}

interface OfferProps {
  readonly one: Offered
  readonly isAdded: boolean
  readonly act: Props['act']
}

function Offer({ one: { topic, digit, isPinned, because }, isAdded, act }: OfferProps) {
  const why = [whyText(because), isPinned ? `kept on ${digit}` : ''].filter((part) => part !== '').join(', ')
  return (
    <button
      type="button"
      className={styles.suggested}
      data-added={isAdded}
      aria-label={isAdded ? `${topic}, added` : `Add topic ${topic}`}
      aria-description={why}
      title={why}
      aria-keyshortcuts={digit === null ? undefined : String(digit)}
      onClick={() => (digit === null ? void addOffered(topic, null) : act(`triage.topic${digit}`))}
    >
      {isAdded ? <IconCheck size={14} stroke={2} aria-hidden="true" /> : digit !== null && <Kbd>{String(digit)}</Kbd>}
      {isPinned && <IconPinFilled size={12} aria-hidden="true" className={styles.pin} />}
      <bdi>{topic}</bdi>
    </button>
  )
}
