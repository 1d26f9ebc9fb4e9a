import { useEffect, useRef } from 'react'
import { number } from '../../../shared/numbers'
import { stateOf } from '../../../shared/query'
import { useSession } from '../../app/session'
import { moveCursor, needRows, rowAt, runQuery, toNextUndecided, useLibrary } from '../library'
import { leaveTriage } from './queue'
import { useTriage } from './store'
import styles from './triage.module.css'
import { doneText, linesText } from './words'

/** The end of the queue: what was done, and ways on. */
export function End() {
  const rows = useLibrary((library) => library.rows)
  const decided = useLibrary((library) => library.decided)
  const left = useTriage((triage) => triage.undecided ?? 0)
  const today = useSession((session) => session.today)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const cards = [...rows.values()].flatMap(({ path, card }) => (card && decided.has(path) ? [card] : []))
  const done = doneText(cards)
  return (
    <div className={styles.end}>
      <h2>{left === 0 ? `All ${number(decided.size)} decided` : 'That was the last one'}</h2>
      {done !== '' && <p>{done}.</p>}
      {today && <p>{linesText(today)}</p>}
      <div className={styles.ways}>
        {left > 0 && (
          <button ref={first} type="button" className={styles.way} onClick={() => void toFirstUndecided()}>
            Go through the {number(left)} left
          </button>
        )}
        <button ref={left > 0 ? undefined : first} type="button" className={styles.way} onClick={leaveTriage}>
          Back to the list
        </button>
        <button type="button" className={styles.way} onClick={showToday}>
          Changed today
        </button>
      </div>
    </div>
  )
}

/** The first of those that were skipped, or that came meanwhile. */
async function toFirstUndecided(): Promise<void> {
  await needRows(0, 0)
  moveCursor(0)
  const first = rowAt(0)
  if (first && (!first.card || stateOf(first.card) !== 'new')) await toNextUndecided(first.path)
}

function showToday(): void {
  leaveTriage()
  void runQuery({ text: 'is:changed' })
}
