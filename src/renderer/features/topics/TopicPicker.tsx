import { type Ref, useId, useState } from 'react'
import { suggestionId } from '../../ui/choice/SuggestionList'
import type { ChipKeys } from '../../ui/choice/use-chips'
import shared from '../../ui/dialog-text.module.css'
import input from '../../ui/text-input.module.css'
import type { KnownTopics } from './rows'
import { TopicList } from './TopicList'
import { type Asked, useChoosing } from './use-choosing'

interface Props {
  readonly label: string
  readonly topics: KnownTopics
  readonly taken: readonly string[]
  readonly newTopics: Asked['newTopics']
  readonly onChoose: (topic: string) => void
  /** Of the topics that stand beside it. */
  readonly chips?: ChipKeys
  readonly ref?: Ref<HTMLInputElement>
}

/** An input and below it, always shown, what can be chosen; the best one is marked once something is typed: two letters and Enter are enough. */
export function TopicPicker({ label, topics, taken, newTopics, onChoose, chips, ref }: Props) {
  const listId = useId()
  const [typed, setTyped] = useState('')
  const choosing = useChoosing({
    topics,
    typed,
    taken,
    newTopics,
    chips,
    onTake: (topic) => {
      setTyped('')
      onChoose(topic)
    },
  })
  const { choices, active } = choosing
  // Empty, it waits until nothing comes in between any more.
  const isOpen = choices.length > 0 && (typed !== '' || topics.isHere)
  return (
    <div>
      <input
        ref={ref}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? suggestionId(listId, active) : undefined}
        placeholder="Type two letters, then Enter"
        dir="auto"
        className={input.input}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          choosing.anew()
        }}
        onKeyDown={(event) => {
          // An empty input has chosen nothing yet, and sends no form.
          if (!choosing.press(event) && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
        }}
        onBlur={chips?.letGo}
      />
      {isOpen ? (
        <TopicList id={listId} label="Topics to choose from" typed={typed} choosing={choosing} isPopup={false} />
      ) : (
        <p className={shared.hint}>{whyNone(typed, topics.isHere)}</p>
      )}
      <span className="visually-hidden" aria-live="polite">
        {typed !== '' && `${choices.length} ${choices.length === 1 ? 'choice' : 'choices'}`}
      </span>
    </div>
  )
}

function whyNone(typed: string, isHere: boolean): string {
  if (!isHere) return 'Reading topics …'
  return typed === '' ? 'No topics are known yet.' : 'Nothing to choose.'
}
