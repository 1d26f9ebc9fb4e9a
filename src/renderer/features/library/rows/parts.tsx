import { IconAlertTriangle, IconCopy, IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ArticleCard, SameStory } from '../../../../shared/card/article-card'
import { folderText, providerName, stateOf } from '../../../../shared/query'
import type { ArticleState } from '../../../../shared/query/state'
import { useFields } from '../../../core/fields'
import { agoText, exactTime, shortAge } from '../../../ui/age'
import { Marked } from '../../../ui/marked/Marked'
import { StateMark } from '../../../ui/StateMark'
import { Logo } from '../../pictures'
import look from './look.module.css'
import type { Marker } from './marks'
import styles from './parts.module.css'
import { alsoOf, numbersOf, problemsOf } from './row-name'

interface OfCard {
  readonly card: ArticleCard
}

/** Where its provider's logo is shown from; undefined: none is known. */
interface OfLogo {
  readonly logo: string | undefined
}

/** What list and cards show of an article. */
export interface Shown extends OfCard, OfLogo {
  readonly also: readonly SameStory[]
  /** How many articles have its picture. */
  readonly imageUses: number
  readonly unsaved: boolean
  /** 'No title. P again to publish anyway.' */
  readonly question: string | null
  /** Where the query's words stand. */
  readonly mark: Marker
  /** The state that the view says of all its rows. */
  readonly said: ArticleState | null
}

/** What the letter in a picture's place is taken from. */
export const tileNameOf = (card: ArticleCard): string => providerName(card) ?? card.title

export const Title = ({
  card,
  mark,
  className = '',
}: Pick<Shown, 'card' | 'mark'> & { className?: string | undefined }) => (
  <p className={`${look.title} ${className}`} dir="auto" title={card.title}>
    <Marked text={card.title} mark={mark} />
  </p>
)

export const Topics = ({ card, mark }: Pick<Shown, 'card' | 'mark'>) => (
  <span className={styles.topics} data-topics title={card.topics.join(', ')}>
    {card.topics.map((topic, index) => (
      <bdi key={`${topic}-${String(index)}`} className={styles.topic}>
        <Marked text={topic} mark={mark} />
      </bdi>
    ))}
  </span>
)

/** What is asked of an article, else why it can't be read, else who else tells its story: it takes a line of the title's. */
export function Notice({ card, also, question }: Pick<Shown, 'card' | 'also' | 'question'>) {
  if (question) return <Question>{question}</Question>
  if (card.broken) return <span className={styles.reason}>{card.broken.message}</span>
  return <Also also={also} short={false} />
}

export const hasNotice = ({ card, also, question }: Pick<Shown, 'card' | 'also' | 'question'>): boolean =>
  question !== null || card.broken !== null || also.length > 0

/** Whose story it is, and how old. */
export function Meta({ card, logo, mark, children }: Pick<Shown, 'card' | 'logo' | 'mark'> & { children?: ReactNode }) {
  return (
    <>
      <span className={styles.provider}>
        <Logo src={logo} of={card.path} />
        <bdi>
          <Marked text={providerName(card) ?? folderText(card)} mark={mark} />
        </bdi>
      </span>
      {card.time !== null && <Age time={card.time} />}
      {children}
    </>
  )
}

/** What is asked before an article is published that something is wrong with. */
export const Question = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.question}>{children}</span>
)

/** One of the four states, or that nobody can decide; by its sign alone where the view says it of all its rows. */
export function State({ card, said = null }: OfCard & Partial<Pick<Shown, 'said'>>) {
  const state = stateOf(card)
  if (state === 'broken') return <span className={styles.broken}>Can’t be read</span>
  return <StateMark state={state} isSign={state === said} />
}

/** How many problems an article has; what they are is told on hover and by Space. */
export function Problems({ card }: OfCard) {
  const problems = problemsOf(card)
  if (problems.length === 0 || card.broken) return null
  const error = problems.some((problem) => problem.severity === 'error')
  return (
    <span className={styles.problems} data-error={error} title={problems.map((one) => one.message).join('\n')}>
      <IconAlertTriangle size={12} stroke={2} aria-hidden="true" />
      {problems.length}
    </span>
  )
}

export function Numbers({ card }: OfCard) {
  return numbersOf(card, useFields()).map(({ label, value, isNegative }) => (
    <span key={label} data-number data-cold={isNegative || undefined} title={`${label} ${value}`}>
      <span className={look.label}>{label} </span>
      {value}
    </span>
  ))
}

export const Unsaved = () => (
  <IconPencil className={styles.unsaved} size={14} stroke={2} aria-label="Unsaved edits" role="img" />
)

/** How long ago, with the exact time on hover. */
export function Age({ time }: { readonly time: number }) {
  const now = Date.now()
  const { timeZone } = useFields()
  return (
    <time
      className={styles.age}
      dateTime={new Date(time).toISOString()}
      title={`${exactTime(time, timeZone)} (${agoText(time, now)})`}
    >
      {shortAge(time, now)}
    </time>
  )
}

/** Another article that tells the same story; where there is no room for its name, its sign alone. */
export function Also({ also, short }: { readonly also: readonly SameStory[]; readonly short: boolean }) {
  const said = alsoOf(also, Date.now())
  if (said === null) return null
  const { provider, rest } = said
  return (
    <span className={styles.also} title={`Also: ${provider}${rest}`}>
      <IconCopy size={13} stroke={1.8} aria-hidden="true" />
      {!short && (
        <span>
          Also: <bdi>{provider}</bdi>
          {rest}
        </span>
      )}
    </span>
  )
}
