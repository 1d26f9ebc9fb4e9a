import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { labelOfMany } from '../../../shared/change/labels'
import type { Named } from '../../../shared/ipc/change'
import { Dialog } from '../../ui/Dialog'
import { KnownLines } from '../../ui/diff/LineDiff'
import styles from './deciding.module.css'
import { runPlanned } from './run'
import { leavePlan, type Planned, useDeciding } from './store'
import { number, planSentence, verbOf } from './words'

/** Changed lines of one file that the sample shows. */
const LINES = 6

/** What a change of the selection would do, before anything is written. Enter runs it, Esc leaves. */
export function DryRun() {
  const planned = useDeciding((deciding) => deciding.planned)
  if (!planned) return null
  const { change, plan, paths } = planned
  return (
    <Dialog label={labelOfMany(change, plan?.changes || paths.length)} wide onClose={leavePlan}>
      <Plan planned={planned} />
    </Dialog>
  )
}

function Plan({ planned }: { readonly planned: Planned }) {
  const { change, plan, paths, hidden } = planned
  const [leaveOut, setLeaveOut] = useState(false)
  const go = useRef<HTMLButtonElement>(null)
  // Once the numbers are there Enter means them; before, there is nothing to run.
  useEffect(() => {
    if (plan !== null) go.current?.focus()
  }, [plan])
  const left = new Set(leaveOut ? plan?.warnings.map(({ path }) => path) : [])
  const count = (plan?.changes ?? 0) - left.size
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (count > 0) void runPlanned(planned, left)
  }
  return (
    <form className={styles.plan} onSubmit={submit}>
      <h2 className={styles.title}>{labelOfMany(change, plan?.changes || paths.length)}</h2>
      {plan === null ? (
        <p className={styles.summary} role="status">
          Looking at {number(paths.length)} articles…
        </p>
      ) : (
        <>
          <p className={styles.summary}>{planSentence(change, plan)}</p>
          <Sample planned={planned} />
          <NamedList
            heading={`${number(plan.warnings.length)} would change though something is wrong`}
            list={plan.warnings}
          >
            <label className={styles.check}>
              <input type="checkbox" checked={leaveOut} onChange={(event) => setLeaveOut(event.target.checked)} />
              Leave {plan.warnings.length === 1 ? 'it' : `these ${number(plan.warnings.length)}`} out
            </label>
          </NamedList>
          <NamedList
            heading={`${number(plan.skippedCount)} left alone`}
            list={plan.skipped}
            total={plan.skippedCount}
          />
          <NamedList
            heading={`${number(hidden.count)} of them ${hidden.count === 1 ? 'is' : 'are'} not in the list that you see`}
            list={hidden.titles.map((title) => ({ path: title, title, message: '' }))}
            total={hidden.count}
          />
        </>
      )}
      <footer className={styles.foot}>
        <button type="button" className={styles.button} onClick={leavePlan}>
          {plan !== null && count === 0 ? 'Close' : 'Cancel'}
        </button>
        {(plan === null || count > 0) && (
          <button ref={go} type="submit" className={styles.primary} aria-disabled={plan === null}>
            {verbOf(change, plan === null ? paths.length : count)}
          </button>
        )}
      </footer>
    </form>
  )
}

function Sample({ planned: { change, plan } }: { readonly planned: Planned }) {
  if (plan === null || plan.changes === 0) return null
  const decision = change.kind === 'pass' || change.kind === 'hold' || change.kind === 'reconsider'
  if (decision) {
    return (
      <p className={styles.hint}>
        No article is written: decisions are kept beside them, in .copydesk/decisions.jsonl.
      </p>
    )
  }
  const more = plan.changes - plan.sample.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long sample scrolls, also by keyboard
    <section aria-label="Sample" className={styles.sample} tabIndex={0}>
      {plan.sample.map(({ path, title, lines }) => (
        <div key={path}>
          <p className={styles.sampleTitle} dir="auto">
            {title}
          </p>
          <KnownLines changes={lines.slice(0, LINES)} />
          {lines.length > LINES && <p className={styles.hint}>and {number(lines.length - LINES)} more lines</p>}
        </div>
      ))}
      {more > 0 && <p className={styles.hint}>and {number(more)} more</p>}
    </section>
  )
}

interface ListProps {
  readonly heading: string
  readonly list: readonly Named[]
  /** How many there are where the list is cut. */
  readonly total?: number
  readonly children?: ReactNode
}

/** Articles and what is to be said of each; it scrolls where it is long. Nothing where there are none. */
export function NamedList({ heading, list, total = list.length, children }: ListProps) {
  const id = useId()
  if (total === 0) return null
  return (
    <section aria-labelledby={id} className={styles.named}>
      <h3 id={id}>{heading}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, also by keyboard */}
      <ul tabIndex={0} aria-labelledby={id}>
        {list.map(({ path, title, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: titles may be the same twice; the list is drawn as a whole
          <li key={`${path}-${index}`}>
            <bdi>{title}</bdi>
            {message && <span>{message}</span>}
          </li>
        ))}
        {total > list.length && <li>and {number(total - list.length)} more</li>}
      </ul>
      {children}
    </section>
  )
}
