import type { ArticleCard } from '../ipc/card'
import type { Change } from '../ipc/change'
import { foldedValue } from '../query/text'

/** What a change would do to an article, as far as its card says. */
export type Outlook =
  /** `warning`: it would change though something is wrong with it. */
  | { readonly kind: 'changes'; readonly warning: string | null }
  | { readonly kind: 'already' }
  | { readonly kind: 'skipped'; readonly message: string }

const already: Outlook = { kind: 'already' }
const changes: Outlook = { kind: 'changes', warning: null }
const unless = (holds: boolean): Outlook => (holds ? already : changes)

function decide(card: ArticleCard, decision: 'pass' | 'hold'): Outlook {
  if (card.published) return { kind: 'skipped', message: 'Published: unpublish it first.' }
  return unless(card.desk.decision === decision)
}

const sameTopic = (a: string, b: string): boolean => foldedValue(a).trim() === foldedValue(b).trim()

/** Whether an article with this card would change, is so already, or would be left alone. */
export function outlookOf(change: Change, card: ArticleCard): Outlook {
  if (card.broken !== null) return { kind: 'skipped', message: card.broken.message }
  switch (change.kind) {
    case 'publish': {
      const error = card.problems.find((problem) => problem.severity === 'error')
      return card.published ? already : { kind: 'changes', warning: error?.message ?? null }
    }
    case 'unpublish':
      return unless(!card.published)
    case 'pass':
    case 'hold':
      return decide(card, change.kind)
    case 'reconsider':
      return unless(card.published || card.desk.decision === null)
    case 'addTopic':
      return unless(card.topics.some((topic) => sameTopic(topic, change.topic)))
    case 'removeTopic':
      return unless(!card.topics.some((topic) => sameTopic(topic, change.topic)))
    case 'set':
      return unless(card[change.field] === change.value)
  }
}

/** Whether a change is a decision, which the log keeps and no file. */
export const isDecision = (change: Change): change is Extract<Change, { kind: 'pass' | 'hold' | 'reconsider' }> =>
  change.kind === 'pass' || change.kind === 'hold' || change.kind === 'reconsider'
