import { type KeyboardEvent, useId, useState } from 'react'
import { suggestionId } from '../../ui/choice/SuggestionList'
import type { ChipKeys } from '../../ui/choice/use-chips'
import type { KnownTopics } from './rows'
import { TopicList } from './TopicList'
import { type Asked, useChoosing } from './use-choosing'

interface Props {
  readonly id: string
  readonly field: string
  readonly label: string
  readonly text: string
  readonly topics: KnownTopics
  readonly taken: readonly string[]
  readonly mayMake: Asked['mayMake']
  readonly chips: ChipKeys
  readonly readOnly: boolean
  readonly required: boolean
  readonly describedBy: string | undefined
  readonly className: string | undefined
  readonly placeholder: string | undefined
  readonly onType: (text: string) => void
  readonly onTake: Asked['onTake']
  /** Keys that choose nothing. */
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onLeave: () => void
  /** It has the focus, or not: topics are wanted then. */
  readonly onWant: (isWanted: boolean) => void
}

/** The input of a form's topics, with what can be chosen below it: by typing, ↓ or a click. */
export function TopicInput(props: Props) {
  const { text, topics, taken, mayMake, chips, readOnly } = props
  const listId = useId()
  const [open, setOpen] = useState(false)
  const close = (): void => {
    setOpen(false)
    choosing.anew()
  }
  const choosing = useChoosing({
    topics,
    text,
    taken,
    mayMake,
    chips,
    onTake: (chosen, rest) => {
      setOpen(rest !== '')
      props.onTake(chosen, rest)
    },
  })
  const { choices, active } = choosing
  // Empty, it waits until nothing comes in between any more.
  const isOpen = open && !readOnly && choices.length > 0 && (text !== '' || topics.isHere)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey
    const isShown = isOpen || (isArrow && isPlain)
    if (isShown && !readOnly) setOpen(true)
    // It drops what is typed with what that finds.
    if (event.key === 'Escape' && isOpen && chips.chosen === null) {
      event.preventDefault()
      event.stopPropagation()
      close()
      if (text !== '') props.onType('')
    } else if (readOnly || !isShown || !choosing.press(event)) props.onKey(event)
  }
  return (
    <>
      <input
        id={props.id}
        data-field={props.field}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-label={props.label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? suggestionId(listId, active) : undefined}
        aria-describedby={props.describedBy}
        aria-required={props.required || undefined}
        className={props.className}
        placeholder={props.placeholder}
        dir="auto"
        spellCheck={false}
        value={text}
        readOnly={readOnly}
        onFocus={() => {
          props.onWant(true)
          if (text !== '') setOpen(true)
        }}
        onChange={(event) => {
          props.onType(event.target.value)
          setOpen(true)
          choosing.anew()
        }}
        onPaste={choosing.paste}
        onClick={() => (isOpen && text === '' ? close() : setOpen(true))}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close()
          props.onLeave()
          props.onWant(false)
        }}
      />
      {isOpen && <TopicList id={listId} label={`Suggestions for ${props.label}`} choosing={choosing} isPopup />}
    </>
  )
}
