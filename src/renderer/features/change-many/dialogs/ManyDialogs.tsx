import { type FormEvent, useState } from 'react'
import { aboutTopics, type Change } from '../../../../shared/change/change'
import { number } from '../../../../shared/numbers'
import { Button } from '../../../ui/button/Button'
import { Chips } from '../../../ui/choice/Chips'
import { Dialog } from '../../../ui/Dialog'
import shared from '../../../ui/dialog-text.module.css'
import { useSelection } from '../../library'
import { TopicPicker, useTopics } from '../../topics'
import { askFor, planSelected, useDeciding } from '../store'
import { FieldForm } from './FieldForm'
import styles from './many-dialogs.module.css'
import { ReplaceForm } from './ReplaceForm'

const close = (): void => askFor(null)
const go = (change: Change): void => void planSelected(change)

/** What asks first which topic, or which field, the dry run of the selection is about. */
export function ManyDialogs() {
  const asking = useDeciding((deciding) => deciding.asking)
  const count = useSelection((selection) => selection.paths.size)
  if (count === 0) return null
  const of = `${number(count)} selected`
  if (asking === 'topicOfMany') {
    return (
      <Dialog label="Topics of the selection" onClose={close}>
        <TopicOfMany of={of} />
      </Dialog>
    )
  }
  if (asking === 'replace') {
    return (
      <Dialog label="Find and replace" onClose={close}>
        <div className={shared.stack}>
          <h2 className={shared.title}>Find and replace</h2>
          <p className={shared.summary}>{of}</p>
          <ReplaceForm onCancel={close} onDone={go} />
        </div>
      </Dialog>
    )
  }
  if (asking !== 'field') return null
  return (
    <Dialog label="Change field" onClose={close}>
      <div className={shared.stack}>
        <h2 className={shared.title}>Change field</h2>
        <p className={shared.summary}>{of}</p>
        <FieldForm onCancel={close} onDone={go} />
      </div>
    </Dialog>
  )
}

function TopicOfMany({ of }: { readonly of: string }) {
  const [kind, setKind] = useState<'addTopic' | 'removeTopic'>('addTopic')
  const topics = useTopics(null)
  // Of several that are pasted the known ones wait here until the new ones are added or left out.
  const [chosen, setChosen] = useState<readonly string[]>([])
  const plan = (all: readonly string[]): void => go({ kind, ...aboutTopics(all) })
  const choose = (more: readonly string[], rest: string): void => {
    const all = [...chosen, ...more]
    if (rest === '') plan(all)
    else setChosen(all)
  }
  const leave = (event: FormEvent): void => event.preventDefault()
  return (
    <form className={shared.stack} onSubmit={leave}>
      <h2 className={shared.title}>Topics</h2>
      <p className={shared.summary}>{of}</p>
      <TopicPicker
        label={kind === 'addTopic' ? 'Add a topic' : 'Remove a topic'}
        topics={topics}
        taken={chosen}
        mayMake={kind === 'addTopic'}
        onChoose={choose}
      />
      {chosen.length > 0 && (
        <section aria-label="Topics chosen" className={styles.chosen}>
          <Chips
            items={chosen}
            chosen={null}
            removeLabel={(topic) => `Leave out ${topic}`}
            onRemove={(index) => setChosen(chosen.toSpliced(index, 1))}
          />
          <Button onClick={() => plan(chosen)}>Go on with {chosen.length === 1 ? 'this' : 'these'}</Button>
        </section>
      )}
      <fieldset className={styles.kinds}>
        <legend className="visually-hidden">What to do with the topic</legend>
        {(['addTopic', 'removeTopic'] as const).map((one) => (
          <label key={one} className={shared.check}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
            {one === 'addTopic' ? 'Add it' : 'Remove it'}
          </label>
        ))}
      </fieldset>
      <p className={shared.hint}>Next you see what would change. Nothing is written before.</p>
    </form>
  )
}
