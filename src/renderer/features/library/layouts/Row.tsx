import { memo } from 'react'
import { Marked } from '../../../ui/marked/Marked'
import { Picture } from '../../pictures'
import look from '../rows/look.module.css'
import { snippetOf } from '../rows/marks'
import { Also, Meta, Numbers, Problems, type Shown, State, Title, Topics, tileNameOf, Unsaved } from '../rows/parts'
import { Tick } from '../rows/Tick'
import styles from './row.module.css'

/** What a row shows; its name for screen readers stands on the option around it. */
export const Row = memo(function Row({ compact, ...shown }: Shown & { readonly compact: boolean }) {
  return compact ? <Compact {...shown} /> : <Comfortable {...shown} />
})

function Compact({ card, also, unsaved, question, mark }: Shown) {
  return (
    <div className={styles.compact}>
      <Tick />
      <div className={styles.words}>
        <Title card={card} mark={mark} className={styles.title} />
        <div className={look.line}>
          <Meta card={card} question={question} mark={mark} />
          <span className={look.end}>
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

function Comfortable({ card, also, unsaved, question, mark }: Shown) {
  const snippet = snippetOf(card, mark)
  const meta = (
    <div className={look.line}>
      <Meta card={card} question={question} mark={mark}>
        {snippet === null ? (
          <Topics card={card} mark={mark} />
        ) : (
          <span className={styles.snippet} dir="auto">
            <Marked text={snippet} mark={mark} />
          </span>
        )}
      </Meta>
    </div>
  )
  const isTold = also.length > 0
  return (
    <div className={styles.comfortable}>
      <div className={`${look.picture} ${styles.picture}`}>
        <Picture src={card.image} name={tileNameOf(card)} of={card.path} inOption size="row" />
      </div>
      <span className={styles.corner}>
        <Tick />
      </span>
      <div className={styles.words} data-also={isTold}>
        <div className={styles.head}>
          <Title card={card} mark={mark} className={styles.title} />
          <State card={card} />
        </div>
        {isTold && meta}
        <div className={styles.foot}>
          {isTold ? <Also also={also} short={false} /> : meta}
          <span className={look.numbers}>
            {unsaved && <Unsaved />}
            <Problems card={card} />
            <Numbers card={card} />
          </span>
        </div>
      </div>
    </div>
  )
}
