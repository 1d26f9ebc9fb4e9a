import { ArticleError, forbidsEditing } from '../errors'
import { childNode } from '../read/find'
import type { Node } from '../read/nodes'
import { type Parsed, readArticle } from '../read/parse'
import type { Edit } from '../types'
import { valueAt } from '../value'
import { diffValue, type FieldEdit } from './diff-value'

/** The edits that lead from one article to the other: `applyEdits(before, diff)` means what `after` means. */
export function diffArticles(before: string, after: string): Edit[] {
  const [from, to] = [readArticle(before), readArticle(after)]
  for (const { problems } of [from, to]) {
    const problem = problems.find(forbidsEditing)
    if (problem !== undefined) throw new ArticleError('not-editable', problem.message, problem.path)
  }
  const fields = diffValue(from.data, to.data, [])
  const edits: Edit[] = from.anchors ? wholeAliases(from, to, fields) : fields
  const body = after.slice(to.split.bodyFrom)
  return before.slice(from.split.bodyFrom) === body ? edits : [...edits, { op: 'body', text: body }]
}

/** Nothing below an alias can be edited in place, so an alias is set as a whole, once. */
function wholeAliases(from: Parsed, to: Parsed, edits: readonly FieldEdit[]): FieldEdit[] {
  const seen = new Set<Node>()
  return edits.flatMap((edit) => {
    let node: Node | undefined = from.root
    for (let depth = 0; depth < edit.path.length && node !== undefined; depth++) {
      if (node.kind === 'alias') {
        if (seen.has(node)) return []
        seen.add(node)
        const path = edit.path.slice(0, depth)
        return [{ op: 'set', path, value: valueAt(to.data, path) }]
      }
      node = childNode(node, edit.path[depth] ?? '')
    }
    return [edit]
  })
}
