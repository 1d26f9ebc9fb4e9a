import type { DecidedArticle } from '../articles/action'
import type { KnownDecision } from '../decisions/append-decisions'
import type { Reason } from '../files/reason'
import type { Left } from './undo-action'

const decidedSince: Reason = { code: 'changed', message: 'Decided anew since: left as it is.' }

/**
 * Writes what counted before into the log; what somebody decided anew since is left alone and given. `known`: what counts now, in the
 * order of the paths; `decide`: writes decisions, and gives the reason where it can't.
 */
export async function takeBack(
  decided: readonly DecidedArticle[],
  known: (paths: readonly string[]) => Promise<readonly Pick<KnownDecision, 'decision'>[]>,
  decide: (decisions: readonly DecidedArticle[]) => Promise<Reason | null>,
): Promise<Left[]> {
  const now = await known(decided.map(({ path }) => path))
  const left: Left[] = []
  const mine: DecidedArticle[] = []
  for (const [index, one] of decided.entries()) {
    const counts = now[index]?.decision ?? null
    const made = one.after === 'pass' || one.after === 'hold' ? one.after : null
    if (counts === made) mine.push(one)
    // A run that was killed before it wrote this.
    else if (counts !== one.before) left.push({ path: one.path, title: one.title, reason: decidedSince })
  }
  if (mine.length === 0) return left
  const reason = await decide(mine.map((one) => ({ ...one, after: one.before ?? 'new' })))
  return reason === null ? left : [...left, ...mine.map(({ path, title }) => ({ path, title, reason }))]
}
