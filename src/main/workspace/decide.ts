import type { DecisionWord } from '../../shared/decisions'
import type { Change } from '../../shared/ipc/change'
import type { Reason } from '../files/reason'
import type { KnownArticle } from './library/host'

/** What a change would write into the decision log; null where it is one of the file. */
export function decisionOf(change: Change): DecisionWord | null {
  if (change.kind === 'pass' || change.kind === 'hold') return change.kind
  return change.kind === 'reconsider' ? 'new' : null
}

/** What a decision about an article comes to before anything is written. */
export type Ruling =
  | { readonly kind: 'decide' }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly reason: Reason }

const whyNot: Readonly<Record<Exclude<KnownArticle['state'], 'unpublished'>, Reason>> = {
  published: { code: 'published', message: 'It is published. Only an unpublished article is passed or held.' },
  broken: { code: 'broken', message: 'It can’t be read, so nobody can decide about it. Open it to see why.' },
  gone: { code: 'missing', message: 'The file is gone.' },
}

/** Whether a decision can be made: about articles that are unpublished and can be read, and that aren't so already. */
export function rulingOn({ state, decision }: KnownArticle, word: DecisionWord): Ruling {
  if (state !== 'unpublished') return { kind: 'refused', reason: whyNot[state] }
  return (decision ?? 'new') === word ? { kind: 'already' } : { kind: 'decide' }
}
