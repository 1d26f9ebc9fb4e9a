import { type KeyboardEvent, useEffect } from 'react'
import type { ArticleCard, SameStory } from '../../../shared/ipc/card'
import { providerName, stateOf } from '../../../shared/query'
import { exactTime } from '../../ui/age'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Picture } from '../../ui/Picture'
import { StateMark } from '../../ui/StateMark'
import { useLibrary } from '../library'
import { differences } from './compare'
import styles from './compare.module.css'
import { compare, useTriage } from './store'

/** S: this article and one that tells the same story, side by side, with the words that only one of them has marked. */
export function CompareDialog() {
  const row = useLibrary((library) => library.rows.get(library.cursor))
  const index = useTriage((triage) => triage.comparing)
  const card = row?.card
  const other = index === null ? undefined : row?.also[index]
  useEffect(() => {
    if (index !== null && (!card || !other)) compare(null)
  }, [index, card, other])
  if (index === null || !row || !card || !other) return null

  const step = (by: number): void => compare((index + by + row.also.length) % row.also.length)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Readonly<Record<string, () => void>> = {
      s: () => compare(null),
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
    }
    const known = steps[event.key.toLowerCase()] ?? steps[event.key]
    if (!known) return
    event.preventDefault()
    known()
  }
  return (
    <Dialog label="Same story" wide="double" onClose={() => compare(null)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the dialog, wherever in it the focus is */}
      <div onKeyDown={onKeyDown}>
        <header className={styles.head}>
          <h2>Same story</h2>
          {row.also.length > 1 && (
            <p>
              {index + 1} of {row.also.length}
              <Button aria-keyshortcuts="ArrowRight" onClick={() => step(1)}>
                Next
              </Button>
            </p>
          )}
          <Button aria-keyshortcuts="S" onClick={() => compare(null)}>
            Close
          </Button>
        </header>
        <div className={styles.sides}>
          <Side name="This article" card={card} other={other} />
          <Side name="The other" card={other} other={card} />
        </div>
      </div>
    </Dialog>
  )
}

type Compared = SameStory | ArticleCard

function Side({ name, card, other }: { readonly name: string; readonly card: Compared; readonly other: Compared }) {
  const provider = providerName(card) ?? 'No provider'
  const state = stateOf(card)
  const facts: readonly (readonly [string, string, boolean])[] = [
    ['Provider', provider, provider !== (providerName(other) ?? 'No provider')],
    ['Date', card.time === null ? 'none' : exactTime(card.time), card.time !== other.time],
    ['Quality', card.quality === null ? 'none' : String(card.quality), card.quality !== other.quality],
  ]
  return (
    <section className={styles.side} aria-label={name}>
      <p className={styles.name}>
        {name} {state !== 'broken' && <StateMark state={state} />}
      </p>
      <div className={styles.picture}>
        <Picture src={card.image} name={provider} />
      </div>
      <h3 className={styles.title} dir="auto">
        <Marked text={card.title} other={other.title} />
      </h3>
      <p className={styles.excerpt} dir="auto">
        {card.excerpt === null ? 'No excerpt' : <Marked text={card.excerpt} other={other.excerpt ?? ''} />}
      </p>
      <dl className={styles.facts}>
        {facts.map(([label, value, differs]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{differs ? <mark>{value}</mark> : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Marked({ text, other }: { readonly text: string; readonly other: string }) {
  return differences(text, other).map(({ text: piece, differs }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order
    differs ? <mark key={index}>{piece}</mark> : <span key={index}>{piece}</span>,
  )
}
