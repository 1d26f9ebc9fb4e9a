import { IconExternalLink } from '@tabler/icons-react'
import type { ArticleCard } from '../../../../shared/card/article-card'
import { providerName, stateOf, whoseText } from '../../../../shared/query'
import { useFields } from '../../../core/fields'
import { agoText, exactTime, shortAgo } from '../../../ui/age'
import { StateMark } from '../../../ui/StateMark'
import { useLibrary, useSelection } from '../../library'
import { Picture, Uses } from '../../pictures'
import { StoryNote } from './StoryNote'
import styles from './story-head.module.css'

interface Props {
  readonly card: ArticleCard
  readonly act: (id: string) => void
}

interface HeadProps extends Props {
  /** How many articles have its picture. */
  readonly imageUses: number
}

/** Picture, provider, ages and title of the article that is decided about. */
export function StoryHead({ card, imageUses, act }: HeadProps) {
  const asked = useLibrary((library) => (library.asked?.path === card.path ? library.asked.text : null))
  const provider = providerName(card)
  return (
    <div className={styles.head}>
      <figure className={styles.figure}>
        <div className={styles.picture}>
          <Picture key={card.path} src={card.image} name={provider ?? card.title} of={card.path} size="card" />
        </div>
        <figcaption className={styles.pictureNote}>
          <Uses uses={imageUses} onFind={() => act('article.samePicture')} />
        </figcaption>
      </figure>
      <StoryMeta card={card} act={act} />
      {/* The focus stays on triage, so a new title is said of itself. */}
      <h2 id="triage-title" className={styles.title} dir="auto" aria-live="polite">
        {card.title}
      </h2>
      {asked !== null && <StoryNote>{asked}</StoryNote>}
    </div>
  )
}

/** Whose story it is, how old it is and since when it is here, and what was made of it. */
export function StoryMeta({ card, act }: Props) {
  const selected = useSelection((selection) => selection.paths.has(card.path))
  const state = stateOf(card)
  const { timeZone } = useFields()
  return (
    <div className={styles.meta}>
      <Provider card={card} act={act} />
      {card.time !== null && <Age at={card.time} zone={timeZone} text={agoText(card.time, Date.now())} />}
      {card.desk.arrived > 0 && (
        <Age at={card.desk.arrived} zone={null} text={`arrived ${shortAgo(card.desk.arrived, Date.now())}`} />
      )}
      {state !== 'broken' && state !== 'new' && <StateMark state={state} />}
      {selected && <span className={styles.selected}>Selected</span>}
    </div>
  )
}

interface AgeProps {
  readonly at: number
  /** By whose clocks the exact time is said; null: those of where the editor sits. */
  readonly zone: string | null
  readonly text: string
}

/** How long ago, with the exact time on hover and for screen readers. */
function Age({ at, zone, text }: AgeProps) {
  const exact = exactTime(at, zone)
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {text}
      <span className="visually-hidden"> ({exact})</span>
    </time>
  )
}

/** Whose story it is; the name opens it in the browser. */
function Provider({ card, act }: Props) {
  const name = whoseText(providerName(card), card.path, useFields())
  if (card.webUrl === null && card.originalUrl === null) return <bdi className={styles.provider}>{name}</bdi>
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={`${name}: open the story`}
      aria-keyshortcuts="O"
      onClick={() => act('article.openSource')}
    >
      <bdi>{name}</bdi>
      <IconExternalLink size={14} stroke={1.6} aria-hidden="true" />
    </button>
  )
}
