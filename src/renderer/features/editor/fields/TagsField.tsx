import { type KeyboardEvent, useState } from 'react'
import type { Edit } from '../../../../shared/article'
import { tagsIn } from '../../../../shared/article/topics'
import { number } from '../../../../shared/numbers'
import { foldedValue } from '../../../../shared/query/text'
import { cutShort, MAX_NAME_LETTERS } from '../../../../shared/text/label'
import { Chips } from '../../../ui/Chips'
import { useChips } from '../../../ui/use-chips'
import { textItems } from '../values'
import { FieldFrame, inputId } from './FieldFrame'
import styles from './fields.module.css'
import { described } from './Notes'
import { SuggestInput } from './SuggestInput'
import { type FieldProps, useField } from './use-field'
import { useSuggestions } from './use-suggestions'

/** More take seconds to draw; nobody edits thousands by form. */
const MAX_SHOWN = 200

/** With Ctrl, ⌘ or Alt: keys that save the article or go on to another one. */
const LEADS_ON = new Set(['s', 'Enter', 'ArrowUp', 'ArrowDown'])

/** What tells the buttons of a word that stands there twice from each other: ', number 3'. */
const again = (items: readonly string[], index: number): string =>
  items.indexOf(items[index] ?? '') < index ? `, number ${index + 1},` : ''

/** What a list would throw away were it put in its place. */
const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list of words as tags (Topics, Tags): Enter adds what is typed; in the empty input Backspace and arrows choose one. */
export function TagsField({ field, path, suffix }: FieldProps) {
  const found = useField(path)
  const state = isMap(found.value) ? { ...found, readOnly: true } : found
  const [typed, setTyped] = useState('')
  const items = isMap(state.value) ? [state.shown] : textItems(field.key === 'tags' ? tagsIn(state.value) : state.value)
  const folded = new Set(items.map(foldedValue))
  const suggestions = useSuggestions(field.key).filter((one) => !folded.has(foldedValue(one)))
  const isList = Array.isArray(state.value)
  const shown = items.slice(0, MAX_SHOWN)
  const remove = (index: number): void => {
    const others = items.toSpliced(index, 1)
    const isOneOfWords = !isList && others.length > 0
    state.edit(
      isOneOfWords ? { op: 'set', path, value: others } : { op: 'remove', path: isList ? [...path, index] : path },
    )
    // The button that had the focus goes with its word.
    document.getElementById(inputId(state.id))?.focus()
  }
  const chips = useChips(state.readOnly ? 0 : shown.length, remove)

  const add = (text: string): void => {
    const value = text.trim()
    setTyped('')
    if (value === '' || folded.has(foldedValue(value))) return
    const edit: Edit = isList
      ? { op: 'insert', path: [...path, items.length], value }
      : { op: 'set', path, value: [...items, value] }
    state.edit(edit)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (state.readOnly || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey) {
      // Before a save, or the next article, what stands there half typed is a word like any other.
      if (LEADS_ON.has(event.key)) add(typed)
      return
    }
    if (chips.press(event, typed === '')) return
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault()
      add(typed)
    }
  }
  return (
    <FieldFrame label={field.label} state={state}>
      <div className={styles.tags}>
        <Chips
          items={shown.map((item) => cutShort(item, MAX_NAME_LETTERS))}
          chosen={chips.chosen}
          removeLabel={(item, index) => `Remove ${item}${again(items, index)} from ${field.label}${suffix}`}
          onRemove={state.readOnly ? undefined : remove}
        />
        {items.length > MAX_SHOWN && (
          <span className={styles.note}>{number(items.length - MAX_SHOWN)} more; edit them in Source.</span>
        )}
        <SuggestInput
          id={inputId(state.id)}
          field={state.id}
          label={field.label + suffix}
          value={typed}
          readOnly={state.readOnly}
          describedBy={described(state)}
          className={styles.tagInput}
          {...(items.length === 0 && !state.readOnly ? { placeholder: 'Type and press Enter' } : {})}
          suggestions={suggestions}
          onType={setTyped}
          onLeave={chips.letGo}
          onChoose={add}
          onKey={onKey}
        />
      </div>
    </FieldFrame>
  )
}
