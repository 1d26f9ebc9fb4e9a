import { type ClipboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { cleanPaste } from '../../../../../shared/text/clean-paste'
import { asDoc } from '../../source/line-ends'
import { endStep } from '../../text/store'

type Input = HTMLInputElement | HTMLTextAreaElement

interface Pasting {
  /** What of the last paste was put right, as long as it stands in the field; null: nothing. */
  readonly cleaned: readonly string[] | null
  readonly onPaste: (event: ClipboardEvent<Input>) => void
}

/**
 * Cleans what is pasted into a field: as two steps for undo, so that one takes back to what was pasted. `value`: as the input has it;
 * `type` writes it. An address never has blanks around it.
 */
export function usePaste(
  article: string,
  field: string,
  value: string,
  kind: 'one line' | 'lines' | 'address',
  type: (value: string) => void,
): Pasting {
  const [last, setLast] = useState<{ readonly value: string; readonly what: readonly string[] } | null>(null)
  const caret = useRef<{ readonly input: Input; readonly at: number } | null>(null)
  useLayoutEffect(() => {
    // A value that is set from outside leaves the caret at its end.
    const { input, at } = caret.current ?? {}
    caret.current = null
    if (input !== undefined) input.setSelectionRange(at ?? null, at ?? null)
  })
  const onPaste = (event: ClipboardEvent<Input>): void => {
    const input = event.currentTarget
    const pasted = asDoc(event.clipboardData.getData('text/plain'))
    const [from, to] = [input.selectionStart ?? value.length, input.selectionEnd ?? value.length]
    const put = (part: string): string => value.slice(0, from) + part + value.slice(to)
    const isAlone = kind === 'address' || put('').trim() === ''
    const { text, what } = cleanPaste(pasted, { isOneLine: kind !== 'lines', isAlone })
    if (what.length === 0 || input.readOnly) return
    event.preventDefault()
    endStep(article, field)
    type(put(pasted))
    endStep(article, field)
    type(put(text))
    endStep(article, field)
    caret.current = { input, at: from + text.length }
    setLast({ value: put(text), what })
  }
  return { cleaned: last !== null && last.value === value ? last.what : null, onPaste }
}
