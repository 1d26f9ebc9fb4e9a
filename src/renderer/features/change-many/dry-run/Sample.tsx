import { decisionOf } from '../../../../shared/change'
import type { Change, ChangePlan } from '../../../../shared/change/change'
import { counted, number } from '../../../../shared/numbers'
import shared from '../../../ui/dialog-text.module.css'
import { KnownLines } from '../../../ui/diff/LineDiff'
import styles from './sample.module.css'

/** Changed lines of one file that the sample shows. */
const LINES = 6

interface Props {
  readonly change: Change
  readonly plan: ChangePlan
}

/** The first articles that would change, each with the lines of its file; a decision changes none. */
export function Sample({ change, plan }: Props) {
  if (plan.changes === 0) return null
  const more = plan.changes - plan.sample.length
  return (
    <>
      {decisionOf(change) !== null && (
        <p className={shared.hint}>
          No article is written: decisions are kept beside them, in .copydesk/decisions.jsonl.
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long sample scrolls, also by keyboard */}
      <section aria-label="Sample" className={styles.sample} tabIndex={0}>
        {plan.sample.map(({ path, title, lines }) => (
          <div key={path}>
            <p className={styles.sampleTitle} dir="auto">
              {title}
            </p>
            {lines.length > 0 && <KnownLines changes={lines.slice(0, LINES)} />}
            {lines.length > LINES && <p className={shared.hint}>and {counted(lines.length - LINES, 'more line')}</p>}
          </div>
        ))}
        {more > 0 && <p className={shared.hint}>and {number(more)} more</p>}
      </section>
    </>
  )
}
