import { COLLECTION_STYLE, EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import { skipSpace } from '../lines'

/** What every node has. Offsets are into the YAML; `from`–`to` holds quotes, anchor and tag. */
interface Base {
  readonly from: number
  to: number
  readonly anchor: string | undefined
  readonly tagged: boolean
  /** Where the value itself begins, after anchor and tag. */
  readonly valueFrom: number
  /** The aliases that point here. */
  readonly users: AliasNode[]
  /** How many values this is once aliases are followed. */
  size: number
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

export interface ScalarNode extends Base {
  readonly kind: 'scalar'
  readonly style: ScalarStyle
  /** Nothing is written: `key:`. */
  readonly empty: boolean
  /** Block scalars: the end of `|2+`, before blanks and comment. */
  readonly headerTo: number
  /** Block scalars: the absolute column of the content; -1 without content. */
  readonly indent: number
  readonly event: ScalarEvent
}

export interface AliasNode extends Base {
  readonly kind: 'alias'
  readonly target: Node
}

export interface Pair {
  readonly key: Node
  readonly name: string
  /** The key's start; of its `?` where it has one. */
  readonly from: number
  /** -1 where none is written (`{a}`, `? a`). */
  readonly colon: number
  readonly value: Node
}

export interface MapNode extends Base {
  readonly kind: 'map'
  readonly flow: boolean
  /** False for `[x: 1]`, a flow map without braces. */
  readonly braces: boolean
  readonly pairs: Pair[]
}

export interface Item {
  /** -1 in a flow list. */
  readonly dash: number
  readonly value: Node
}

export interface SeqNode extends Base {
  readonly kind: 'seq'
  readonly flow: boolean
  readonly items: Item[]
}

export type Node = ScalarNode | AliasNode | MapNode | SeqNode

/** The events can't be placed in the text, or an alias lies inside its own target. */
export class TreeError extends Error {
  readonly offset: number
  readonly recursive: boolean
  constructor(offset: number, recursive = false) {
    super('the tree does not fit the text')
    this.offset = offset
    this.recursive = recursive
  }
}

const STYLES: Record<number, ScalarStyle> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
}

interface Props {
  readonly anchorStart: number
  readonly anchorEnd: number
  readonly tagStart: number
  readonly tagEnd: number
}

/** Builds the tree of one document: exact ranges for every node, found from the events and the text between them. */
export function buildTree(source: string, events: readonly Event[], nameOf: (key: Node) => string): Node {
  let next = 1 // events[0] opens the document
  const anchors = new Map<string, Node>()
  const open = new Set<Node>()

  function take(): Event {
    const event = events[next++]
    if (event === undefined) throw new TreeError(source.length)
    return event
  }

  function expect(offset: number, sign: string): number {
    if (source[offset] !== sign) throw new TreeError(offset)
    return offset
  }

  /** Where a node begins: at its anchor or tag, where it has one. */
  function startOf(props: Props, valueFrom: number): number {
    let from = valueFrom
    if (props.anchorStart > 0 && props.anchorStart <= from) from = props.anchorStart - 1
    if (props.tagStart >= 0 && props.tagStart < from) from = props.tagStart
    return from
  }

  function anchorOf(props: Props): string | undefined {
    return props.anchorStart < 0 ? undefined : source.slice(props.anchorStart, props.anchorEnd)
  }

  function register<N extends Node>(node: N): N {
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    return node
  }

  /** `at`: the first offset after what introduces the node (a colon, a dash, a bracket). */
  function node(at: number): Node {
    const event = take()
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return scalar(event, at)
      case EVENT_ID.ALIAS: {
        const target = anchors.get(source.slice(event.anchorStart, event.anchorEnd))
        if (target === undefined || open.has(target)) throw new TreeError(event.anchorStart - 1, true)
        const alias: AliasNode = {
          kind: 'alias',
          from: event.anchorStart - 1,
          to: event.anchorEnd,
          anchor: undefined,
          tagged: false,
          valueFrom: event.anchorStart - 1,
          users: [],
          size: target.size,
          target,
        }
        target.users.push(alias)
        return alias
      }
      case EVENT_ID.MAPPING: {
        const flow = event.style === COLLECTION_STYLE.FLOW
        const braces = flow && source[event.start] === '{'
        const map: MapNode = register({
          kind: 'map',
          from: startOf(event, event.start),
          to: event.start,
          anchor: anchorOf(event),
          tagged: event.tagStart >= 0,
          valueFrom: event.start,
          users: [],
          size: 1,
          flow,
          braces,
          pairs: [],
        })
        open.add(map)
        fillMap(map, braces ? event.start + 1 : event.start)
        open.delete(map)
        return map
      }
      case EVENT_ID.SEQUENCE: {
        const seq: SeqNode = register({
          kind: 'seq',
          from: startOf(event, event.start),
          to: event.start,
          anchor: anchorOf(event),
          tagged: event.tagStart >= 0,
          valueFrom: event.start,
          users: [],
          size: 1,
          flow: event.style === COLLECTION_STYLE.FLOW,
          items: [],
        })
        open.add(seq)
        fillSeq(seq, event.start)
        open.delete(seq)
        return seq
      }
      default:
        throw new TreeError(at)
    }
  }

  function scalar(event: ScalarEvent, at: number): ScalarNode {
    const style = STYLES[event.style] ?? 'plain'
    const propsTo = Math.max(event.anchorEnd, event.tagEnd)
    let valueFrom = propsTo >= 0 ? propsTo : at
    let to = valueFrom
    let headerTo = -1
    if (style === 'literal' || style === 'folded') {
      valueFrom = expect(skipSpace(source, Math.max(at, propsTo)), style === 'literal' ? '|' : '>')
      headerTo = valueFrom + 1
      while (/[0-9+-]/.test(source[headerTo] ?? '')) headerTo++
      to = contentEnd(source, event, headerTo)
    } else if (event.valueStart >= 0) {
      const quote = style === 'plain' ? 0 : 1
      valueFrom = event.valueStart - quote
      to = event.valueEnd + quote
    }
    return register({
      kind: 'scalar',
      from: startOf(event, valueFrom),
      to,
      anchor: anchorOf(event),
      tagged: event.tagStart >= 0,
      valueFrom,
      users: [],
      size: 1,
      style,
      empty: headerTo < 0 && event.valueStart < 0,
      headerTo,
      indent: event.indent,
      event,
    })
  }

  function fillMap(map: MapNode, start: number): void {
    let cursor = start
    while (events[next]?.type !== EVENT_ID.POP) {
      let at = skipSpace(source, cursor)
      if (map.flow && source[at] === ',') at = skipSpace(source, at + 1)
      const explicit = source[at] === '?' && /^\s?$/.test(source[at + 1] ?? '')
      const key = node(explicit ? at + 1 : at)
      const afterKey = skipSpace(source, key.to)
      const colon = source[afterKey] === ':' ? afterKey : -1
      const value = node(colon < 0 ? key.to : colon + 1)
      map.pairs.push({ key, name: nameOf(key), from: explicit ? at : key.from, colon, value })
      cursor = Math.max(value.to, key.to)
      map.size += value.size
    }
    next++
    map.to = map.braces ? close(cursor, '}') : cursor
  }

  function fillSeq(seq: SeqNode, start: number): void {
    let cursor = seq.flow ? start + 1 : start
    while (events[next]?.type !== EVENT_ID.POP) {
      let at = skipSpace(source, cursor)
      if (seq.flow && source[at] === ',') at = skipSpace(source, at + 1)
      const dash = seq.flow ? -1 : expect(at, '-')
      const value = node(seq.flow ? at : dash + 1)
      seq.items.push({ dash, value })
      cursor = value.to
      seq.size += value.size
    }
    next++
    seq.to = seq.flow ? close(cursor, ']') : cursor
  }

  function close(cursor: number, bracket: string): number {
    let at = skipSpace(source, cursor)
    if (source[at] === ',') at = skipSpace(source, at + 1)
    return expect(at, bracket) + 1
  }

  return node(0)
}

/** The end of a block scalar's last line, without its break. The parser counts all blank lines after it; only `+` keeps them. */
function contentEnd(source: string, event: ScalarEvent, headerTo: number): number {
  let end = event.valueEnd
  if (end <= event.valueStart) return headerTo
  if (event.chomping !== 3) {
    for (;;) {
      const line = source.lastIndexOf('\n', end - 2) + 1
      if (line < event.valueStart) return headerTo
      const text = source.slice(line, end).replace(/\r?\n?$/, '')
      const blank = /^ *$/.test(text) && (event.indent < 0 || text.length <= event.indent)
      if (!blank) break
      end = line
      if (end <= event.valueStart) return headerTo
    }
  }
  if (source[end - 1] === '\n') end--
  if (source[end - 1] === '\r') end--
  return Math.max(end, headerTo)
}
