import { useState } from 'react'
import { counted, number } from '../../../../shared/numbers'
import {
  acrossBlanks,
  facetKey,
  fieldsLike,
  goesOn,
  isBareMinus,
  isFirstLetter,
  type Language,
  type Unfinished,
  unfinishedAt,
} from '../../../../shared/query'
import { bestMatches } from '../../../../shared/query/matching'
import { foldedValue } from '../../../../shared/text/fold'
import { useLanguage } from '../../../core/fields'
import type { Suggestion } from '../../../ui/choice/SuggestionList'
import { valueName } from '../filters/labels'
import { useValues } from './use-values'

const SHOWN = 8

type Values = NonNullable<ReturnType<typeof useValues>>

interface Completion {
  readonly unfinished: Unfinished | null
  /** None: the popover is not there. */
  readonly suggestions: readonly Suggestion[]
  /** How the field is written, where its values can't be listed. */
  readonly hint: string | null
  readonly active: number
  readonly isOpen: boolean
  /** Its values are on their way. */
  readonly isPending: boolean
  /** A name or a value is half typed: nothing is searched for until it is finished, or plainly a word. */
  readonly isHeld: boolean
  /** It is whole as it is, and may go on to something else. */
  readonly mayGoOn: boolean
  /** What Enter takes; undefined: it runs the query. */
  readonly byEnter: Suggestion | undefined
  readonly open: () => void
  readonly close: () => void
  /** Goes to the next suggestion or the one before, round and round. */
  readonly step: (by: 1 | -1) => void
}

const isSame = (a: string, b: string): boolean => foldedValue(a) === foldedValue(b)

/** The best for what is typed; one that is typed whole isn't offered. */
function matching(values: Values, typed: string): Values {
  const found = bestMatches(values, typed, ({ value }) => value).slice(0, SHOWN)
  return found.length === 1 && isSame(found[0]?.value ?? '', typed) ? [] : [...found]
}

/** What is being typed, as far as it can be completed: across blanks where a value goes on there. */
interface Typed {
  readonly unfinished: Unfinished | null
  readonly values: Values | null
  /** All of its field, whatever is typed. */
  readonly all: Values | null
  /** The words behind the field are read as the rest of its value. */
  readonly isAcross: boolean
}

function useTyped(text: string, caret: number, language: Language): Typed {
  const plain = unfinishedAt(text, caret, language)
  const across = plain?.field ? null : acrossBlanks(text, caret, language)
  const all = useValues(plain?.field ?? across?.field ?? null)
  if (across === null) return { unfinished: plain, values: all, all, isAcross: false }
  const going = all?.filter(({ value }) => goesOn(value, across.typed)) ?? []
  // Until they are here nobody knows, and a word is a word.
  return going.length === 0
    ? { unfinished: plain, values: [], all, isAcross: false }
    : { unfinished: across, values: going, all, isAcross: true }
}

/** Whether what is typed is only a part of what it is going to be. */
function isHalf({ unfinished, values, all, isAcross }: Typed, language: Language): boolean {
  if (unfinished === null) return false
  const { field, typed } = unfinished
  if (field === null) {
    const names = fieldsLike(typed, language)
    return names.length > 0 && !names.some(({ name }) => isSame(name, typed))
  }
  if (typed === '' || values === null) return true
  if (!isAcross) return values.length > 0 && !values.some(({ value }) => isSame(value, typed))
  // A value that stands by itself, and words behind it, is a query as well.
  const [first = ''] = typed.split(/\s/)
  return !field.valuesOf || !(all ?? values).some(({ value }) => isSame(value, first))
}

/** What can be completed in the search box, and which of the suggestions is chosen. */
export function useCompletion(text: string, caret: number): Completion {
  const language = useLanguage()
  const typed = useTyped(text, caret, language)
  const { unfinished, values, isAcross } = typed
  const field = unfinished?.field ?? null
  const [typing, setTyping] = useState(false)
  const [active, setActive] = useState(-1)
  const suggestions = !typing || unfinished === null ? [] : suggestionsFor(unfinished, values ?? [], language, isAcross)
  const isFree = field !== null && values?.length === 0
  const hint = typing && isFree && unfinished?.typed === '' ? hintFor(field) : null
  const isPending = typing && values === null
  const half = typing && isHalf(typed, language)
  // What nothing begins with is as whole as it can be.
  const isHeld =
    (half && (isPending || suggestions.length > 0 || unfinished?.typed === '')) || (typing && isBareMinus(text, caret))
  const isOpen = suggestions.length > 0 || hint !== null
  const isExact = isAcross && suggestions.some(({ value }) => isSame(value, unfinished?.typed ?? ''))
  const best = field !== null && unfinished?.typed !== '' && (isHeld || isExact) ? suggestions[0] : undefined
  return {
    unfinished,
    suggestions,
    hint,
    active: Math.min(active, suggestions.length - 1),
    isOpen,
    isPending,
    isHeld,
    mayGoOn: (unfinished !== null && isOpen) || isFirstLetter(text, caret, language),
    byEnter: suggestions[active] ?? best,
    open: () => {
      setTyping(true)
      setActive(-1)
    },
    close: () => {
      setTyping(false)
      setActive(-1)
    },
    step: (by) => setActive((now) => (now < 0 && by < 0 ? suggestions.length - 1 : (now + by) % suggestions.length)),
  }
}

const hintFor = ({ takes, example }: NonNullable<Unfinished['field']>): string => `${takes}; like ${example}`

/** What a value is called, where its word doesn't say it. */
function nameOf(field: string, value: string): string {
  const isFacet = ((field === 'is' || field === 'date') && facetKey(field, value) === value) || field === 'problem'
  const name = isFacet ? valueName(field, value) : ''
  return isSame(name, value.replaceAll('-', ' ')) ? '' : name
}

function suggestionsFor(
  { field, typed }: Unfinished,
  values: Values,
  language: Language,
  isAcross: boolean,
): readonly Suggestion[] {
  if (field === null)
    return fieldsLike(typed, language).map(({ name, example }) => ({ value: name, text: `${name}:`, hint: example }))
  const found = isAcross ? bestMatches(values, typed, ({ value }) => value).slice(0, SHOWN) : matching(values, typed)
  return found.map(({ value, count }) => ({
    value,
    count: { drawn: number(count), said: counted(count, 'article') },
    hint: nameOf(field.name, value),
  }))
}
