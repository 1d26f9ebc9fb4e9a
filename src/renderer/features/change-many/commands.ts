import type { ArticleCard } from '../../../shared/card/article-card'
import { outlookOf, participleOf } from '../../../shared/change'
import type { Change } from '../../../shared/change/change'
import { identityOf } from '../../../shared/change/identity'
import { isStateless, statelessBy } from '../../../shared/fields/table/published'
import { call } from '../../core/client'
import { type Command, inList } from '../../core/command'
import { fieldsNow } from '../../core/fields'
import { alert, announce, useSession, workspaceId } from '../../core/session'
import { decide } from '../editor'
import {
  ask,
  askToReplace,
  cursorRow,
  hasChosen,
  hasSelection,
  markDecided,
  toNextUndecided,
  unmarkDecided,
  useLibrary,
} from '../library'
import { askFor, borrowSelection, planSelected } from './store'

const PUBLISH_KEY = 'P'

/** Why an article is left as it is; null: nothing stands against the change. */
function against(change: Change, card: ArticleCard): 'broken' | 'stateless' | 'published' | 'ask' | null {
  if (card.broken) return 'broken'
  const outlook = outlookOf(change, card, fieldsNow())
  if (outlook.kind === 'skipped' && isStateless(outlook.reason.code)) return 'stateless'
  if ((change.kind === 'pass' || change.kind === 'hold') && card.published) return 'published'
  const wrong = card.problems.some((problem) => problem.severity === 'error')
  const { asked } = useLibrary.getState()
  const isAnswer = asked?.path === card.path && asked.key === PUBLISH_KEY
  return change.kind === 'publish' && !card.published && wrong && !isAnswer ? 'ask' : null
}

/** The card with its problems, where these weren't looked for yet: right after a large folder was opened. */
async function lookedFor(card: ArticleCard): Promise<ArticleCard> {
  const workspace = workspaceId()
  if (card.checked || workspace === undefined) return card
  return { ...card, problems: await call('readProblems', { workspace, path: card.path }) }
}

/** Changes the article under the cursor and goes on to the next undecided one. */
async function decideCursor(change: Change, key: string): Promise<void> {
  const row = cursorRow()
  if (!row?.card) return
  const card = change.kind === 'publish' ? await lookedFor(row.card) : row.card
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
      return ask(row.path, PUBLISH_KEY, `${error} ${PUBLISH_KEY} again to publish anyway.`)
    }
  }
  // What the row shows is meant: another article may have its file by now.
  const path = await decide(row.path, change, identityOf(card), askToReplace(key))
  if (path === null) return
  if (change.kind === 'reconsider') return unmarkDecided([path])
  markDecided([path])
  // Who went on meanwhile stays there.
  if ([row.path, path].includes(cursorRow()?.path ?? '')) await toNextUndecided(path)
}

/** In triage the card on the table is meant, whatever is selected in the list behind it. */
const actsOnSelection = (): boolean => hasSelection() && !useSession.getState().triaging

const canAct = (): boolean => cursorRow() !== undefined || hasSelection()
const isDecided = (): boolean => {
  const card = cursorRow()?.card
  return actsOnSelection() || (card != null && !card.published && card.desk.decision !== null)
}

const act = (change: Change, key: string) => async () => {
  if (await hasChosen()) await (actsOnSelection() ? planSelected(change) : decideCursor(change, key))
}
const deciding = (id: string, label: string, change: Change, key: string): Command =>
  inList({ id, label, keys: [key], when: canAct, run: act(change, key) })

/** Deciding, the same in list, cards, table and triage; with a selection each opens its dry run. */
export const decidingCommands: readonly Command[] = [
  deciding('list.publish', 'Publish', { kind: 'publish' }, PUBLISH_KEY),
  deciding('list.unpublish', 'Unpublish', { kind: 'unpublish' }, 'U'),
  deciding('list.pass', 'Pass', { kind: 'pass' }, 'R'),
  deciding('list.hold', 'Hold', { kind: 'hold' }, 'H'),
  inList({ id: 'list.reconsider', label: 'Back to Inbox', when: isDecided, run: act({ kind: 'reconsider' }, '') }),
  inList({
    id: 'list.topics',
    label: 'Topics…',
    keys: ['T'],
    when: canAct,
    run: async () => {
      if (await hasChosen()) askFor(actsOnSelection() ? 'topicOfMany' : 'topics')
    },
  }),
  inList({ id: 'list.changeField', label: 'Change field…', when: hasSelection, run: () => askFor('field') }),
  inList({
    id: 'list.refreshRelated',
    label: 'Refresh related cards…',
    when: () => canAct() && fieldsNow().roles.related.length > 0,
    run: async () => {
      await borrowSelection()
      if (await hasChosen()) await planSelected({ kind: 'refreshRelated' })
    },
  }),
  inList({
    id: 'list.replace',
    label: 'Find and replace…',
    when: canAct,
    run: async () => {
      // Without a selection the query is meant, which the bar shows as selected as long as it is asked.
      await borrowSelection()
      if (await hasChosen()) askFor('replace')
    },
  }),
]
