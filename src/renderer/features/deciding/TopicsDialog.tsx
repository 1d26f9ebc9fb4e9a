import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { decide } from '../editor'
import { cursorRow, useLibrary } from '../library'
import shared from './deciding.module.css'
import { askFor, useDeciding } from './store'
import { TopicPicker } from './TopicPicker'
import styles from './topics.module.css'
import { useTopics } from './use-topics'

/** T: topics of the article under the cursor. What is chosen is in the file at once; Esc goes back to the list. */
export function TopicsDialog() {
  return useDeciding((deciding) => deciding.asking === 'topics') ? <Topics /> : null
}

function Topics() {
  // The article that was meant when the dialog opened, wherever the cursor goes.
  const [path] = useState(() => cursorRow()?.path ?? null)
  const card = useLibrary(({ rows }) => [...rows.values()].find((row) => row.path === path)?.card)
  const topics = useTopics(path)
  if (path === null || !card) return null
  const close = (): void => askFor(null)
  const add = (topic: string): void => void decide(path, { kind: 'addTopic', topic })
  const remove = (topic: string | undefined): void => {
    if (topic !== undefined) void decide(path, { kind: 'removeTopic', topic })
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
          taken={card.topics}
          allowNew
          onChoose={add}
          onBackspace={() => remove(card.topics.at(-1))}
        />
        <section aria-label="Topics of this article" className={styles.tags}>
          {card.topics.map((topic, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file may hold the same topic twice
            <span key={`${topic}-${index}`} className={styles.tag}>
              <bdi>{topic}</bdi>
              <button type="button" aria-label={`Remove ${topic}`} onClick={() => remove(topic)}>
                <IconX size={12} aria-hidden="true" />
              </button>
            </span>
          ))}
          {card.topics.length === 0 && <span className={shared.hint}>No topics yet</span>}
        </section>
        <footer className={styles.foot}>
          <p className={shared.hint}>Saved at once. Backspace removes the last one.</p>
          <Button onClick={close}>Done</Button>
        </footer>
      </div>
    </Dialog>
  )
}
