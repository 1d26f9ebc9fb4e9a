import { memo } from 'react'
import type { ArticleCard, SameStory } from '../../../shared/ipc/card'
import { Picture } from '../../ui/Picture'
import styles from './list.module.css'
import { Marked } from './Marked'
import { type Marker, snippetOf } from './marks'
import shared from './option.module.css'
import { Age, Also, Numbers, Problems, State, Unsaved } from './parts'
import { Tick } from './Tick'

export interface RowProps {
  readonly card: ArticleCard
  readonly also: readonly SameStory[]
  readonly unsaved: boolean
  /** 'No title. P again to publish anyway.' */
  readonly question: string | null
  /** The mark, whose words are marked. */
  readonly mark: Marker
}

export const providerOf = (card: ArticleCard): string => card.provider.name ?? card.provider.domain ?? card.path

/** What a row shows; its name for screen readers stands on the option around it. */
export const Row = memo(function Row({ compact, ...props }: RowProps & { readonly compact: boolean }) {
  return compact ? <Compact {...props} /> : <Comfortable {...props} />
})

export const Topics = ({ card, mark }: Pick<RowProps, 'card' | 'mark'>) =>
  card.topics.map((topic, index) => (
    <bdi key={`${topic}-${String(index)}`} className={shared.topic}>
      <Marked text={topic} mark={mark} />
    </bdi>
  ))

function Meta({ card, mark }: Pick<RowProps, 'card' | 'mark'>) {
  return (
    <>
      <bdi className={shared.provider}>
        <Marked text={providerOf(card)} mark={mark} />
      </bdi>
      {card.time !== null && <Age time={card.time} />}
    </>
  )
}

function Compact({ card, also, unsaved, question, mark }: RowProps) {
  return (
    <div className={styles.compact}>
      <Tick />
      <div className={styles.words}>
        <p className={`${shared.title} ${styles.title}`} dir="auto">
          <Marked text={card.title} mark={mark} />
        </p>
        <div className={`${shared.line} ${styles.line}`}>
          {question ? <span className={shared.question}>{question}</span> : <Meta card={card} mark={mark} />}
          <span className={styles.end}>
            {unsaved && <Unsaved />}
            <Also also={also} short />
            <Problems card={card} />
            <State card={card} />
          </span>
        </div>
      </div>
    </div>
  )
}

function Comfortable({ card, also, unsaved, question, mark }: RowProps) {
  const snippet = snippetOf(card, mark)
  return (
    <div className={styles.comfortable}>
      <div className={`${shared.picture} ${styles.picture}`}>
        <Picture src={card.image} name={providerOf(card)} />
      </div>
      <span className={styles.corner}>
        <Tick />
      </span>
      <div className={styles.words} data-also={also.length > 0}>
        <p className={`${shared.title} ${styles.title}`} dir="auto">
          <Marked text={card.title} mark={mark} />
        </p>
        <div className={`${shared.line} ${styles.line}`}>
          {question ? (
            <span className={shared.question}>{question}</span>
          ) : card.broken ? (
            <span className={shared.reason}>{card.broken.message}</span>
          ) : (
            <>
              <Meta card={card} mark={mark} />
              {snippet === null ? (
                <Topics card={card} mark={mark} />
              ) : (
                <span className={styles.snippet} dir="auto">
                  <Marked text={snippet} mark={mark} />
                </span>
              )}
            </>
          )}
        </div>
        <Also also={also} short={false} />
      </div>
      <div className={styles.facts}>
        <State card={card} />
        <span className={shared.numbers}>
          {unsaved && <Unsaved />}
          <Problems card={card} />
          <Numbers card={card} />
        </span>
      </div>
    </div>
  )
}
