import { useState } from 'react'
import { facetKey, fieldsLike, type Language, type Unfinished, unfinishedAt } from '../../../../shared/query'
import { bestMatches } from '../../../../shared/query/matching'
import { foldedValue } from '../../../../shared/text/fold'
import { useLanguage } from '../../../core/fields'
import type { Suggestion } from '../../../ui/choice/SuggestionList'
import { valueName } from '../filters/labels'
import { useValues } from './use-values'

const SHOWN = 8

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
  readonly open: () => void
  readonly close: () => void
  /** Goes to the next suggestion or the one before, round and round. */
  readonly step: (by: 1 | -1) => void
}

/** The best for what is typed; one that is typed whole isn't offered. */
function matching(values: readonly string[], typed: string): readonly string[] {
  const found = bestMatches(values, typed, (value) => value).slice(0, SHOWN)
  return found.length === 1 && foldedValue(found[0] ?? '') === foldedValue(typed) ? [] : found
}

/** What can be completed in the search box, and which of the suggestions is chosen. */
export function useCompletion(text: string, caret: number): Completion {
  const language = useLanguage()
  const unfinished = unfinishedAt(text, caret, language)
  const field = unfinished?.field ?? null
  const values = useValues(field)
  const [typing, setTyping] = useState(false)
  const [active, setActive] = useState(-1)
  const suggestions = !typing || unfinished === null ? [] : suggestionsFor(unfinished, values ?? [], language)
  const isFree = field !== null && values?.length === 0
  const hint = typing && isFree && unfinished?.typed === '' ? hintFor(field) : null
  return {
    unfinished,
    suggestions,
    hint,
    active: Math.min(active, suggestions.length - 1),
    isOpen: suggestions.length > 0 || hint !== null,
    isPending: typing && values === null,
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

function suggestionsFor(
  { field, typed }: Unfinished,
  values: readonly string[],
  language: Language,
): readonly Suggestion[] {
  if (field === null)
    return fieldsLike(typed, language).map(({ name, example }) => ({ value: name, text: `${name}:`, hint: example }))
  return matching(values, typed).map((value) => {
    const isFacet = (field.name === 'is' && facetKey('is', value) !== null) || field.name === 'problem'
    const name = isFacet ? valueName(field.name, value) : ''
    return { value, hint: name.toLowerCase() === value ? '' : name }
  })
}
