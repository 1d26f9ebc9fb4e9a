import { constructFromEvents, type Event, getScalarValue, YAMLException } from 'js-yaml'
import { label, MAX_MESSAGE_LETTERS, MAX_NAME_LETTERS } from '../../text/label'
import { lineAndColumn } from '../lines'
import type { Path, Problem } from '../types'
import { type Data, isMap } from '../value'
import { conflictInBody, conflictInFront } from './conflict-marks'
import { doubledKey } from './find'
import { readGitMarks } from './git-marks'
import { firstLiquid, unquotedAt } from './needs-quotes'
import { buildTree, type MapNode, type Node, type Pair, TreeError } from './nodes'
import { type Split, splitArticle } from './split'
import { eventsOf, UnclosedError } from './unindented'

/** An article taken apart: what the splices work on. Never handed out; its data is never changed. */
export interface Parsed {
  readonly text: string
  readonly split: Split
  /** The YAML between the fences; all offsets of nodes are into it. */
  readonly source: string
  readonly events: readonly Event[]
  /** Undefined where front matter is absent, holds no node, or can't be read. */
  readonly root: MapNode | undefined
  readonly data: Data
  readonly problems: readonly Problem[]
  /** Whether the YAML has anchors: then an edit in one place may mean another. */
  readonly anchors: boolean
  /** What would put the one error right, and the YAML that it would be. */
  readonly mend?: { readonly what: string; readonly source: string }
}

const MAX_FILE = 5 * 1024 * 1024
const MAX_FRONT_MATTER = 256 * 1024
const MAX_ALIASES = 500
const MAX_EXPANDED = 50_000
const MAX_PROBLEMS = 50

/** The last texts that were read: the form, the preview and the next edit all ask for the same one. */
const recent: Parsed[] = []
const MAX_RECENT = 2

/** Reads an article; what is wrong is in its problems. */
export function readArticle(text: string): Parsed {
  const known = recent.find((parsed) => parsed.text === text)
  if (known !== undefined) return known
  const parsed = read(text)
  recent.unshift(parsed)
  recent.length = Math.min(recent.length, MAX_RECENT)
  return parsed
}

function read(text: string): Parsed {
  const split = splitArticle(text)
  const source = text.slice(split.from, split.to)
  const blank: Parsed = { text, split, source, events: [], root: undefined, data: {}, problems: [], anchors: false }
  const fail = (code: string, message: string, offset = 0): Parsed => ({
    ...blank,
    // The YAML parser quotes what it can't read.
    problems: [
      {
        severity: 'error',
        code,
        message: label(message, MAX_MESSAGE_LETTERS),
        ...lineAndColumn(text, split.from + offset),
      },
    ],
  })
  if (exceeds(text, MAX_FILE)) return fail('too-large', 'The file is over 5 MB: it opens read only.', -split.from)
  // Few texts have one, and to look for it takes no time.
  const marks = readGitMarks(text)
  const conflict = marks.isMarked ? conflictInFront(text, split, marks) : undefined
  if (conflict !== undefined) return { ...blank, problems: [conflict] }
  if (split.state === 'language') {
    return fail('language', `Front matter in '${label(split.language, 40)}' is not read, only YAML is.`, -split.from)
  }
  if (split.state === 'foreign') {
    return fail('foreign', `The front matter is ${split.language}. Copydesk leaves it as it is.`, -split.from)
  }
  if (split.state === 'unclosed') {
    return fail('unclosed', "The front matter has no closing '---' line.", -split.from)
  }
  const below = conflictInBody(text, marks)
  const noted = below === undefined ? blank : { ...blank, problems: [below] }
  if (split.state === 'none') return noted
  if (exceeds(source, MAX_FRONT_MATTER)) {
    return fail('too-large', 'The front matter is over 256 KB: the file opens read only.')
  }
  try {
    return readYaml(noted, fail)
  } catch (error) {
    // Half of a conflict, whose beginning somebody deleted.
    const half = conflictInFront(text, split, marks)
    if (half !== undefined) return { ...blank, problems: [half] }
    if (error instanceof TreeError) {
      return error.recursive
        ? fail('recursive-alias', 'An alias lies inside what it stands for.', error.offset)
        : fail('not-understood', "Copydesk can't place this line; Jekyll may read it.", error.offset)
    }
    if (error instanceof UnclosedError) {
      return fail(
        'syntax',
        'A quote or a bracket above is not closed; this line is taken for a part of it.',
        error.offset,
      )
    }
    if (error instanceof YAMLException) return failYaml(error, blank, fail)
    return fail('not-understood', "Copydesk can't read this front matter.")
  }
}

type Fail = (code: string, message: string, offset?: number) => Parsed

