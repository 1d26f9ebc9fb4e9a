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
  readonly mayMake: Asked['mayMake']
  /** `rest`: what of several stays in the input. */
  readonly onChoose: (topics: readonly string[], rest: string) => void
  /** What stands in it at first. */
  readonly begun?: string
  readonly onType?: (text: string) => void
  /** Of the topics that stand beside it. */
  readonly chips?: ChipKeys
  readonly ref?: Ref<HTMLInputElement>
}

/** An input and below it, always shown, what can be chosen; the best one is marked once something is typed: two letters and Enter are enough. */
export function TopicPicker({ label, topics, taken, mayMake, onChoose, begun = '', onType, chips, ref }: Props) {
  const listId = useId()
  const [text, setText] = useState(begun)
  const choosing = useChoosing({
    topics,
    text,
    taken,
    mayMake,
    chips,
    onTake: (chosen, rest) => {
      setText(rest)
      onChoose(chosen, rest)
    },
  })
  const { choices, active } = choosing
  // Empty, it waits until nothing comes in between any more.
  const isOpen = choices.length > 0 && (text !== '' || topics.isHere)
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
        spellCheck={false}
        className={input.input}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onType?.(event.target.value)
          choosing.anew()
        }}
        onKeyDown={(event) => {
          // An empty input has chosen nothing yet, and sends no form.
          if (!choosing.press(event) && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
        }}
        onPaste={choosing.paste}
        onBlur={chips?.letGo}
      />
      {isOpen ? (
        <TopicList id={listId} label="Topics to choose from" choosing={choosing} isPopup={false} />
      ) : (
        <p className={shared.hint}>{whyNone(text, topics.isHere)}</p>
      )}
      <span className="visually-hidden" aria-live="polite">
        {text !== '' && `${choices.length} ${choices.length === 1 ? 'choice' : 'choices'}`}
      </span>
    </div>
  )
}

function whyNone(text: string, isHere: boolean): string {
  if (!isHere) return 'Reading topics …'
  return text === '' ? 'No topics are known yet.' : 'Nothing to choose.'
}
