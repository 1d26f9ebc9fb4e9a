import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import type { ChipKeys } from '../../ui/choice/use-chips'
import shared from '../../ui/dialog-text.module.css'
import input from '../../ui/text-input.module.css'
import styles from './topic-picker.module.css'
import { topicChoices } from './topics'
import type { KnownTopics } from './use-topics'

interface Props {
  readonly label: string
  readonly topics: KnownTopics
  /** Those the article has; they are not offered. */
  readonly taken: readonly string[]
  /** Topics that nobody uses yet: 'asked' for a second Enter where one is saved at once, 'free' where a dry run comes first. */
  readonly newTopics: 'none' | 'free' | 'asked'
  readonly onChoose: (topic: string) => void
  /** Of the topics that stand beside it. */
  readonly chips?: ChipKeys
  readonly ref?: Ref<HTMLInputElement>
}

/** A plain input; below it what can be chosen, the best one already: two letters and Enter are enough. */
export function TopicPicker({ label, topics, taken, newTopics, onChoose, chips, ref }: Props) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  /** Enter was pressed once on a topic that nobody has yet: the next one makes it. */
  const [asked, setAsked] = useState(false)
  const id = useId()
  const choices = topicChoices(typed, topics.likely, topics.known, taken).filter(
    ({ isNew }) => newTopics !== 'none' || !isNew,
  )
  const type = (text: string): void => {
    setTyped(text)
    setActive(0)
    setAsked(false)
  }
  const enter = (): void => {
    const choice = choices[active]
    // What was typed for another place stands nowhere else yet, and would be in an article at once.
    if (choice?.isNew && newTopics === 'asked' && !asked) setAsked(true)
    else choose(choice?.topic)
  }
  const choose = (topic: string | undefined): void => {
    if (topic === undefined) return
    type('')
    onChoose(topic)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    if (chips?.press(event, typed === '')) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setActive((choices.length + active + step) % Math.max(1, choices.length))
      setAsked(false)
    } else if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault()
      // An empty input has chosen nothing yet, unless an arrow did.
      if (typed.trim() !== '' || active > 0) enter()
    }
  }
  return (
    <>
      <input
        ref={ref}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={choices.length > 0 ? `${id}-${active}` : undefined}
        className={input.input}
        placeholder="Type two letters, then Enter"
        dir="auto"
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={chips?.letGo}
      />
      <div id={id} role="listbox" aria-label="Topics to choose from" className={styles.choices}>
        {choices.map(({ topic, isNew }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input keeps the focus and has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the input names the active option
          <div
            key={topic}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.choice}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(topic)}
          >
            {isNew ? (
              <span>
                {asked ? 'Enter again adds the new topic' : 'Add new topic'} “<bdi>{topic}</bdi>”
              </span>
            ) : (
              <bdi>{topic}</bdi>
            )}
          </div>
        ))}
      </div>
      {choices.length === 0 && (
        <p className={shared.hint}>{typed === '' ? 'No topics are known yet.' : 'Nothing to choose.'}</p>
      )}
    </>
  )
}
