import { ArticleError } from './errors'
import type { Edit, Path } from './types'

/** Values as the YAML core schema has them: null, booleans, numbers, text, lists, maps. */
export type Data = Record<string, unknown>

export const isMap = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields to read, where anything may stand in a file; what is no map has none. */
export type Fields = Readonly<Data>

export const mapOf = (value: unknown): Fields => (isMap(value) ? value : {})

export const hasOwn = (map: object, key: string): boolean => Object.hasOwn(map, key)

/** Sets an own property, `__proto__` included, which a plain assignment would not. */
export function put(map: Data, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true })
  } else map[key] = value
}

/** Equal as data: key order does not count, NaN equals NaN, 0 differs from -0. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]))
  }
  if (!isMap(a) || !isMap(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => hasOwn(b, key) && sameValue(a[key], b[key]))
}

const MAX_DEPTH = 50
const LONE_SURROGATE = /\p{Surrogate}/u

/** Throws unless the value can be written as YAML and read back as the same. */
export function checkValue(value: unknown, path: Path, depth = 0): void {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value)) throw new ArticleError('not-text', 'A lone surrogate is no text.', path)
    return
  }
  if (depth > MAX_DEPTH) throw new ArticleError('bad-value', 'The value is nested too deeply.', path)
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) checkValue(value[i], [...path, i], depth + 1)
    return
  }
  const prototype: unknown = isMap(value) ? Object.getPrototypeOf(value) : undefined
  if (!isMap(value) || (prototype !== null && !isPlainPrototype(prototype))) {
    throw new ArticleError('bad-value', `A ${typeof value} can't be written as YAML.`, path)
  }
  for (const key of Object.keys(value)) {
    checkKey(key, path)
    checkValue(value[key], [...path, key], depth + 1)
  }
}

/** Plain objects of another realm (a worker, a test runner's sandbox) are plain too. */
function isPlainPrototype(prototype: unknown): boolean {
  return typeof prototype === 'object' && prototype !== null && Object.getPrototypeOf(prototype) === null
}

/** YAML readers stop looking for a key's colon after 1,024 characters. */
const MAX_KEY = 500

export function checkKey(key: string, path: Path): void {
  if (LONE_SURROGATE.test(key)) throw new ArticleError('not-text', 'A lone surrogate is no text.', path)
  if (key.length > MAX_KEY) throw new ArticleError('bad-path', 'The key is too long.', path)
}

/** What stands at a path, or undefined. */
export function valueAt(data: unknown, path: Path): unknown {
  let here = data
  for (const step of path) {
    if (Array.isArray(here)) here = typeof step === 'number' ? here[step] : undefined
    else if (isMap(here) && hasOwn(here, String(step))) here = here[String(step)]
    else return undefined
  }
  return here
}

/** The value that `set` makes at a missing place: its parents, down to the value. */
export function withParents(steps: Path, value: unknown, path: Path): unknown {
  let result = value
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]
    if (typeof step === 'number') {
      if (step !== 0) throw new ArticleError('out-of-range', `A new list has no item ${step}.`, path)
      result = [result]
    } else {
      const map: Data = {}
      put(map, String(step), result)
      result = map
    }
  }
  return result
}

/** The data that an edit of the front matter asks for; `data` itself is not changed. */
export function editData(data: unknown, edit: Exclude<Edit, { op: 'body' }>, depth = 0): unknown {
  const { path } = edit
  const step = path[depth]
  if (step === undefined) {
    if (edit.op === 'set') return edit.value
    throw new ArticleError('bad-path', `The path of '${edit.op}' is too short.`, path)
  }
  const last = depth === path.length - 1
  if (data === null || data === undefined) {
    if (edit.op === 'remove') return data
    if (edit.op === 'set') return withParents(path.slice(depth), edit.value, path)
    if (edit.op === 'insert') return withParents(path.slice(depth), edit.value, path)
    throw new ArticleError('no-such-path', 'There is no such item.', path)
  }
  if (Array.isArray(data)) return editList(data, edit, depth, step, last)
  if (!isMap(data)) {
    if (edit.op === 'remove') return data
    throw new ArticleError('no-such-path', 'A value that is no map and no list has nothing below it.', path)
  }
  const key = String(step)
  if (last && (edit.op === 'insert' || edit.op === 'move')) {
    throw new ArticleError('not-a-list', `'${edit.op}' needs a list.`, path)
  }
  const copy: Data = {}
  for (const name of Object.keys(data)) if (!(name === key && last && edit.op === 'remove')) put(copy, name, data[name])
  if (last && edit.op === 'remove') return copy
  if (!hasOwn(data, key) && edit.op === 'remove') return data
  put(
    copy,
    key,
    last && edit.op === 'set' ? edit.value : editData(hasOwn(data, key) ? data[key] : undefined, edit, depth + 1),
  )
  return copy
}

function editList(
  data: readonly unknown[],
  edit: Exclude<Edit, { op: 'body' }>,
  depth: number,
  step: string | number,
  last: boolean,
): unknown {
  const { path } = edit
  const limit = (last && edit.op === 'insert') || edit.op === 'set' ? data.length : data.length - 1
  if (typeof step !== 'number') throw new ArticleError('bad-path', `A list has no key '${step}'.`, path)
  if (!Number.isInteger(step) || step < 0 || step > limit) {
    throw new ArticleError('out-of-range', `The list has ${data.length} items; there is no place ${step}.`, path)
  }
  if (!last) {
    return data.toSpliced(step, 1, editData(data[step], edit, depth + 1))
  }
  switch (edit.op) {
    case 'set':
      return data.toSpliced(step, 1, edit.value)
    case 'insert':
      return data.toSpliced(step, 0, edit.value)
    case 'remove':
      return data.toSpliced(step, 1)
    case 'move': {
      if (!Number.isInteger(edit.to) || edit.to < 0 || edit.to >= data.length) {
        throw new ArticleError('out-of-range', `The list has ${data.length} items; there is no place ${edit.to}.`, path)
      }
      return data.toSpliced(step, 1).toSpliced(edit.to, 0, data[step])
    }
  }
}
