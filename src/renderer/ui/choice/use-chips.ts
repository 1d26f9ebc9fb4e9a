import { type KeyboardEvent, useState } from 'react'

export interface ChipKeys {
  readonly chosen: number | null
  /** Takes a key of the input, where that is empty; true where it was used. */
  readonly press: (event: KeyboardEvent, isEmpty: boolean) => boolean
  readonly letGo: () => void
}

function placeOf(words: readonly string[], { text, place }: { text: string; place: number }): number | null {
  const found = words[place] === text ? place : words.indexOf(text)
  return found === -1 ? null : found
}

/**
 * Which of the words beside an input is chosen by keys: ← and → go from one to the next, Backspace chooses the last one, and takes
 * out (like Delete) the one that is chosen; its neighbour is chosen then. A word stays chosen wherever others put it meanwhile.
 */
export function useChips(words: readonly string[], remove: (index: number) => void): ChipKeys {
  const [word, setWord] = useState<{ readonly text: string; readonly place: number } | null>(null)
  const chosen = word === null ? null : placeOf(words, word)
  const last = words.length === 0 ? null : words.length - 1
  const setPlace = (place: number | null, among = words): void => {
    const text = place === null ? undefined : among[place]
    setWord(place === null || text === undefined ? null : { text, place })
  }
  const takeOut = (index: number, next: number): void => {
    remove(index)
    setPlace(words.length === 1 ? null : Math.max(0, next), words.toSpliced(index, 1))
  }
  const press = (event: KeyboardEvent, isEmpty: boolean): boolean => {
    if (!isEmpty || last === null) return false
    const used =
      chosen === null ? ['ArrowLeft', 'Backspace'] : ['ArrowLeft', 'ArrowRight', 'Backspace', 'Delete', 'Escape']
    if (!used.includes(event.key)) {
      setPlace(null)
      return false
    }
    event.preventDefault()
    event.stopPropagation()
    const isTaking = event.key === 'Backspace' || event.key === 'Delete'
    // Held down it must not empty the list.
    if (isTaking && event.repeat) return true
    if (chosen === null) setPlace(last)
    else if (event.key === 'ArrowLeft') setPlace(Math.max(0, chosen - 1))
    else if (event.key === 'ArrowRight') setPlace(chosen === last ? null : chosen + 1)
    else if (isTaking) takeOut(chosen, event.key === 'Delete' ? chosen : chosen - 1)
    else setPlace(null)
    return true
  }
  return { chosen, press, letGo: () => setPlace(null) }
}
