import { type Language, newsroomLanguage, type Predicate } from './fields'
import { noSuchField } from './no-such-field'
import { type Query, QueryError, readQuery } from './syntax'
import { needleOf, wordFinder } from './text'

/** What a part of a query holds for; `now` as in parseQuery. Throws QueryError. */
export function predicateOf(query: Query, now: number, language: Language = newsroomLanguage): Predicate {
  switch (query.kind) {
    case 'all': {
      const parts = query.parts.map((part) => predicateOf(part, now, language))
      return (card) => parts.every((holds) => holds(card))
    }
    case 'any': {
      const parts = query.parts.map((part) => predicateOf(part, now, language))
      return (card) => parts.some((holds) => holds(card))
    }
    case 'not': {
      const part = predicateOf(query.part, now, language)
      return (card) => !part(card)
    }
    case 'group':
      return predicateOf(query.part, now, language)
    case 'words': {
      const needle = needleOf(query.text)
      return needle === '' ? () => true : wordFinder(needle)
    }
    case 'field': {
      const { field: name, value, from, to } = query
      const field = language.field(name)
      if (field === undefined) throw new QueryError(noSuchField(name, value, language), { from, to })
      const predicate = field.predicate(value, now)
      if (predicate === null) throw new QueryError(`${name}: takes ${field.takes}; like ${field.example}`, { from, to })
      return predicate
    }
  }
}

/**
 * What the search box says, as a predicate over cards: every word (the beginning of one, case and accents apart), every
 * "phrase" and every `field:value` has to hold; `-`, `OR` and parentheses as in docs/queries.md. An empty text holds for
 * all. Ages (`arrived:<2h`) are counted back from `now` (ms since 1970), once: a predicate that is kept means what it meant.
 * `language`: that of the folder. Throws QueryError, which says what can't be read and where.
 */
export const parseQuery = (text: string, now: number, language: Language = newsroomLanguage): Predicate =>
  predicateOf(readQuery(text), now, language)
