import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { isPublished } from '../../../../../shared/fields/table/published'
import { useFields } from '../../../../core/fields'
import { announce } from '../../../../core/session'
import { Button } from '../../../../ui/button/Button'
import { Dialog } from '../../../../ui/Dialog'
import { LineDiff } from '../../../../ui/diff/LineDiff'
import { saveSettled } from '../../save/save'
import { articleOf } from '../../text/article-of'
import { change, type OpenArticle } from '../../text/store'
import { type Chosen, choiceOf } from '../chosen'
import { needOf, type Question } from '../question'
import { leftOf, settled } from '../settling'
import { ClashGroup } from './ClashGroup'
import styles from './conflict-dialog.module.css'

interface Props {
  readonly article: OpenArticle
  /** The file's text that ours meets. */
  readonly disk: string
  readonly question: Question
}

/** The same was changed on both sides: each field with its two values, and nothing is chosen until the editor chooses. */
export function ConflictDialog({ article: { path, base, text, choices }, disk, question }: Props) {
  const { both, discarded } = question
  const { switch: turned } = useFields()
  const isLive = (of: string): boolean => isPublished(articleOf(of), path, turned) === true
  const groups = useRef<HTMLDivElement>(null)
  const save = useRef<HTMLButtonElement>(null)
  const chosen = useMemo(() => both.clashes.map((clash) => choiceOf(choices, clash)), [both, choices])
  const written = useMemo(() => settled(both, chosen), [both, chosen])
  const open = chosen.filter((choice) => choice === undefined)
  const isReady = open.length === 0 && written !== undefined
  const count = both.clashes.length
  const saveChosen = (to: string): void => void saveSettled(path, disk, to, leftOf(both, chosen, to))
  const choose = (id: string, to: Chosen): void => change(path, (now) => ({ choices: { ...now.choices, [id]: to } }))
  const later = (): void => change(path, () => ({ settling: false }))

  const goTo = (index: number): void => {
    const group = groups.current?.children[index]
    group?.scrollIntoView({ block: 'nearest' })
    // What was written and can't be taken is where it goes on.
    const place = group?.querySelector<HTMLElement>('textarea') ?? group?.querySelector<HTMLElement>('input')
    place?.focus()
  }
  const focused = useRef<string | null>(null)
  useEffect(() => {
    const isAgain = focused.current !== null
    focused.current = disk
    // A field that clashes no more takes the focus along; at first the dialog gives it to what scrolls.
    if (isAgain && groups.current?.parentElement?.contains(document.activeElement)) return
    const [chosenBefore] = groups.current?.querySelectorAll<HTMLElement>('input:checked') ?? []
    const first = chosenBefore ?? groups.current?.querySelector('input') ?? save.current
    first?.focus()
  }, [disk])
  const firstOpen = chosen.indexOf(undefined)

  const onKeyDown = (event: KeyboardEvent): void => {
    const isMod = event.ctrlKey || event.metaKey
    const isOnChoice = event.key === 'Enter' && (event.target as HTMLInputElement).type === 'radio'
    if (!isOnChoice && !(isMod && (event.key === 'Enter' || event.key === 's'))) return
    event.preventDefault()
    if (isReady) {
      saveChosen(written)
      return
    }
    if (firstOpen !== -1) goTo(firstOpen)
    announce(`Not saved: ${count - open.length} of ${count} chosen`)
  }

  return (
    <Dialog label="Changed on disk" onClose={later} wide="double">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a key of the whole dialog */}
      <div className={styles.dialog} onKeyDown={onKeyDown}>
        <header className={styles.head}>
          <h2>{question.heading}</h2>
          <p>
            {question.cause}
            {needOf(both)}
          </p>
          <p className={styles.path}>{path}</p>
        </header>
        <div ref={groups} className={styles.groups}>
          {both.clashes.map((clash, index) => (
            <ClashGroup
              key={clash.id}
              clash={clash}
              notes={question.notes}
              choices={choices}
              isDone={chosen[index] !== undefined}
              onChoose={(to) => choose(clash.id, to)}
              onNext={() => {
                const next = chosen.indexOf(undefined, index + 1)
                if (next !== -1) goTo(next)
              }}
            />
          ))}
          {both.merged.length > 0 && (
            <details className={styles.rest}>
              <summary>
                <span className={styles.tick}>✓ {both.merged.length === 1 ? 'One' : both.merged.length} merged</span>{' '}
                {both.merged.join(' · ')}
              </summary>
              <LineDiff before={question.ours} after={both.ours ?? both.text} />
            </details>
          )}
          {written === undefined && (
            <p className={styles.problem}>These choices can’t be made together on the file as it is now.</p>
          )}
        </div>
        <footer className={styles.foot}>
          <Button onClick={later}>Decide later</Button>
          {discarded !== null && (
            <Button onClick={() => void saveSettled(path, disk, discarded, [{ side: 'discarded', base, text }])}>
              Discard my changes
            </Button>
          )}
          <span className={styles.note}>
            {written !== undefined && isLive(written) && !isLive(question.before)
              ? 'Saving publishes this article'
              : ''}
          </span>
          {open.length > 0 && (
            <button type="button" className={styles.left} onClick={() => goTo(firstOpen)}>
              {count - open.length} of {count} chosen
            </button>
          )}
          <Button ref={save} tone="primary" aria-disabled={!isReady} onClick={() => isReady && saveChosen(written)}>
            Save
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
