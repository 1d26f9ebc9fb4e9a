import { IconCheck } from '@tabler/icons-react'
import { clockName, shownBy } from '../../../../../shared/dates/clock'
import { agoText, clockTime, dayText, exactTime } from '../../../../ui/age'
import { timeIn } from './date-form'
import styles from './meaning.module.css'
import type { DateState } from './use-date'

export const meaningId = (id: string): string => `meaning-${id}`

/** The line below a date: the moment that it is and by what clocks, or what is wrong; it has its place whatever it says. */
export function Meaning({ state }: { readonly state: DateState }) {
  const { id, moment, refusal, written, dirty } = state
  const kind =
    refusal !== null ? (refusal.isQuiet ? 'quiet' : 'wrong') : moment !== null && dirty ? 'understood' : 'at rest'
  return (
    <p
      id={meaningId(id)}
      className={styles.meaning}
      data-kind={kind}
      title={kind === 'wrong' ? refusal?.why : undefined}
    >
      {refusal !== null && (refusal.isQuiet ? 'Words work: “yesterday 9:00”, “Mon 14:00”, “12 Mar”' : refusal.why)}
      {refusal === null && moment === null && (written === '' ? 'Not set' : 'No date')}
      {refusal === null && moment !== null && (
        <>
          {dirty && <IconCheck size={13} stroke={2.2} aria-hidden="true" className={styles.tick} />}
          <Moment at={moment} state={state} />
        </>
      )}
    </p>
  )
}

/** 'Thu 26 November 2026, 09:00 UTC', what the editor's own clock shows then where that differs, and how long ago it was. */
function Moment({ at, state }: { readonly at: number; readonly state: DateState }) {
  const { clock, written } = state
  const shown = shownBy(clock, at)
  if (!timeIn(written)) return <>{dayText(shown, 'UTC')}</>
  const said = exactTime(shown, 'UTC')
  const here = exactTime(at)
  return (
    <>
      {said} {clockName(clock, at)}
      <span className={styles.more}>
        {here !== said && ` · ${clockTime(at)} here`} · {agoText(at, Date.now())}
      </span>
    </>
  )
}
