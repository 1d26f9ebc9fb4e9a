import { parse as parseToml, TomlDate } from 'smol-toml'
import { forbidsEditing } from '..'
import type { Article, Problem } from '../types'
import { type Fields, mapOf } from '../value'
import { readPlainToml } from './plain/plain-toml'
import { quickArticle } from './quick'
import { splitArticle } from './split'

/** The problem of an article whose front matter is in another language than YAML. */
export const FOREIGN = 'foreign'

/** The language of an article's front matter. */
export type FrontForm = 'yaml' | 'toml' | 'json' | 'none' | 'unreadable'

/** An article taken apart, whatever language its front matter is in. */
export interface Front {
  readonly form: FrontForm
  /** {} where it can't be read. */
  readonly data: Fields
  readonly body: string
}

/** The same limit as for YAML. In UTF-16 units. */
const MAX_FRONT_LETTERS = 256 * 1024
const TOML = /^\uFEFF?\+\+\+[ \t]*\r?\n((?:[\s\S]*?\n)??)\+\+\+[ \t]*(?:\r?\n|$)/

const unreadable = (body: string): Front => ({ form: 'unreadable', data: {}, body })

/** Values as YAML would give them: a date as the text that stands in the file. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString()
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}

/** The fields of a TOML text; throws TomlError where it is none. */
export const readToml = (text: string): Fields =>
  mapOf(plain(parseToml(text, { integersAsBigInt: 'asNeeded', maxDepth: 100 })))

function tomlFront(text: string): Front | null {
  const found = TOML.exec(text.slice(0, MAX_FRONT_LETTERS))
  if (found === null) return null
  const body = text.slice(found[0].length)
  try {
    return { form: 'toml', data: readPlainToml(text) ?? readToml(found[1] ?? ''), body }
  } catch {
    return unreadable(body)
  }
}

/** Where the map that begins a text ends; -1 where it doesn't. */
function endOfMap(text: string, from: number): number {
  let depth = 0
  // A text that isn't closed goes to the end: begun anew at each of its quotes, it would take a time that grows with its square.
  const sign = /"(?:[^"\\]|\\.)*(?:"|$)|[{}]/gs
  sign.lastIndex = from
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    depth += found[0] === '{' ? 1 : found[0] === '}' ? -1 : 0
    if (depth === 0 && found[0] === '}') return sign.lastIndex
  }
  return -1
}

function jsonFront(text: string): Front | null {
  const from = text.startsWith('\uFEFF') ? 1 : 0
  if (text[from] !== '{') return null
  const to = endOfMap(text.slice(0, MAX_FRONT_LETTERS), from)
  if (to === -1) return null
  try {
    return { form: 'json', data: mapOf(JSON.parse(text.slice(from, to))), body: text.slice(to) }
  } catch {
    return unreadable(text.slice(to))
  }
}

/** Reads an article's front matter in YAML, TOML (`+++`) or JSON. Never throws: what can't be read has no fields, and says so. */
export function readFront(text: string): Front {
  const { state, bodyFrom } = splitArticle(text)
  const body = text.slice(bodyFrom)
  if (state === 'none') return { form: 'none', data: {}, body }
  if (state !== 'front-matter') return (state === 'foreign' && (tomlFront(text) ?? jsonFront(text))) || unreadable(body)
  const article = quickArticle(text)
  return article.problems.some(forbidsEditing) ? unreadable(body) : { form: 'yaml', data: article.data, body }
}

/**
 * Front matter in TOML or JSON is read and never written: its fields and the body below, and a notice that says so, which is nobody's
 * fault. Null for all other articles, also where it can't be read.
 */
export function readOnlyFront({
  text,
  problems,
}: Article): { readonly data: Fields; readonly body: string; readonly notice: Problem } | null {
  const error = problems.find(forbidsEditing)
  if (error?.code !== FOREIGN) return null
  const { form, data, body } = readFront(text)
  if (form !== 'toml' && form !== 'json') return null
  const message = `Front matter in ${form.toUpperCase()}: Copydesk shows it and doesn’t change it.`
  return { data, body, notice: { ...error, severity: 'hint', message } }
}
