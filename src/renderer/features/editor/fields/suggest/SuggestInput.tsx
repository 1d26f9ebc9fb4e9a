import { IconChevronDown } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, useId, useState } from 'react'
import { bestMatches, isBegun } from '../../../../../shared/query/matching'
import { type Suggestion, SuggestionList, suggestionId } from '../../../../ui/choice/SuggestionList'
import { isTabbing } from '../../../../ui/tabbing'
import look from '../look.module.css'
import styles from './suggest-input.module.css'

interface Props {
  readonly id: string
  readonly field: string
  readonly label: string
  readonly value: string
  readonly readOnly: boolean
  readonly describedBy?: string | undefined
  readonly className?: string | undefined
  readonly placeholder?: string | undefined
  /** What its label doesn't say. */
  readonly description?: string | undefined
  readonly required?: boolean
  /** It comes when it was asked for, and what is typed next is meant for it. */
  readonly takesFocus?: boolean
  /** It holds one of the suggestions: Tab into it, a click or ↓ shows all of them, with that one marked. */
  readonly isChoice?: boolean
  /** Of a choice: what is typed may become one more of them. */
  readonly mayBeNew?: boolean
  /** 'textbox': any text is as good as what is offered, and it is called a field of text. */
  readonly role?: 'combobox' | 'textbox'
  /** ↓ shows all of them, whatever stands there. */
  readonly showsAll?: boolean
  /** Those that have what is typed are offered, best first, else in this order. */
  readonly suggestions: readonly string[]
  /** Where suggestions are ids: the words by which one is found, and how it is shown. */
  readonly textOf?: (one: string) => string
  readonly shownOf?: (one: string) => Omit<Suggestion, 'value'>
  /** It has the focus: what is offered is wanted. */
  readonly onWant?: () => void
  readonly onPaste?: ((event: ClipboardEvent<HTMLInputElement>) => void) | undefined
  readonly onType: (text: string) => void
  readonly onChoose: (text: string) => void
  /** Keys that the popup doesn't use. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onLeave?: () => void
}

const SHOWN = 8
/** A list that is looked through, not a search. */
const MAX_ALL = 200

/** The place one step on, from none (-1) to the first or the last; the ends meet. */
const stepped = (at: number, by: 1 | -1, count: number): number =>
  at < 0 && by < 0 ? count - 1 : (at + by + count) % count

const asTyped = { hint: 'as it is typed' }

/** Whether what is typed begins one of these choices alone, and isn't the whole of it. */
function meansOne(choices: readonly string[], typed: string): boolean {
  if (typed.trim() === '') return false
  const [one, ...others] = choices.filter((choice) => isBegun(choice, typed))
  return one !== undefined && one !== typed && others.length === 0
}

/** A plain input with suggestions below it. Any text may be typed; a suggestion counts only when it is chosen. */
export function SuggestInput(props: Props) {
  const { id, value, suggestions, readOnly, isChoice = false, role = 'combobox', onType, onChoose, onKey } = props
  const { textOf = (one: string) => one, shownOf = () => ({}) } = props
  const listId = useId()
  const [open, setOpen] = useState(false)
  /** What is offered are all of them, whatever stands in the input. */
  const [isWhole, setWhole] = useState(false)
  const [chosen, setChosen] = useState(-1)
  /** The first one is marked of itself, until an arrow chooses: what is typed means it. */
  const isMeant = isChoice && open && !isWhole && meansOne(suggestions, value)
  const active = isMeant && chosen < 0 ? 0 : chosen
  const mayStay = isMeant && props.mayBeNew === true
  const matching = bestMatches(suggestions, value, textOf).filter((one) => one !== value)
  const offered = isWhole ? suggestions.slice(0, MAX_ALL) : [...matching.slice(0, SHOWN), ...(mayStay ? [value] : [])]
  const isOpen = open && offered.length > 0 && !readOnly
  const close = (): void => {
    setOpen(false)
    setWhole(false)
    setChosen(-1)
  }
  const show = (): void => {
    setOpen(true)
    setWhole(isChoice || props.showsAll === true)
    setChosen(isChoice ? suggestions.slice(0, MAX_ALL).indexOf(value) : -1)
  }
  const choose = (text: string): void => {
    close()
    // What is there already is written as it is.
    if (!isChoice || text !== value) onChoose(text)
  }
  const type = (text: string): void => {
    onType(text)
    setOpen(true)
    setWhole(false)
    setChosen(-1)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing
    const marked = offered[active]
    if (plain && !readOnly && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      if (isOpen) setChosen((now) => stepped(now, event.key === 'ArrowDown' ? 1 : -1, offered.length))
      else show()
    } else if (plain && event.key === 'Enter' && isOpen && marked !== undefined) {
      event.preventDefault()
      choose(marked)
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else onKey?.(event)
  }
  return (
    <span className={styles.suggest} data-choice={isChoice && !readOnly}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: said of a combobox alone */}
      <input
        id={id}
        data-field={props.field}
        type="text"
        role={role === 'combobox' ? role : undefined}
        autoComplete="off"
        aria-label={props.label}
        aria-expanded={role === 'combobox' ? isOpen : undefined}
        aria-haspopup={role === 'combobox' ? undefined : 'listbox'}
        onFocus={() => {
          props.onWant?.()
          if (isChoice && isTabbing()) show()
        }}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? suggestionId(listId, active) : undefined}
        aria-describedby={props.describedBy}
        className={props.className ?? look.input}
        aria-required={props.required || undefined}
        aria-description={props.description}
        placeholder={props.placeholder}
        // biome-ignore lint/a11y/noAutofocus: only where it was asked for
        autoFocus={props.takesFocus}
        dir="auto"
        spellCheck={false}
        value={value}
        readOnly={readOnly}
        onChange={(event) => type(event.target.value)}
        onPaste={props.onPaste}
        onClick={() => {
          if (isChoice && !isOpen) show()
          else if (isWhole) close()
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close()
          props.onLeave?.()
        }}
      />
      {isChoice && !readOnly && <IconChevronDown size={15} aria-hidden="true" className={styles.chevron} />}
      {isOpen && (
        <SuggestionList
          id={listId}
          label={`Suggestions for ${props.label}`}
          suggestions={offered.map((one) => ({ value: one, ...(mayStay && one === value ? asTyped : shownOf(one)) }))}
          active={active}
          current={isWhole ? value : undefined}
          onTake={choose}
        />
      )}
    </span>
  )
}