function readYaml(blank: Parsed, fail: Fail): Parsed {
  const { source } = blank
  // The parser passes over it, and every column of the line would be one off.
  if (source.startsWith('\uFEFF')) return fail('not-understood', 'A byte order mark stands before the first key.')
  const events = eventsOf(source)
  if (events.length === 0) return blank
  const documents = constructFromEvents(events, { source, maxAliases: MAX_ALIASES })
  if (documents.length > 1) return fail('several-documents', 'The front matter holds more than one YAML document.')
  const anchors = events.some((event) => 'anchorStart' in event && event.anchorStart >= 0)
  const merges: { path: Path; offset: number }[] = []
  const root = rootOf(source, events)
  if (root.size > MAX_EXPANDED && anchors) {
    return fail('alias-bomb', `The aliases stand for more than ${MAX_EXPANDED} values.`)
  }
  const data = documents[0]
  if (root.kind === 'scalar' && root.empty) return { ...blank, events }
  if (root.kind !== 'map' || !isMap(data)) {
    return fail('not-a-map', "The front matter is no list of 'key: value' lines.", root.from)
  }
  if (source.includes('<<')) findMerges(root, [], merges)
  const problems = merges.slice(0, MAX_PROBLEMS).map(({ path, offset }): Problem => {
    const message = "'<<' merges another map in Jekyll; Copydesk keeps it and doesn't edit it."
    const at = lineAndColumn(blank.text, blank.split.from + offset)
    return { severity: 'warning', code: 'merge-key', message, path, ...at }
  })
  return { ...blank, events, root, data, problems: [...problems, ...blank.problems], anchors }
}

const rootOf = (source: string, events: readonly Event[]): Node =>
  buildTree(source, events, (key) => nameOf(source, key))

/** Data that belongs to the caller alone. */
export function freshData(parsed: Parsed): Data {
  if (parsed.root === undefined) return {}
  const [data] = constructFromEvents([...parsed.events], { source: parsed.source, maxAliases: MAX_ALIASES })
  return isMap(data) ? data : {}
}

/** The data's name of a key: `1:` and `"1":` are both '1'. */
function nameOf(source: string, key: Node): string {
  if (key.kind === 'alias') return nameOf(source, key.target)
  if (key.kind !== 'scalar') return ''
  const written = getScalarValue(source, key.event)
  if (key.style !== 'plain' && !key.tagged) return written
  if (!key.tagged && /^[A-Za-z]/.test(written) && !/^(?:true|false|null)$/i.test(written)) return written
  const opening: Event = { type: 1, explicitStart: false, explicitEnd: false, directives: [] }
  const bare = { ...key.event, anchorStart: -1, anchorEnd: -1 }
  const [value] = constructFromEvents([opening, bare, { type: 6 }], { source })
  return String(value)
}

/** A plain `<<`: Jekyll reads it as 'take the keys of that map too'. */
export function isMergeKey(key: Node, name: string): boolean {
  return name === '<<' && key.kind === 'scalar' && key.style === 'plain'
}

function findMerges(node: Node, path: Path, found: { path: Path; offset: number }[]): void {
  if (node.kind === 'map') {
    for (const pair of node.pairs) {
      const below = [...path, pair.name]
      if (isMergeKey(pair.key, pair.name)) found.push({ path: below, offset: pair.from })
      findMerges(pair.value, below, found)
    }
  } else if (node.kind === 'seq') {
    node.items.forEach((item, index) => {
      findMerges(item.value, [...path, index], found)
    })
  }
}

/** Code by what the parser says; the rest is 'syntax'. */
const REASONS: readonly (readonly [RegExp, string, string])[] = [
  [/complex keys/, 'complex-key', "A list or a map can't be a key here."],
  [/unknown (?:scalar|sequence|mapping) tag|cannot resolve a node/, 'unknown-tag', 'This tag is not known.'],
  [/aliases exceeded/, 'alias-bomb', `There are more than ${MAX_ALIASES} aliases.`],
  [/unidentified alias/, 'unknown-alias', 'This alias stands for nothing.'],
  [/nesting exceeded/, 'too-deep', 'The front matter is nested too deeply.'],
]

/** The key that is doubled at an offset, as it stands first; undefined where that can't be placed. */
function firstOf(source: string, offset: number): Pair | undefined {
  try {
    return doubledKey(rootOf(source, eventsOf(source)), offset)
  } catch (error) {
    if (error instanceof TreeError) return undefined
    throw error
  }
}

/** The commonest faults in words of our own; what the parser says of the others. */
function failYaml(error: YAMLException, { text, split, source }: Parsed, fail: Fail): Parsed {
  const { reason } = error
  const offset = error.mark?.position ?? 0
  if (/duplicated mapping key/.test(reason)) {
    const first = firstOf(source, offset)
    const { line } = lineAndColumn(text, split.from + (first?.from ?? 0))
    const where = first === undefined ? 'above' : `in line ${line}`
    const key = label(first?.name ?? '', MAX_NAME_LETTERS)
    return fail('duplicate-key', `The key ${key} is already there ${where}. Delete one of the two.`, offset)
  }
  const isComplex = /complex keys/.test(reason)
  const unquoted = isComplex ? firstLiquid(source) : unquotedAt(source, offset)
  const known = REASONS.find(([pattern]) => pattern.test(reason))
  if (unquoted !== undefined && (known === undefined || isComplex)) {
    const { why, from, to, quoted } = unquoted
    const message = `${why}. Put all of the value in quotes`
    if (quoted === undefined) return fail('needs-quotes', `${message}.`, from)
    const failed = fail('needs-quotes', `${message}; the fix does that (check --fix).`, from)
    return { ...failed, mend: { what: 'missing quotes', source: source.slice(0, from) + quoted + source.slice(to) } }
  }
  if (known !== undefined) return fail(known[1], known[2], offset)
  return fail('syntax', `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`, Math.min(offset, source.length))
}

function exceeds(text: string, limit: number): boolean {
  if (text.length > limit) return true
  if (text.length * 3 <= limit) return false
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    // A surrogate is half of four bytes.
    bytes += c < 0x80 ? 1 : c < 0x800 || (c >= 0xd800 && c < 0xe000) ? 2 : 3
  }
  return bytes > limit
}
