import { memo } from 'react'
import { Marked } from '../../../ui/marked/Marked'
import { Picture } from '../../pictures'
import look from '../rows/look.module.css'
import { snippetOf } from '../rows/marks'
import {
  Also,
  hasNotice,
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
import styles from './row.module.css'

/** What a row shows; its name for screen readers stands on the option around it. */
export const Row = memo(function Row({ compact, ...shown }: Shown & { readonly compact: boolean }) {
  return compact ? <Compact {...shown} /> : <Comfortable {...shown} />
})

function Compact({ card, logo, also, unsaved, question, mark, said }: Shown) {
  return (
    <div className={styles.compact}>
      <Tick />
      <div className={styles.words}>
        <Title card={card} mark={mark} className={styles.title} />
        <div className={look.line}>
          {question !== null || card.broken !== null ? (
            <Notice card={card} also={also} question={question} />
          ) : (
            <>
              <State card={card} said={said} />
              <Meta card={card} logo={logo} mark={mark} />
            </>
          )}
          <span className={look.end}>
            <span className={styles.pencil}>{unsaved && <Unsaved />}</span>
            <Also also={also} short />
            <Problems card={card} />
          </span>
        </div>
      </div>
    </div>
  )
}

function Comfortable({ card, logo, also, unsaved, question, mark, said }: Shown) {
  const snippet = snippetOf(card, mark)
  const isTold = hasNotice({ card, also, question })
  const excerpt = isTold || snippet !== null ? null : card.excerpt
  return (
    <div className={styles.comfortable}>
      <div className={`${look.picture} ${styles.picture}`}>
        <Picture src={card.image} name={tileNameOf(card)} of={card.path} inOption size="row" />
      </div>
      <span className={styles.corner}>
        <Tick />
      </span>
      <span className={styles.unsaved}>{unsaved && <Unsaved />}</span>
      <div className={styles.words} data-told={isTold} data-alone={!isTold && excerpt === null}>
        <div className={styles.head}>
          <Title card={card} mark={mark} className={styles.title} />
          {isTold && (
            <div className={look.line}>
              <Notice card={card} also={also} question={question} />
            </div>
          )}
          {excerpt !== null && (
            <p className={styles.excerpt} dir="auto">
              <Marked text={excerpt} mark={mark} />
            </p>
          )}
        </div>
        <div className={styles.foot}>
          <div className={look.line}>
            <State card={card} said={said} />
            <Meta card={card} logo={logo} mark={mark}>
              {snippet === null ? (
                <Topics card={card} mark={mark} />
              ) : (
                <span className={styles.snippet} dir="auto">
                  <Marked text={snippet} mark={mark} />
                </span>
              )}
            </Meta>
          </div>
          <span className={look.numbers}>
            <Problems card={card} />
            <Numbers card={card} />
          </span>
        </div>
      </div>
    </div>
  )
}
