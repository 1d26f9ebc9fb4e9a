import { columnOf } from '../lines'
import type { Node, ScalarNode, SeqNode } from '../read/nodes'
import type { Parsed } from '../read/parse'
import { fieldAt } from '../schema'
import type { Path } from '../types'
import { DATE, type TextStyle } from './scalar'

/** How this file writes things, so that what is new looks like the rest. */
export interface Habits {
  readonly nothing: string
  readonly quote: 'single' | 'double'
  /** Columns from a key to the dashes below it: 0 or more. */
  readonly listIndent: number
  /** Columns from a key to the keys below it. */
  readonly mapIndent: number
  /** Columns from a dash to its value. */
  readonly dashWidth: number
  /** How text is written under a key: by `list.key`, then by `key`. */
  readonly styles: ReadonlyMap<string, TextStyle>
  /** Key order of the maps in a list, by the list's key. */
  readonly keyOrders: ReadonlyMap<string, readonly string[]>
  /** Dates stand without quotes: those of the file do, or it has none. */
  readonly plainDates: boolean
  readonly urlStyle: TextStyle | undefined
  /** Whether lists of plain values are in brackets or on lines; undefined where the file has none, or only empty ones. */
  readonly lists: ListStyle | undefined
  /** The same of its other lists. */
  readonly otherLists: ListStyle | undefined
}

type ListStyle = 'flow' | 'block'

const made = new WeakMap<Parsed, Habits>()

export function habitsOf(parsed: Parsed): Habits {
  let habits = made.get(parsed)
  if (habits === undefined) {
    habits = observe(parsed)
    made.set(parsed, habits)
  }
  return habits
}

function observe(parsed: Parsed): Habits {
  const { source } = parsed
  const styles = new Map<string, TextStyle>()
  const keyOrders = new Map<string, readonly string[]>()
  const nulls = new Map<string, number>()
  let single = 0
  let double = 0
  let listIndent: number | undefined
  let mapIndent: number | undefined
  let dashWidth: number | undefined
  let plainDates = 0
  let quotedDates = 0
  let urlStyle: TextStyle | undefined
  let lists: ListStyle | undefined
  let otherLists: ListStyle | undefined

  function seeScalar(node: ScalarNode, list: string, key: string): void {
    const text = source.slice(node.valueFrom, node.to)
    if (node.style === 'plain' && /^(?:|~|null|Null|NULL)$/.test(text)) {
      nulls.set(text, (nulls.get(text) ?? 0) + 1)
      return
    }
    if (node.style === 'single') single++
    if (node.style === 'double') double++
    const style = node.style === 'plain' || node.style === 'single' ? node.style : 'double'
    if (style === 'plain' && DATE.test(text)) plainDates++
    if (style !== 'plain' && DATE.test(text.slice(1, -1))) quotedDates++
    // Nothing stands in quotes because it has to.
    if (text === '""' || text === "''") return
    if (/^["']?https?:/.test(text)) urlStyle ??= style
    if (!styles.has(`${list}.${key}`)) styles.set(`${list}.${key}`, style)
    if (!styles.has(key)) styles.set(key, style)
  }

  function see(node: Node, list: string, key: string): void {
    if (node.kind === 'scalar') seeScalar(node, list, key)
    else if (node.kind === 'map') {
      for (const { from, name, value } of node.pairs) {
        const nested = !node.flow && value.kind !== 'scalar' && value.kind !== 'alias' && !value.flow
        if (nested) {
          const depth = columnOf(source, value.valueFrom) - columnOf(source, from)
          if (value.kind === 'seq') listIndent ??= depth
          else mapIndent ??= depth
        }
        see(value, list, name)
      }
    } else if (node.kind === 'seq') seeList(node, key)
  }

  function seeList(node: SeqNode, key: string): void {
    const style = node.flow ? 'flow' : 'block'
    const isPlain = node.items.every(({ value }) => value.kind === 'scalar')
    if (node.items.length > 0 && isPlain) lists ??= style
    else if (node.items.length > 0) otherLists ??= style
    for (const { dash, value } of node.items) {
      const onSameLine = !source.slice(dash, value.valueFrom).includes('\n')
      const written = value.kind !== 'scalar' || !value.empty
      if (!node.flow && onSameLine && written) dashWidth ??= value.valueFrom - dash
      if (value.kind === 'map' && !keyOrders.has(key)) {
        keyOrders.set(
          key,
          value.pairs.map((pair) => pair.name),
        )
      }
      see(value, key, '')
    }
  }

  if (parsed.root !== undefined) see(parsed.root, '', '')
  const nothing = [...nulls].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'null'
  return {
    nothing,
    quote: single > double ? 'single' : 'double',
    listIndent: listIndent ?? 2,
    mapIndent: mapIndent ?? 2,
    dashWidth: dashWidth ?? 2,
    styles,
    keyOrders,
    plainDates: plainDates > 0 || quotedDates === 0,
    urlStyle,
    lists,
    otherLists,
  }
}

/** The keys that a path's last two names make: `images.url`. */
function namesOf(path: Path): { key: string; list: string } {
  const last = path.at(-1)
  if (typeof last === 'number') return { key: '', list: String(path.at(-2) ?? '') }
  const list = path.findLast((step, index) => typeof step === 'string' && typeof path[index + 1] === 'number')
  return { key: String(last ?? ''), list: String(list ?? '') }
}

/** How new text is written at a path. */
export function styleAt(habits: Habits, path: Path): TextStyle {
  const { key, list } = namesOf(path)
  const known = habits.styles.get(`${list}.${key}`) ?? (key === '' ? undefined : habits.styles.get(key))
  if (known !== undefined) return known
  return (fieldAt(path)?.kind === 'url' ? habits.urlStyle : undefined) ?? 'plain'
}
