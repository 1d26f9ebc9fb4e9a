import type { ArticleCard } from '../../../shared/card/article-card'
import { outlookOf, participleOf } from '../../../shared/change'
import type { Change } from '../../../shared/change/change'
import { identityOf } from '../../../shared/change/identity'
import { isStateless, statelessBy } from '../../../shared/fields/table/published'
import { fieldsNow } from '../../core/fields'
import { alert, announce } from '../../core/session'
import { decide } from '../editor'
import { ask, cursorRow, markDecided, toNextUndecided, unmarkDecided, useLibrary } from '../library'

/** Why an article is left as it is; null: nothing stands against the change. */
function against(change: Change, card: ArticleCard): 'broken' | 'stateless' | 'published' | 'ask' | null {
  if (card.broken) return 'broken'
  const outlook = outlookOf(change, card, fieldsNow())
  if (outlook.kind === 'skipped' && isStateless(outlook.reason.code)) return 'stateless'
  if ((change.kind === 'pass' || change.kind === 'hold') && card.published) return 'published'
  const wrong = card.problems.some((problem) => problem.severity === 'error')
  const asked = useLibrary.getState().asked?.path === card.path
  return change.kind === 'publish' && !card.published && wrong && !asked ? 'ask' : null
}

/** Changes the article under the cursor and goes on to the next undecided one. */
export async function decideCursor(change: Change): Promise<void> {
  const row = cursorRow()
  const card = row?.card
  if (!row || !card) return
  const participle = participleOf(change)
  switch (against(change, card)) {
    case 'broken':
      return alert(`${card.title} can’t be ${participle}: ${card.broken?.message ?? ''}`)
    case 'stateless':
      return alert(`${card.title} can’t be ${participle}: ${statelessBy(fieldsNow().switch).message}`)
    case 'published':
      return announce('It is published. Unpublish it first (U)')
    case 'ask': {
      const error = card.problems.find((problem) => problem.severity === 'error')?.message ?? ''
      ask(row.path, error)
      return announce(`${error} P again to publish anyway.`)
    }
  }
  // What the row shows is meant: another article may have its file by now.
  if ((await decide(row.path, change, identityOf(card))) !== 'decided') return
  if (change.kind === 'reconsider') return unmarkDecided([row.path])
  markDecided([row.path])
  // Who went on meanwhile stays there.
  if (cursorRow()?.path === row.path) await toNextUndecided(row.path)
}
