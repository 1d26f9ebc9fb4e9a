import { type FormEvent, useEffect, useRef, useState } from 'react'
import { labelOfMany, verbOf } from '../../../../shared/change'
import type { ChangePlan } from '../../../../shared/change/change'
import { number } from '../../../../shared/numbers'
import { Button } from '../../../ui/button/Button'
import { Dialog } from '../../../ui/Dialog'
import shared from '../../../ui/dialog-text.module.css'
import { useLibrary } from '../../library'
import { runPlanned } from '../run'
import { leavePlan, type Planned, useDeciding } from '../store'
import { planSentence } from '../words'
import { NamedList } from './NamedList'
import { Sample } from './Sample'

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

type Doubtful = 'warnings' | 'copies' | 'doubts'

/** What would change and is named, the worst first. */
const doubtful = (plan: ChangePlan): readonly { which: Doubtful; heading: string; total: number }[] => [
  {
    which: 'warnings',
    heading: `${number(plan.warnings.length)} would change though something is wrong`,
    total: plan.warnings.length,
  },
  {
    which: 'copies',
    heading: `${number(plan.copiesCount)} ${plan.copiesCount === 1 ? 'tells a story that another article tells' : 'tell stories that other articles tell'}`,
    total: plan.copiesCount,
  },
  { which: 'doubts', heading: `${number(plan.doubtsCount)} with warnings`, total: plan.doubtsCount },
]

function toggled(now: ReadonlySet<Doubtful>, which: Doubtful): ReadonlySet<Doubtful> {
  const next = new Set(now)
  if (!next.delete(which)) next.add(which)
  return next
}

function Plan({ planned }: { readonly planned: Planned }) {
  const { change, plan, paths, hidden, looked } = planned
  const all = useLibrary((library) => library.all)
  const [leftOut, setLeftOut] = useState<ReadonlySet<Doubtful>>(new Set())
  const go = useRef<HTMLButtonElement>(null)
  // Once the numbers are there Enter means them; before, there is nothing to run.
  useEffect(() => {
    if (plan !== null) go.current?.focus()
  }, [plan])
  const left = new Set([...leftOut].flatMap((which) => plan?.[which].map(({ path }) => path) ?? []))
  const count = (plan?.changes ?? 0) - left.size
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (count > 0) void runPlanned(planned, left)
  }
  return (
    <form className={shared.stack} onSubmit={submit}>
      <h2 className={shared.title}>{labelOfMany(change, plan?.changes || paths.length)}</h2>
      {plan === null ? (
        <p className={shared.summary} role="status">
          {looked > 0
            ? `Looked at ${number(looked)} of ${number(paths.length)} articles…`
            : `Looking at ${number(paths.length)} articles…`}
        </p>
      ) : (
        <>
          <p className={shared.summary}>{planSentence(change, plan)}</p>
          {paths.length > 1 && paths.length >= all && (
            <p className={shared.summary}>These are all {number(all)} articles of the folder.</p>
          )}
          <Sample change={change} plan={plan} />
          {doubtful(plan).map(({ which, heading, total }) => (
            <NamedList key={which} heading={heading} list={plan[which]} total={total}>
              <label className={shared.check}>
                <input
                  type="checkbox"
                  checked={leftOut.has(which)}
                  onChange={() => setLeftOut((now) => toggled(now, which))}
                />
                Leave {plan[which].length === 1 ? 'it' : `these ${number(plan[which].length)}`} out
              </label>
            </NamedList>
          ))}
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
      <footer className={shared.foot}>
        <Button onClick={leavePlan}>{plan !== null && count === 0 ? 'Close' : 'Cancel'}</Button>
        {(plan === null || count > 0) && (
          <Button ref={go} type="submit" tone="primary" aria-disabled={plan === null}>
            {verbOf(change, plan === null ? paths.length : count)}
          </Button>
        )}
      </footer>
    </form>
  )
}
