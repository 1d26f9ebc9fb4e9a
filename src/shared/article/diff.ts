import { diffValue } from './diff-value'
import { ArticleError } from './errors'
import { readArticle } from './parse'
import type { Edit, Path } from './types'

/** The edits that lead from one article to the other: `applyEdits(before, diff)` means what `after` means. */
export function diffArticles(before: string, after: string): Edit[] {
  const [from, to] = [readArticle(before), readArticle(after)]
  for (const { problems } of [from, to]) {
    const problem = problems.find(({ severity, code }) => severity === 'error' || code === 'unclosed')
    if (problem !== undefined) throw new ArticleError('not-editable', problem.message, problem.path)
  }
  const edits: Edit[] = diffValue(from.data, to.data, [] as Path)
  const body = after.slice(to.split.bodyFrom)
  if (before.slice(from.split.bodyFrom) !== body) edits.push({ op: 'body', text: body })
  return edits
}
