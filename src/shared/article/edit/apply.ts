import { ArticleError, forbidsEditing } from '../errors'
import { followersIn } from '../read/followers'
import type { Node } from '../read/nodes'
import { isMergeKey, type Parsed, readArticle } from '../read/parse'
import { splitArticle } from '../read/split'
import type { Edit, Path } from '../types'
import { checkKey, checkValue, type Data, editData, isMap, put, sameValue, valueAt, withParents } from '../value'
import { diffValue } from './diff-value'
import { habitsOf } from './habits'
import { renderBlock } from './render'
import { isScalar } from './scalar'
import { insertItem, insertPair } from './splice/insert'
import { moveItem } from './splice/move'
import { removeEntry } from './splice/remove'
import { replaceValue } from './splice/set'
import { IN_USE, locate, refuseUsedAnchors, type Target } from './splice/target'
import { replace } from './splice/text'

type FieldEdit = Exclude<Edit, { op: 'body' }>

/** More small edits than this, and a list or map is written anew: each of them reads the text again. */
const MAX_SMALL_EDITS = 200

/**
 * Makes edits on an article's text, one after the other, and returns the new text. Lines that no edit touches stay byte
 * for byte. Throws ArticleError where an edit can't be made; the codes are in docs/article-format.md.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text
  for (const edit of edits) result = edit.op === 'body' ? setBody(result, edit.text) : applyField(result, checked(edit))
  return result
}

function editable(text: string): Parsed {
  const parsed = readArticle(text)
  const problem = parsed.problems.find(forbidsEditing)
  if (problem !== undefined) {
    throw new ArticleError('not-editable', `${problem.message} (line ${problem.line})`, problem.path)
  }
  return parsed
}

function checked(edit: FieldEdit): FieldEdit {
  const { op, path } = edit
  if (!['set', 'remove', 'insert', 'move'].includes(op)) throw new ArticleError('bad-edit', `There is no edit '${op}'.`)
  if (!Array.isArray(path)) throw new ArticleError('bad-path', 'A path is a list of keys and indexes.')
  for (const step of path) {
    if (typeof step === 'string') checkKey(step, path)
    else if (!Number.isInteger(step) || step < 0)
      throw new ArticleError('bad-path', 'An index is a whole number from 0.', path)
  }
  if (edit.op === 'set' || edit.op === 'insert') checkValue(edit.value, path)
  return edit
}

function setBody(text: string, body: string): string {
  if (typeof body !== 'string') throw new ArticleError('bad-edit', 'A body is text.')
  if (/\p{Surrogate}/u.test(body)) throw new ArticleError('not-text', 'A lone surrogate is no text.')
  const { split } = editable(text)
  if (text.slice(split.bodyFrom) === body) return text
  const head = text.slice(0, split.bodyFrom)
  const unended = split.state === 'front-matter' && !head.endsWith('\n')
  const result = head + (unended ? split.eol : '') + body
  const after = splitArticle(result)
  if (after.state !== split.state || result.slice(after.bodyFrom) !== body) {
    throw new ArticleError('would-break', "A body that begins with '---' would be read as front matter.")
  }
  return result
}

function applyField(text: string, edit: FieldEdit): string {
  const parsed = editable(text)
  const expected = withFollowers(parsed, edit).reduce<unknown>((data, one) => editData(data, one), parsed.data)
  if (!isMap(expected)) throw new ArticleError('bad-value', 'The front matter is a map.', edit.path)
  if (sameValue(expected, parsed.data)) return text
  const { root } = parsed
  if (root === undefined) return check(createFrontMatter(parsed, expected), expected, edit.path, parsed)
  const small = smallEdits(parsed, edit)
  if (small !== undefined) return small.reduce(applyField, text)
  const { source, risky } = splice(parsed, edit)
  const { from, to } = parsed.split
  const result = replace(text, from, to, source)
  return risky || parsed.anchors ? check(result, expected, edit.path, parsed) : result
}

/** An edit, and one for each place that has its value by an alias and follows. */
const withFollowers = (parsed: Parsed, edit: FieldEdit): readonly FieldEdit[] =>
  mayFollow(edit) ? [edit, ...followersIn(parsed.root, edit.path).map((path) => ({ ...edit, path }))] : [edit]

/** Whether what aliases stand for may be set: an anchor stays on a value of one line. */
const mayFollow = (edit: FieldEdit): boolean => edit.op === 'set' && edit.follow === true && isScalar(edit.value)

/** The last line of defence: what the new text says is what the edit asked for, or the edit is refused. */
function check(text: string, expected: Data, path: Path, before: Parsed): string {
  const after = readArticle(text)
  const broken = after.problems.some(({ severity }) => severity === 'error') || !sameValue(after.data, expected)
  if (!broken) return text
  if (before.anchors) throw new ArticleError('anchor-in-use', 'An anchor or alias would change its meaning.', path)
  throw new ArticleError('would-break', "This edit can't be made without rewriting more of the file.", path)
}

/** A list or map set over one of its kind: the edits that leave what is equal. */
function smallEdits(parsed: Parsed, edit: FieldEdit): FieldEdit[] | undefined {
  if (edit.op !== 'set' || isScalar(edit.value)) return undefined
  const before = valueAt(parsed.data, edit.path)
  if (isScalar(before) || before === undefined || Array.isArray(before) !== Array.isArray(edit.value)) return undefined
  if (parsed.root !== undefined && edit.path.length > 0) {
    const { target } = locate(parsed, parsed.root, edit.path)
    if (target.node.kind === 'alias') return undefined
    refuseUsedAnchors(target.node, edit.path)
  }
  const edits = diffValue(before, edit.value, edit.path)
  return edits.length > MAX_SMALL_EDITS && edit.path.length > 0 ? undefined : edits
}

