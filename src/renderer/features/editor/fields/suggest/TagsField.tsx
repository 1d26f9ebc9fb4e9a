import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { isMap } from '../../../../../shared/article/value'
import { listItems, removeItem } from '../../../../../shared/fields/table/lists'
import { number } from '../../../../../shared/numbers'
import { foldedValue } from '../../../../../shared/text/fold'
import { cutShort, MAX_NAME_LETTERS } from '../../../../../shared/text/label'
import { useFields } from '../../../../core/fields'
import { Chips } from '../../../../ui/choice/Chips'
import { useChips } from '../../../../ui/choice/use-chips'
import { TopicInput } from '../../../topics'
import { addWords } from '../../text/store'
import { FieldFrame, inputId } from '../frame/FieldFrame'
import { Note as Aside } from '../frame/Note'
import { described } from '../frame/Notes'
import { type FieldProps, type Note, useField, useForm } from '../frame/use-field'
import look from '../look.module.css'
import { choicesSaid } from './choices-said'
import { SuggestInput } from './SuggestInput'
import styles from './tags-field.module.css'
import { useBox } from './use-box'
import { useFieldTopics } from './use-field-topics'
import { useSuggestions } from './use-suggestions'

/** More take seconds to draw; nobody edits thousands by form. */
const MAX_SHOWN = 200

/** With Ctrl, ⌘ or Alt: keys that save the article or go on to another one. */
const LEADS_ON = new Set(['s', 'Enter', 'ArrowUp', 'ArrowDown'])

/** What tells the buttons of a word that stands there twice from each other: ', number 3'. */
const again = (items: readonly string[], index: number): string =>
  items.indexOf(items[index] ?? '') < index ? `, number ${index + 1},` : ''

/**
 * A list of words as tags (Topics, Tags). Enter makes one of what is typed, or of what is marked where there is something to choose
 * from; nothing else does, and what is left in the input stays there. In the empty input Backspace and arrows choose one.
 */
export function TagsField({ field, path, suffix }: FieldProps) {
  const found = useField(path)
  const form = useForm()
  // A list would throw it away were it put in its place.
  const isNoList = isMap(found.value)
  const { site } = useFields()
  const all = useSuggestions(field)
  const [wanted, setWanted] = useState(false)
  const topics = useFieldTopics(field, wanted)
  const box = useBox(found.id)
  const typed = box.text.trim()
  const items = isNoList ? [found.shown] : listItems(path, found.value, site)
  const folded = new Set(items.map(foldedValue))
  const isMeant = !field.isClosed || all.includes(typed)
  const isThere = folded.has(foldedValue(typed))
  const state = { ...found, readOnly: found.readOnly || isNoList, notes: [...found.notes, ...boxNotes()] }
  const suggestions = all.filter((one) => !folded.has(foldedValue(one)))
  const shown = items.slice(0, MAX_SHOWN)
  const remove = (index: number): void => {
    state.edit(removeItem(path, state.value, index, site))
    // The button that had the focus goes with its word.
    document.getElementById(inputId(state.id))?.focus()
  }
  const chips = useChips(state.readOnly ? [] : shown, remove)

  function boxNotes(): readonly Note[] {
    if (typed === '') return []
    if (!isMeant) return [{ severity: 'warning', message: `Not ${choicesSaid(all)}; it isn’t written.` }]
    if (!box.isLeft || isThere) return []
    const enter = field.role === 'topics' ? 'Enter adds what is marked' : 'Enter adds it'
    const word = cutShort(typed, MAX_NAME_LETTERS)
    return [{ severity: 'hint', message: `“${word}” isn’t in ${field.label} yet: ${enter}, Esc drops it.` }]
  }
  /** What can't be written stays in the input. */
  const add = (words: readonly string[], rest = ''): void => {
    const fresh = words.filter((word) => !folded.has(foldedValue(word)))
    if (fresh.length === 0 || addWords(form.path, path, fresh, site)) box.type(rest)
  }
  const leave = (): void => {
    chips.letGo()
    // Another window has the keys for a while: the caret is still here.
    if (document.activeElement?.id === inputId(state.id)) return
    if (isThere) box.type('')
    else box.leave()
  }
  /** Beside the words is the input, however little of it is there. */
  const goToInput = (event: MouseEvent): void => {
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    document.getElementById(inputId(state.id))?.focus()
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (state.readOnly || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (LEADS_ON.has(event.key)) box.leave()
      return
    }
    if (chips.press(event, box.text === '')) return
    if (event.key === 'Escape' && box.text !== '') {
      event.preventDefault()
      event.stopPropagation()
      box.type('')
    } else if (event.key === 'Enter' && typed !== '') {
      event.preventDefault()
      if (isMeant && field.role !== 'topics') add([typed])
    }
  }
  const shared = {
    id: inputId(state.id),
    field: state.id,
    label: field.label + suffix,
    readOnly: state.readOnly,
    required: field.required,
    describedBy: described(state),
    className: styles.tagInput,
    placeholder: items.length === 0 && !state.readOnly ? 'Type and press Enter' : undefined,
    onType: box.type,
    onLeave: leave,
    onKey,
  }
  return (
    <FieldFrame field={field} state={state}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: of the mouse alone; keys enter the input itself */}
      <div
        className={`${look.holder} ${styles.tags}`}
        data-idle={shown.length > 0 && box.text === ''}
        onMouseDown={goToInput}
      >
        <Chips
          items={shown.map((item) => cutShort(item, MAX_NAME_LETTERS))}
          chosen={chips.chosen}
          removeLabel={(item, index) => `Remove ${item}${again(items, index)} from ${field.label}${suffix}`}
          onRemove={state.readOnly ? undefined : remove}
        />
        {items.length > MAX_SHOWN && <Aside>{number(items.length - MAX_SHOWN)} more; edit them in Source.</Aside>}
        {field.role === 'topics' ? (
          <TopicInput
            {...shared}
            text={box.text}
            topics={topics}
            taken={items}
            mayMake={!field.isClosed}
            chips={chips}
            onTake={add}
            onWant={setWanted}
          />
        ) : (
          <SuggestInput {...shared} value={box.text} suggestions={suggestions} onChoose={(word) => add([word])} />
        )}
      </div>
    </FieldFrame>
  )
}
