import { useEffect, useState } from 'react'
import type { Fields } from '../../../../shared/article/value'
import { languageOf } from '../../../../shared/text/language'
import { call } from '../../../core/client'
import { useSession } from '../../../core/session'

/**
 * Has what is typed spelled in the language that an article says it is in, or in the desk's. All windows share one: the one in front says
 * it. True once that is so: what Chromium looked at before, it wouldn't look at again.
 */
export function useSpelling(data: Fields): boolean {
  const isWanted = useSession(({ settings }) => settings?.checksSpelling ?? false)
  const [spelled, setSpelled] = useState<string | null>(null)
  const language = languageOf(data) ?? navigator.language
  useEffect(() => {
    if (!isWanted) return
    let isLeft = false
    const tell = (): void => {
      void call('spellIn', { language })
        .then(() => isLeft || setSpelled(language))
        .catch(() => undefined)
    }
    tell()
    window.addEventListener('focus', tell)
    return () => {
      isLeft = true
      window.removeEventListener('focus', tell)
    }
  }, [isWanted, language])
  return isWanted && spelled === language
}
