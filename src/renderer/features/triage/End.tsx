import { useEffect, useRef } from 'react'
import { number } from '../../../shared/numbers'
import { stateOf } from '../../../shared/query'
import { useSession } from '../../core/session'
import { Button } from '../../ui/button/Button'
import { Reward } from '../../ui/Reward'
import { moveCursor, needRows, rowAt, runQuery, toNextUndecided, useLibrary } from '../library'
import styles from './end.module.css'
import { leaveTriage } from './queue'
import { useTriage } from './store'
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
      {left === 0 && <Reward />}
      <h2>{left === 0 ? `All ${number(decided.size)} decided` : 'That was the last one'}</h2>
      {done !== '' && <p>{done}.</p>}
      {today && <p>{linesText(today)}</p>}
      <div className={styles.ways}>
        {left > 0 && (
          <Button ref={first} size="large" onClick={() => void toFirstUndecided()}>
            Go through the {number(left)} left
          </Button>
        )}
        <Button ref={left > 0 ? undefined : first} size="large" onClick={leaveTriage}>
          Back to the list
        </Button>
        <Button size="large" onClick={showToday}>
          Changed today
        </Button>
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
