import type { SeqNode } from '../../read/nodes'
import type { Parsed } from '../../read/parse'
import { chunkOf } from './block'
import { entriesOf, floorOf, type Target } from './target'

/** Moves an item: the items change places, what stands between them (blank lines, commas) stays. */
export function moveItem(parsed: Parsed, target: Target, seq: SeqNode, from: number, to: number): string {
  const { source } = parsed
  const entries = entriesOf(seq)
  const chunks = entries.map((entry, index) =>
    seq.flow ? { from: entry.from, to: entry.to } : chunkOf(source, entries, index, floorOf(target, entries, index)),
  )
  const texts = chunks.map((chunk) => source.slice(chunk.from, chunk.to))
  const moved = texts.toSpliced(from, 1).toSpliced(to, 0, texts[from] ?? '')
  let result = ''
  let cursor = 0
  chunks.forEach((chunk, index) => {
    result += source.slice(cursor, chunk.from) + moved[index]
    cursor = chunk.to
  })
  return result + source.slice(cursor)
}
