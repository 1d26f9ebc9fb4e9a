import { linesOf } from '../../text/line-hunks'
import type { Node } from '../read/nodes'
import { readArticle } from '../read/parse'
import { isMap } from '../value'
import { type LineMerge, mergeLines } from './merge-lines'

/**
 * Front matter repeats itself: each picture has a `width: 1200`, each related entry a `provider:`. Lines are compared with the place
 * that they belong to, so that a comment on one picture never comes to stand on another. A control sign sets the place off: no front
 * matter can hold one.
 */
const MARK = '\u0001'

/** What is written between two marks is the place. */
const unlabelled = (text: string): string =>
  text
    .split(MARK)
    .filter((_, index) => index % 2 === 0)
    .join('')

interface Place {
  readonly at: number
  readonly label: string
}

/** An item by its address, or by its text: its index says little once another one comes or goes. */
function nameOf(item: unknown): string {
  if (!isMap(item)) return typeof item === 'object' ? '' : String(item)
  const address = item.webUrl ?? item.url
  return typeof address === 'string' ? address : ''
}

/** Where each key and each item begins, in order, and where the last value of each ends. */
function placesOf(root: Node, data: unknown): { places: Place[]; ends: number[] } {
  const places: Place[] = []
  const ends: number[] = []
  const add = (at: number, label: string, value: Node, inside: unknown): void => {
    places.push({ at, label })
    ends.push(at)
    walk(value, inside, label)
  }
  const walk = (node: Node, value: unknown, label: string): void => {
    if (node.kind === 'map') {
      for (const pair of node.pairs) {
        add(pair.from, `${label}.${JSON.stringify(pair.name)}`, pair.value, isMap(value) ? value[pair.name] : undefined)
      }
    } else if (node.kind === 'seq') {
      node.items.forEach((item, index) => {
        const inside: unknown = Array.isArray(value) ? value[index] : undefined
        const at = item.dash < 0 ? item.value.from : item.dash
        add(at, `${label}[${JSON.stringify(nameOf(inside))}]`, item.value, inside)
      })
    } else ends[ends.length - 1] = Math.max(ends.at(-1) ?? 0, node.to)
  }
  walk(root, data, '')
  return { places, ends }
}

const placed = (label: string, line: string): string => (line === '' ? '' : `${MARK}${label}${MARK}${line}`)

/** The front matter, each line with its place. */
function labelled(text: string): string {
  const { source, split, root, data } = readArticle(text)
  const { places, ends } = root === undefined ? { places: [], ends: [] } : placesOf(root, data)
  const lines = [placed('opening', text.slice(0, split.from))]
  let next = 0
  let at = 0
  for (const line of linesOf(source)) {
    const first = next
    while (next < places.length && (places[next]?.at ?? 0) < at + line.length) next += 1
    // Blank lines and comments between two values belong to neither: what stands around them may change.
    const isInside = next > first || (next > 0 && at < (ends[next - 1] ?? 0))
    lines.push(isInside ? placed(places[next - 1]?.label ?? '', line) : line)
    at += line.length
  }
  return lines.join('') + placed('closing', text.slice(split.to, split.bodyFrom))
}

/**
 * Merges all that stands above the bodies, line by line, where a line is known by its place too. Adjacent changes are no clash: what
 * comes out has to be read.
 */
export function mergeHeads(base: string, ours: string, theirs: string): LineMerge {
  const merged = mergeLines(labelled(base), labelled(ours), labelled(theirs), 'same place')
  return { clean: merged.clean, ours: unlabelled(merged.ours), theirs: unlabelled(merged.theirs) }
}
