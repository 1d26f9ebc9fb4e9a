import { useEffect, useRef, useState } from 'react'
import { ANOTHER_STANDS, isAnotherThan } from '../../../../shared/change/another'
import { aboutTopics } from '../../../../shared/change/change'
import { identityOf } from '../../../../shared/change/identity'
import { announce } from '../../../core/session'
import { Button } from '../../../ui/button/Button'
import { Chips } from '../../../ui/choice/Chips'
import { useChips } from '../../../ui/choice/use-chips'
import { Dialog } from '../../../ui/Dialog'
import shared from '../../../ui/dialog-text.module.css'
import { decide } from '../../editor'
import { cursorRow, useLibrary } from '../../library'
import { TopicPicker, useTopics } from '../../topics'
import { askFor, useDeciding } from '../store'
import { leaveTopics, takeLeftTopics } from './left-topics'
import styles from './topics-dialog.module.css'

/** Set apart, as a list of topics is that was pasted. */
const SEVERAL = /[;,]/

/** T: topics of the article under the cursor. What is chosen is in the file at once; Esc goes back to the list. */
export function TopicsDialog() {
  return useDeciding((deciding) => deciding.asking === 'topics') ? <Topics /> : null
}

function Topics() {
  // The article that was meant when the dialog opened, wherever the cursor goes.
  const [{ path, meant }] = useState(() => {
    const row = cursorRow()
    return { path: row?.path ?? null, meant: row?.card ? identityOf(row.card) : undefined }
  })
  const card = useLibrary(({ rows }) => [...rows.values()].find((row) => row.path === path)?.card)
  // What is typed on is for the article that was shown; what took its place has other topics.
  const isGone = card !== undefined && card !== null && meant !== undefined && isAnotherThan(meant, identityOf(card))
  useEffect(() => {
    if (!isGone) return
    askFor(null)
    announce(ANOTHER_STANDS)
  }, [isGone])
  const topics = useTopics(path)
  const input = useRef<HTMLInputElement>(null)
  const [begun] = useState(() => (path === null ? '' : takeLeftTopics(path)))
  // Of several that were pasted, or left the last time, what the article hasn't got yet.
  const left = useRef(begun)
  const adding = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    // Who wants another one types over it.
    if (begun !== '') input.current?.select()
  }, [begun])
  const taken = card?.topics ?? []
  const remove = (index: number): void => {
    const topic = taken[index]
    if (path !== null && topic !== undefined) void decide(path, { kind: 'removeTopic', topic }, meant)
    input.current?.focus()
  }
  const chips = useChips(taken, remove)
  if (path === null || !card || isGone) return null
  const close = (): void => {
    askFor(null)
    leaveTopics(path, left.current, adding.current)
  }
  const add = (all: readonly string[], rest: string): void => {
    left.current = rest
    adding.current = decide(path, { kind: 'addTopic', ...aboutTopics(all) }, meant)
  }
  const type = (text: string): void => {
    left.current = left.current !== '' || SEVERAL.test(text) ? text : ''
  }
  return (
    <Dialog label="Topics" onClose={close}>
      <div className={shared.stack}>
        <h2 className={shared.title} dir="auto">
          {card.title}
        </h2>
        <TopicPicker
          label="Add a topic"
          topics={topics}
          taken={taken}
          mayMake
          begun={begun}
          onType={type}
          onChoose={add}
          chips={chips}
          ref={input}
        />
        <section aria-label="Topics of this article" className={styles.tags}>
          <Chips items={taken} chosen={chips.chosen} removeLabel={(topic) => `Remove ${topic}`} onRemove={remove} />
          {taken.length === 0 && <span className={shared.hint}>No topics yet</span>}
        </section>
        <footer className={styles.foot}>
          <p className={shared.hint}>Saved at once. Backspace and ← choose one, Backspace removes it.</p>
          <Button onClick={close}>Done</Button>
        </footer>
      </div>
    </Dialog>
  )
}
