import { type Predicate, queryField, queryFields } from './fields'
import { type Query, QueryError, readQuery } from './syntax'
import { fold, wordFinder } from './text'

/** What a part of a query holds for. Throws QueryError. */
export function predicateOf(query: Query): Predicate {
  switch (query.kind) {
    case 'all': {
      const parts = query.parts.map(predicateOf)
      return (card) => parts.every((holds) => holds(card))
    }
    case 'any': {
      const parts = query.parts.map(predicateOf)
      return (card) => parts.some((holds) => holds(card))
    }
    case 'not': {
      const part = predicateOf(query.part)
      return (card) => !part(card)
    }
    case 'group':
      return predicateOf(query.part)
    case 'words': {
      const needle = fold(query.text).trim()
      return needle === '' ? () => true : wordFinder(needle)
    }
    case 'field': {
      const { field: name, value, from, to } = query
      const field = queryField(name)
      if (field === undefined) {
        const names = queryFields.map((one) => `${one.name}:`).join(' ')
        throw new QueryError(`There is no ${name}: here. Put it in quotes to look for the words; fields are ${names}`, {
          from,
          to,
        })
      }
      const predicate = field.predicate(value)
      if (predicate === null) throw new QueryError(`${name}: takes ${field.takes}; like ${field.example}`, { from, to })
      return predicate
    }
  }
}

/**
 * What the search box says, as a predicate over cards: every word (the beginning of one, case and accents apart), every
 * "phrase" and every `field:value` has to hold; `-`, `OR` and parentheses as in docs/queries.md. An empty text holds for
 * all. Throws QueryError, which says what can't be read and where.
 */
export const parseQuery = (text: string): Predicate => predicateOf(readQuery(text))
