import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react'
import { Finder } from '../../ui/choice/Finder'
import type { ChipKeys } from '../../ui/choice/use-chips'
import shared from '../../ui/dialog-text.module.css'
import styles from './topic-picker.module.css'
import { type TopicChoice, topicChoices } from './topics'
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
  /** Enter was pressed once on a topic that nobody has yet: the next one makes it. */
  const [asked, setAsked] = useState(false)
  const choices = topicChoices(typed, topics.likely, topics.known, taken).filter(
    ({ isNew }) => newTopics !== 'none' || !isNew,
  )
  const type = (text: string): void => {
    setTyped(text)
    setAsked(false)
  }
  const take = (topic: string): void => {
    type('')
    onChoose(topic)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, active: number): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    if (chips?.press(event, typed === '') || event.key !== 'Enter') return
    // An empty input has chosen nothing yet, unless an arrow did.
    const isChosen = (typed.trim() !== '' || active > 0) && !event.repeat
    // What was typed for another place stands nowhere else yet, and would be in an article at once.
    const isAsking = choices[active]?.isNew === true && newTopics === 'asked' && !asked
    if (isChosen && isAsking) setAsked(true)
    if (!isChosen || isAsking) event.preventDefault()
  }
  const shown = ({ topic, isNew }: TopicChoice): ReactNode =>
    isNew ? (
      <span className={styles.topic}>
        {asked ? 'Enter again adds the new topic' : 'Add new topic'} “<bdi>{topic}</bdi>”
      </span>
    ) : (
      <bdi className={styles.topic}>{topic}</bdi>
    )
  return (
    <>
      <Finder
        ref={ref}
        label={label}
        listLabel="Topics to choose from"
        placeholder="Type two letters, then Enter"
        text={typed}
        choices={choices.map((choice) => ({ id: choice.topic, shown: shown(choice) }))}
        onType={type}
        onTake={take}
        onMove={() => setAsked(false)}
        onKeyDown={onKeyDown}
        onBlur={chips?.letGo}
      />
      {choices.length === 0 && (
        <p className={shared.hint}>{typed === '' ? 'No topics are known yet.' : 'Nothing to choose.'}</p>
      )}
    </>
  )
}
