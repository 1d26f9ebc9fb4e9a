import { isFirstOnLine, lineEnd, lineStart, nextLine, withCommentsAbove } from '../../lines'
import type { MapNode, SeqNode } from '../../read/nodes'
import type { Parsed } from '../../read/parse'
import { removeLines } from './block'
import { removeFromFlow } from './flow'
import { entriesOf, floorOf, type Target } from './target'
import { replace } from './text'

/** Takes an entry out of its list or map; the last one leaves `[]` or `{}`, at the top nothing. */
export function removeEntry(parsed: Parsed, parent: Target, container: MapNode | SeqNode, index: number): string {
  const { source } = parsed
  const entries = entriesOf(container)
  if (container.flow) return removeFromFlow(source, container, entries, index)
  const entry = entries[index]
  if (entry === undefined) return source
  const floor = floorOf(parent, entries, index)
  if (entries.length > 1 || parent.container === undefined) return removeLines(source, entries, index, floor)
  const empty = container.kind === 'seq' ? '[]' : '{}'
  // Its own lines go; the parent's line, with its comment, says that nothing is left.
  if (isFirstOnLine(source, entry.from) && container.valueFrom > lineEnd(source, parent.after)) {
    const from = lineStart(source, withCommentsAbove(source, entry.from, floor))
    const cut = replace(source, from, nextLine(source, entry.to), '')
    const propsTo = container.from < container.valueFrom ? propsEnd(source, container) : parent.after
    return replace(cut, propsTo, propsTo, ` ${empty}`)
  }
  return replace(source, container.valueFrom, lineEnd(source, entry.to), empty)
}

/** The end of an anchor or tag that stands before a block collection. */
function propsEnd(source: string, container: MapNode | SeqNode): number {
  const words = /^(?:[&!]\S*[ \t]*)+/.exec(source.slice(container.from, container.valueFrom))?.[0] ?? ''
  return container.from + words.trimEnd().length
}
