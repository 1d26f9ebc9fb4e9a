import { type KeyboardEvent, useState } from 'react'
import { isMap } from '../../../../../shared/article/value'
import { listItems, removeItem } from '../../../../../shared/fields/table/lists'
import { number } from '../../../../../shared/numbers'
import { foldedValue } from '../../../../../shared/text/fold'
import { cutShort, MAX_NAME_LETTERS } from '../../../../../shared/text/label'
import { useFields } from '../../../../core/fields'
import { Chips } from '../../../../ui/choice/Chips'
import { useChips } from '../../../../ui/choice/use-chips'
import { behindPress } from '../../../../ui/press'
import { TopicInput } from '../../../topics'
import { FieldFrame, inputId } from '../frame/FieldFrame'
import { Note } from '../frame/Note'
import { described } from '../frame/Notes'
import { type FieldProps, useField } from '../frame/use-field'
import look from '../look.module.css'
import { choicesSaid } from './choices-said'
import { SuggestInput } from './SuggestInput'
import styles from './tags-field.module.css'
import { useFieldTopics } from './use-field-topics'
import { useHalfWord } from './use-half-word'
import { useSuggestions } from './use-suggestions'

/** More take seconds to draw; nobody edits thousands by form. */
const MAX_SHOWN = 200

/** With Ctrl, ⌘ or Alt: keys that save the article or go on to another one. */
const LEADS_ON = new Set(['s', 'Enter', 'ArrowUp', 'ArrowDown'])

/** What tells the buttons of a word that stands there twice from each other: ', number 3'. */
const again = (items: readonly string[], index: number): string =>
  items.indexOf(items[index] ?? '') < index ? `, number ${index + 1},` : ''

/**
 * A list of words as tags (Topics, Tags): Enter makes one of what is typed, and so does whatever leaves the input. In the empty
 * input Backspace and arrows choose one.
 */
export function TagsField({ field, path, suffix }: FieldProps) {
  const found = useField(path)
  // A list would throw it away were it put in its place.
  const isNoList = isMap(found.value)
  const { site } = useFields()
  const all = useSuggestions(field)
  const [wanted, setWanted] = useState(false)
  const topics = useFieldTopics(field, wanted)
  const isMeant = (word: string): boolean => !field.isClosed || all.includes(word)
  const notMeant = { severity: 'warning', message: `Not ${choicesSaid(all)}; it isn’t written.` } as const
  const half = useHalfWord(path, isNoList ? [found.shown] : listItems(path, found.value, site), isMeant)
  const state = {
    ...found,
    readOnly: found.readOnly || isNoList,
    // What a rule says of a word, it says once the word is whole.
    notes: [
      ...found.notes.filter(({ path: at }) => half.place < 0 || at?.at(path.length) !== half.place),
      ...(half.text.trim() === '' || isMeant(half.text.trim()) ? [] : [notMeant]),
    ],
  }
  const items = half.others
  const folded = new Set(items.map(foldedValue))
  const suggestions = all.filter((one) => !folded.has(foldedValue(one)))
  const shown = items.slice(0, MAX_SHOWN)
  const remove = (index: number): void => {
    const isBehind = half.place >= 0 && half.place <= index
    state.edit(removeItem(path, state.value, isBehind ? index + 1 : index, site))
    // The button that had the focus goes with its word.
    document.getElementById(inputId(state.id))?.focus()
  }
  const chips = useChips(state.readOnly ? [] : shown, remove)

  const settle = (): void => {
    // What can't be written is nowhere else.
    if (!state.refused) half.settle()
  }
  const choose = (text: string): void => {
    // What is typed is in the text already, or can't be written.
    if (text === half.text.trim()) settle()
    else {
      half.type(text)
      half.settle()
    }
  }
  const leave = (): void => {
    chips.letGo()
    // Another window has the keys for a while: the caret is still here.
    if (document.activeElement?.id !== inputId(state.id)) behindPress(settle)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (state.readOnly || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (LEADS_ON.has(event.key)) settle()
      return
    }
    if (chips.press(event, half.text === '')) return
    if (event.key === 'Enter' && half.text.trim() !== '') {
      event.preventDefault()
      settle()
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
    onType: half.type,
    onLeave: leave,
    onKey,
  }
  return (
    <FieldFrame field={field} state={state}>
      <div className={`${look.holder} ${styles.tags}`}>
        <Chips
          items={shown.map((item) => cutShort(item, MAX_NAME_LETTERS))}
          chosen={chips.chosen}
          removeLabel={(item, index) => `Remove ${item}${again(items, index)} from ${field.label}${suffix}`}
          onRemove={state.readOnly ? undefined : remove}
        />
        {items.length > MAX_SHOWN && <Note>{number(items.length - MAX_SHOWN)} more; edit them in Source.</Note>}
        {field.role === 'topics' ? (
          <TopicInput
            {...shared}
            text={half.text}
            topics={topics}
            taken={items}
            newTopics={field.isClosed ? 'none' : 'free'}
            chips={chips}
            onTake={choose}
            onWant={setWanted}
          />
        ) : (
          <SuggestInput {...shared} value={half.text} suggestions={suggestions} onChoose={choose} />
        )}
      </div>
    </FieldFrame>
  )
}
