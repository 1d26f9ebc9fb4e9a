import { memo } from 'react'
import { Picture, Uses } from '../../pictures'
import look from '../rows/look.module.css'
import {
  Also,
  Meta,
  Notice,
  Numbers,
  Problems,
  type Shown,
  State,
  Title,
  Topics,
  tileNameOf,
  Unsaved,
} from '../rows/parts'
import { Tick } from '../rows/Tick'
import { findPicture } from '../same-picture'
import styles from './card.module.css'

/** An article as a card; its name for screen readers stands on the option around it. */
export const Card = memo(function Card({ card, logo, also, imageUses, unsaved, question, mark, said }: Shown) {
  return (
    <div className={styles.inside}>
      <div className={`${look.picture} ${styles.picture}`}>
        <Picture src={card.image} name={tileNameOf(card)} of={card.path} inOption size="card" />
      </div>
      <span className={styles.uses}>
        <Uses uses={imageUses} onFind={() => findPicture(card.image)} inOption />
      </span>
      <span className={styles.badge}>
        <State card={card} said={said} />
      </span>
      <span className={styles.problems}>
        <Problems card={card} />
      </span>
      <span className={styles.corner}>
        <Tick />
      </span>
      <div className={styles.words}>
        <Title card={card} mark={mark} className={styles.title} />
        <div className={styles.foot}>
          <div className={look.line}>
            {question !== null || card.broken !== null ? (
              <Notice card={card} also={also} question={question} />
            ) : (
              <Meta card={card} logo={logo} mark={mark}>
                <span className={look.end}>
                  <Also also={also} short />
                  {unsaved && <Unsaved />}
                </span>
              </Meta>
            )}
          </div>
          <div className={look.line}>
            <Topics card={card} mark={mark} />
            <span className={look.numbers}>
              <Numbers card={card} />
            </span>
          </div>
        </div>
      </div>
    </div>
  )
})
