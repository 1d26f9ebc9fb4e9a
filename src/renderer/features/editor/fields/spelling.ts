import { useEffect } from 'react'
import type { Fields } from '../../../../shared/article/value'
import { languageOf } from '../../../../shared/text/language'
import { spellIn } from '../../../core/client'
import { useSession } from '../../../core/session'

/** Has what is typed spelled in the language that an article says it is in, or in the desk's. */
export function useSpellingOf(data: Fields): void {
  const language = languageOf(data) ?? navigator.language
  useEffect(() => spellIn(language), [language])
}

export const useChecksSpelling = (): boolean => useSession(({ settings }) => settings?.checksSpelling ?? false)
