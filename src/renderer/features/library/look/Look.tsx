import { useEffect, useMemo, useRef } from 'react'
import { markerOf, providerName, stateOf } from '../../../../shared/query'
import { agoText } from '../../../ui/age'
import { Button } from '../../../ui/button/Button'
import { Dialog } from '../../../ui/Dialog'
import { Marked } from '../../../ui/marked/Marked'
import { StateMark } from '../../../ui/StateMark'
import { Picture, Uses } from '../../pictures'
import type { Shown } from '../rows/parts'
import { findPicture } from '../same-picture'
import { look, useLibrary } from '../store'
import styles from './look.module.css'

/** Space: the article under the cursor, with its full excerpt. */
export function Look() {
  const { looking, rows, cursor, ran } = useLibrary()
  const mark = useMemo(() => markerOf(ran), [ran])
  const row = rows.get(cursor)
  if (!looking || !row?.card) return null
  return <LookAt card={row.card} imageUses={row.imageUses ?? 1} mark={mark} />
}

function LookAt({ card, imageUses, mark }: Pick<Shown, 'card' | 'imageUses' | 'mark'>) {
  const close = useRef<HTMLButtonElement>(null)
  // Enter closes, whatever else can be pressed above it.
  useEffect(() => close.current?.focus(), [])
  const state = stateOf(card)
  const provider = providerName(card) ?? ''
  return (
    <Dialog label={card.title} wide onClose={() => look(false)}>
      <article
        className={styles.look}
        onKeyDown={(event) => {
          if (event.key === ' ') look(false)
        }}
      >
        <div className={styles.picture}>
          <Picture src={card.image} name={provider || card.title} of={card.path} size="card" />
        </div>
        <div className={styles.uses}>
          <Uses uses={imageUses} onFind={() => void findPicture(card.image)} />
        </div>
        <p className={styles.meta}>
          <bdi>{provider || 'No provider'}</bdi>
          {card.time !== null && <span> · {agoText(card.time, Date.now())}</span>}
          {state !== 'broken' && <StateMark state={state} />}
        </p>
        <h2 dir="auto">
          <Marked text={card.title} mark={mark} />
        </h2>
        <p className={styles.excerpt} dir="auto">
          {card.excerpt === null ? 'No excerpt' : <Marked text={card.excerpt} mark={mark} />}
        </p>
        <p className={styles.topics}>
          {card.topics.map((topic) => (
            <bdi key={topic}>
              <Marked text={topic} mark={mark} />
            </bdi>
          ))}
        </p>
        {card.problems.map((problem) => (
          <p key={`${problem.code}-${problem.message}`} className={styles.problem} data-severity={problem.severity}>
            {problem.message}
          </p>
        ))}
        <Button ref={close} onClick={() => look(false)}>
          Close
        </Button>
      </article>
    </Dialog>
  )
}
