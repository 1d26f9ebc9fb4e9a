import { useEffect } from 'react'
import { needTopics, showTopics, useTriageTopics } from './store'

/** The card of this article is shown: its topics get their digits when they are there. */
export function useShownTopics(path: string | undefined): void {
  const isSuggested = useTriageTopics(({ suggested }) => path !== undefined && suggested.has(path))
  useEffect(() => {
    if (path === undefined) return
    if (isSuggested) showTopics(path)
    else void needTopics(path)
  }, [path, isSuggested])
}