interface Spliced {
  readonly source: string
  /** Read the result again before it is handed out. */
  readonly risky: boolean
}

const risky = (source: string): Spliced => ({ source, risky: true })

function splice(parsed: Parsed, edit: FieldEdit): Spliced {
  const { path } = edit
  const { root } = parsed
  if (root === undefined || path.length === 0) throw new ArticleError('bad-path', 'The path names nothing.', path)
  const parent = locate(parsed, root, path.slice(0, -1))
  const reached = edit.op === 'set' || parent.rest.length > 0 ? locate(parsed, root, path) : undefined
  // Where a key comes or goes.
  const map = reached === undefined ? parent.target.node : reached.rest.length > 0 ? reached.target.node : undefined
  if (map?.kind === 'map' && map.flow && !map.braces) return splice(withBraces(parsed, map), edit)
  if (reached !== undefined) {
    if (edit.op !== 'set' && edit.op !== 'insert') return risky(parsed.source)
    return setAt(parsed, reached.target, reached.rest, edit)
  }
  const container = parent.target.node
  const index = path.at(-1)
  if (edit.op === 'insert' && container.kind === 'scalar') {
    return risky(replaceValue(parsed, parent.target, [edit.value]))
  }
  if (container.kind === 'alias') throw new ArticleError('alias', 'This is an alias; set it as a whole.', path)
  if (container.kind === 'scalar') throw new ArticleError('no-such-path', 'There is nothing below this value.', path)
  if (container.users.length > 0) throw new ArticleError('anchor-in-use', IN_USE, path)
  if (edit.op === 'remove') {
    const { target } = locate(parsed, root, path)
    refuseUsedAnchors(target.node, path)
    if (container.kind === 'map' && container.pairs.some(({ key, name }) => isMergeKey(key, name))) {
      throw new ArticleError('merge-key', "In Jekyll this key may come back from the map that '<<' merges.", path)
    }
    return risky(removeEntry(parsed, parent.target, container, target.index))
  }
  if (container.kind !== 'seq' || typeof index !== 'number') {
    throw new ArticleError('not-a-list', `'${edit.op}' needs a list.`, path)
  }
  if (edit.op === 'move') return risky(moveItem(parsed, parent.target, container, index, edit.to))
  return insertAt(parsed, parent.target, container, index, edit.value)
}

/** `[x: 1]` with the braces that its map needs before it holds more or fewer keys: `[{x: 1}]`. */
function withBraces({ text, split, source }: Parsed, { from, to }: Node): Parsed {
  const braced = `${source.slice(0, from)}{${source.slice(from, to)}}${source.slice(to)}`
  return readArticle(replace(text, split.from, split.to, braced))
}

function insertAt(
  parsed: Parsed,
  list: Target,
  seq: Extract<Node, { kind: 'seq' }>,
  index: number,
  value: unknown,
): Spliced {
  // An empty `[]` in block style may open into lines, where the file's other lists have them.
  if (seq.items.length === 0 && !list.flow) return risky(replaceValue(parsed, list, [value]))
  return risky(insertItem(parsed, list, seq, index, value))
}

/** Sets a value at what `locate` reached: over what is there, or as a new key with its parents. */
function setAt(
  parsed: Parsed,
  target: Target,
  rest: Path,
  edit: Extract<FieldEdit, { readonly value: unknown }>,
): Spliced {
  const { value, path } = edit
  const { node } = target
  const [step, ...deeper] = rest
  if (step === undefined) {
    if (node.kind !== 'scalar' || !mayFollow(edit)) refuseUsedAnchors(node, path)
    const source = replaceValue(parsed, target, value)
    const plain = node.kind === 'scalar' && !node.empty && isScalar(value) && !target.flow
    return { source, risky: !plain || node.style === 'literal' || node.style === 'folded' }
  }
  const built = withParents(deeper, value, path)
  if (node.kind === 'scalar') return risky(replaceValue(parsed, target, withParents(rest, value, path)))
  if (node.kind === 'seq') return insertAt(parsed, target, node, Number(step), built)
  if (node.kind !== 'map') throw new ArticleError('alias', 'This is an alias; set it as a whole.', path)
  const key = String(step)
  if (node.pairs.length === 0 && !target.flow && target.container !== undefined) {
    const map: Data = {}
    put(map, key, built)
    return risky(replaceValue(parsed, target, map))
  }
  const source = insertPair(parsed, target, node, key, built)
  // Below a block scalar a line may become text; a collection has lines of its own.
  const near = node.pairs.some((pair) => pair.value.kind === 'scalar' && pair.value.headerTo >= 0)
  return { source, risky: near || node.flow || !isScalar(built) }
}

/** A block for a file that has none, or the first keys of an empty one. */
function createFrontMatter(parsed: Parsed, data: Data): string {
  const { text, split } = parsed
  const { eol } = split
  const lines = renderBlock(data, 0, [], habitsOf(parsed))
    .map((line) => line + eol)
    .join('')
  if (split.state === 'none') return replace(text, split.from, split.from, `---${eol}${lines}---${eol}`)
  return replace(text, split.to, split.to, lines)
}
