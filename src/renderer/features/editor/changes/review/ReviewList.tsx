import { useLayoutEffect, useMemo, useRef } from 'react'
import { counted } from '../../../../../shared/numbers'
import { type LineChange, withoutChanges } from '../../../../../shared/text/line-changes'
import { useFields } from '../../../../core/fields'
import { announce } from '../../../../core/session'
import { KnownLines, SideBySide } from '../../../../ui/diff/LineDiff'
import type { ChangedLine } from '../../../../ui/diff/line-diff'
import { FixButton } from '../../fields/frame/FixButton'
import { articleOf } from '../../text/article-of'
import { type OpenArticle, revertTo, review } from '../../text/store'
import { changedPlaces } from './changed-places'
import styles from './review-list.module.css'

interface Props {
  readonly article: OpenArticle
  readonly isBeside: boolean
}

/** Lines beside each other as far as both sides have some. */
function linesOf({ from, at, removed, added }: LineChange): readonly ChangedLine[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => ({
    line: (added.length === 0 ? from : at) + index + 1,
    before: removed[index]?.replace(/\n$/, '') ?? null,
    after: added[index]?.replace(/\n$/, '') ?? null,
  }))
}

/** What a save would write, field by field; each field and each line can be taken back to what the file has. */
export function ReviewList({ article, isBeside }: Props) {
  const { base, text, path, readOnly } = article
  const table = useFields()
  const places = useMemo(() => changedPlaces(articleOf(base), articleOf(text), table), [base, text, table])
  const root = useRef<HTMLDivElement>(null)
  const wasPressed = useRef(false)
  // The button goes with what it took back.
  useLayoutEffect(() => {
    if (!wasPressed.current) return
    wasPressed.current = false
    const next =
      root.current?.querySelector<HTMLElement>('button') ?? root.current?.closest('dialog')?.querySelector('button')
    next?.focus()
  })
  const revert = (changes: readonly LineChange[], what: string): void => {
    wasPressed.current = true
    const reverted = withoutChanges(text, changes)
    revertTo(path, reverted)
    announce(`Reverted: ${what}`)
    if (reverted === base) review(false)
  }
  const Lines = isBeside ? SideBySide : KnownLines
  return (
    <div ref={root} className={styles.places}>
      {places.map(({ key, name, changes }, index) => (
        <section key={key} aria-label={name} {...(index === 0 && { tabIndex: -1, 'data-begins': true })}>
          <div className={styles.head}>
            <h3 className={styles.name}>{name}</h3>
            {readOnly === null && (
              <FixButton aria-label={`Revert ${name}`} onClick={() => revert(changes, name)}>
                Revert{changes.length > 1 && ` all ${counted(changes.length, 'change')}`}
              </FixButton>
            )}
          </div>
          {changes.map((change) => {
            const line = (change.added.length === 0 ? change.from : change.at) + 1
            return (
              <div key={`${change.from} ${change.at}`} className={styles.change}>
                <Lines changes={linesOf(change)} />
                {changes.length > 1 && readOnly === null && (
                  <FixButton
                    aria-label={`Revert line ${line}, ${name}`}
                    onClick={() => revert([change], `line ${line}, ${name}`)}
                  >
                    Revert
                  </FixButton>
                )}
              </div>
            )
          })}
        </section>
      ))}
    </div>
  )
}
