import { type FormEvent, useState } from 'react'
import type { Change } from '../../../../shared/change/change'
import { number } from '../../../../shared/numbers'
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
  const leave = (event: FormEvent): void => event.preventDefault()
  return (
    <form className={shared.stack} onSubmit={leave}>
      <h2 className={shared.title}>Topics</h2>
      <p className={shared.summary}>{of}</p>
      <TopicPicker
        label={kind === 'addTopic' ? 'Add a topic' : 'Remove a topic'}
        topics={topics}
        taken={[]}
        mayMake={kind === 'addTopic'}
        onChoose={(topic) => go({ kind, topic })}
      />
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
