import { useEffect } from 'react'
import { number } from '../../../../shared/numbers'
import { announce } from '../../../core/session'
import { shownArticle, showTab, useEditor } from '../text/store'

/** As commands write it. */
export const RENEW_ALL_KEY = 'Alt+Shift+U'

/** Takes what the articles of a list's entries say by now, in all that differ; gives in how many. */
type Renew = () => number

/** Of the lists that are shown. */
const lists = new Set<Renew>()

/** While a list is shown, `renewAll` asks it too; null: nothing of it can be taken. */
export function useRenewAll(renew: Renew | null): void {
  useEffect(() => {
    if (renew === null) return
    lists.add(renew)
    return () => void lists.delete(renew)
  })
}

/** Takes today's card in all related entries of the open article that differ from their articles. */
export function renewAll(): void {
  if (shownArticle() === undefined) return
  if (useEditor.getState().tab !== 'form') {
    // What is to be taken is seen before it is.
    showTab('form')
    announce('The form says which entries differ')
    return
  }
  const count = [...lists].reduce((sum, renew) => sum + renew(), 0)
  announce(
    count === 0
      ? 'No related entry differs'
      : `Today’s card taken of ${number(count)} ${count === 1 ? 'entry' : 'entries'}`,
  )
}
