import { memo } from 'react'
import { Picture } from '../../ui/Picture'
import styles from './cards.module.css'
import { Marked } from './Marked'
import shared from './option.module.css'
import { Age, Also, Numbers, Problems, State, Unsaved } from './parts'
import { providerOf, type RowProps, Topics } from './Row'
import { Tick } from './Tick'

/** An article as a card; its name for screen readers stands on the option around it. */
export const Card = memo(function Card({ card, also, unsaved, question, mark }: RowProps) {
  return (
    <div className={styles.inside}>
      <div className={`${shared.picture} ${styles.picture}`}>
        <Picture src={card.image} name={providerOf(card)} />
      </div>
      <span className={styles.badge}>
        <State card={card} />
      </span>
      <span className={styles.problems}>
        <Problems card={card} />
      </span>
      <span className={styles.corner}>
        <Tick />
      </span>
      <div className={styles.words}>
        <p className={`${shared.title} ${styles.title}`} dir="auto" title={card.title}>
          <Marked text={card.title} mark={mark} />
        </p>
        <div className={styles.foot}>
          <div className={`${shared.line} ${styles.line}`}>
            {question ? (
              <span className={shared.question}>{question}</span>
            ) : card.broken ? (
              <span className={shared.reason}>{card.broken.message}</span>
            ) : (
              <>
                <bdi className={shared.provider}>
                  <Marked text={providerOf(card)} mark={mark} />
                </bdi>
                {card.time !== null && <Age time={card.time} />}
                <span className={styles.end}>
                  <Also also={also} short />
                  {unsaved && <Unsaved />}
                </span>
              </>
            )}
          </div>
          <div className={`${shared.line} ${styles.line}`}>
            <span className={styles.topics}>
              <Topics card={card} mark={mark} />
            </span>
            <span className={shared.numbers}>
              <Numbers card={card} />
            </span>
          </div>
        </div>
      </div>
    </div>
  )
})
