import { type Language, parseQuery, QueryError } from '../../../../shared/query'

/** Whether a text is no query: told here, before main is asked, so that no key goes astray meanwhile and nothing moves. */
export function isUnreadable(text: string, language: Language): boolean {
  try {
    parseQuery(text, Date.now(), language)
    return false
  } catch (error) {
    if (error instanceof QueryError) return true
    throw error
  }
}
