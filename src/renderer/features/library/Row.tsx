import { IconAlertTriangle, IconPencil } from '@tabler/icons-react'
import { memo } from 'react'
import type { ArticleCard } from '../../../shared/ipc/card'
import { stateOf } from '../../../shared/query'
import { shortAge } from '../../ui/age'
import { Picture } from '../../ui/Picture'
import { StateMark } from '../../ui/StateMark'
import styles from './list.module.css'
import { numbersOf, problemCount } from './row-name'

interface Props {
  readonly card: ArticleCard
  readonly compact: boolean
  readonly unsaved: boolean
  /** 'No title. P again to publish anyway.' */
  readonly question: string | null
}

/** What a row shows; its name for screen readers stands on the option around it. */
export const Row = memo(function Row({ card, compact, unsaved, question }: Props) {
  const state = stateOf(card)
  const provider = card.provider.name ?? card.provider.domain
  const meta = (
    <>
      <bdi className={styles.provider}>{provider ?? card.path}</bdi>
      {card.time !== null && <span className={styles.age}>{shortAge(card.time, Date.now())}</span>}
    </>
  )
  const marks = (
    <>
      {unsaved && <IconPencil className={styles.unsaved} size={14} stroke={2} aria-hidden="true" />}
      <Problems card={card} />
    </>
  )
  if (compact) {
    return (
      <div className={styles.compact}>
        <p className={styles.title} dir="auto">
          {card.title}
        </p>
        <div className={styles.line}>
          {question ? <span className={styles.question}>{question}</span> : meta}
          <span className={styles.end}>
            {marks}
            {state === 'broken' ? <Broken /> : <StateMark state={state} />}
          </span>
        </div>
      </div>
    )
  }
  const numbers = numbersOf(card)
  return (
    <div className={styles.comfortable}>
      <div className={styles.picture}>
        <Picture src={card.image} name={provider ?? card.title} />
      </div>
      <div className={styles.words}>
        <p className={styles.title} dir="auto">
          {card.title}
        </p>
        <div className={styles.line}>
          {question ? (
            <span className={styles.question}>{question}</span>
          ) : card.broken ? (
            <span className={styles.reason}>{card.broken.message}</span>
          ) : (
            <>
              {meta}
              {card.topics.map((topic, index) => (
                <bdi key={`${topic}-${String(index)}`} className={styles.topic}>
                  {topic}
                </bdi>
              ))}
            </>
          )}
        </div>
      </div>
      <div className={styles.facts}>
        {state === 'broken' ? <Broken /> : <StateMark state={state} />}
        <span className={styles.numbers}>
          {marks}
          {numbers.quality && <span>{numbers.quality}</span>}
          {numbers.heat && <span data-cold={(card.heat ?? 0) < 0}>{numbers.heat}</span>}
        </span>
      </div>
    </div>
  )
})

const Broken = () => <span className={styles.broken}>Can’t be read</span>

function Problems({ card }: { readonly card: ArticleCard }) {
  const count = problemCount(card)
  if (count === 0 || card.broken) return null
  const error = card.problems.some((problem) => problem.severity === 'error')
  return (
    <span className={styles.problems} data-error={error} title={card.problems.map((one) => one.message).join('\n')}>
      <IconAlertTriangle size={12} stroke={2} aria-hidden="true" />
      {count}
    </span>
  )
}
