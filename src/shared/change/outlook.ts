import { otherSwitch } from '../article/published'
import { GIT_CONFLICT } from '../article/read/conflict-marks'
import { isSameTopic, topicsAreAMap } from '../article/topics'
import type { ArticleCard } from '../card/article-card'
import type { DecisionWord } from '../decisions'
import type { Change } from './change'
import { identityOf } from './identity'

/** A card without what weighs most (excerpt, addresses, picture): of a change of 100,000 articles main holds this of each. */
export const changeableOf = (card: ArticleCard) => ({
  path: card.path,
  title: card.title,
  published: card.published,
  broken: card.broken,
  problems: card.problems,
  topics: card.topics,
  type: card.type,
  category: card.category,
  heat: card.heat,
  quality: card.quality,
  desk: card.desk,
  identity: identityOf(card),
})

/** What of a card a change looks at. */
export type Changeable = Readonly<ReturnType<typeof changeableOf>>
/** What of it says whether it changes. */
type Looked = Omit<Changeable, 'identity'>

/** What a change would do to an article, as far as its card says. */
export type Outlook =
  /** `warning`: it would change though something is wrong with it. */
  | { readonly kind: 'changes'; readonly warning: string | null }
  | { readonly kind: 'already' }
  | { readonly kind: 'skipped'; readonly reason: { readonly code: string; readonly message: string } }

const already: Outlook = { kind: 'already' }
const changes: Outlook = { kind: 'changes', warning: null }
const unless = (holds: boolean): Outlook => (holds ? already : changes)

const skip = (code: string, message: string): Outlook => ({ kind: 'skipped', reason: { code, message } })
const gone = skip('missing', 'The file is gone.')
const unreadable = skip('broken', 'It can’t be read, so nobody can decide about it. Open it to see why.')
const mapOfTopics: Outlook = { kind: 'skipped', reason: topicsAreAMap }
const stateless: Outlook = { kind: 'skipped', reason: otherSwitch }
const published = skip('published', 'It is published. Only an unpublished article is passed or held.')

/** What a change would write into the decision log, which no file holds; null where it is one of the file. */
export function decisionOf(change: Change): DecisionWord | null {
  if (change.kind === 'pass' || change.kind === 'hold') return change.kind
  return change.kind === 'reconsider' ? 'new' : null
}

/** Decisions are about articles that are unpublished and can be read. */
function decide(card: Looked, decision: 'pass' | 'hold' | null): Outlook {
  if (card.broken !== null)
    return card.broken.code === GIT_CONFLICT ? { kind: 'skipped', reason: card.broken } : unreadable
  if (card.published === null) return stateless
  return card.published ? published : unless(card.desk.decision === decision)
}

/** Whether an article with this card (null: there is none) would change, is so already, or would be left alone. */
export function outlookOf(change: Change, card: Looked | null): Outlook {
  if (card === null) return gone
  switch (change.kind) {
    case 'pass':
    case 'hold':
      return decide(card, change.kind)
    case 'reconsider':
      return decide(card, null)
  }
  if (card.broken !== null) return { kind: 'skipped', reason: card.broken }
  switch (change.kind) {
    case 'publish': {
      if (card.published === null) return stateless
      const error = card.problems.find((problem) => problem.severity === 'error')
      return card.published ? already : { kind: 'changes', warning: error?.message ?? null }
    }
    case 'unpublish':
      return card.published === null ? stateless : unless(!card.published)
    case 'addTopic':
      if (card.problems.some(({ code }) => code === topicsAreAMap.code)) return mapOfTopics
      return unless(card.topics.some((topic) => isSameTopic(topic, change.topic)))
    case 'removeTopic':
      return unless(!card.topics.some((topic) => isSameTopic(topic, change.topic)))
    case 'set':
      return unless(card[change.field] === change.value)
  }
}
