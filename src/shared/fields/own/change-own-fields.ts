import { ArticleError, applyEdits, type Path } from '../../article'
import { viewArticle } from '../../article/article'
import { type Fields, hasOwn, isMap, mapOf } from '../../article/value'
import { label, MAX_NAME_LETTERS } from '../../text/label'
import type { Reason } from '../../text/reason'
import { wrapYaml } from '../../views/wrap'
import type { Role } from '../table/role'
import type { FieldPatch, FieldsChange } from './fields-change'
import type { Fault } from './own-fields'
import { brokenIn, MAX_FIELDS, NONE, readOwnFields } from './read-own-fields'
import { takeOut } from './take-out'

const refuse = (code: string, message: string): Reason => ({ code, message })

/** An article's text that stands for the file, and what it says. */
const fieldsIn = (text: string): Fields => viewArticle(text).data
const set = (text: string, path: Path, value: unknown): string => applyEdits(text, [{ op: 'set', path, value }])

/** The key that a role is written to have; null where none is, or that can't be read. */
function keyOf(said: unknown): string | null {
  const key = isMap(said) ? said.key : said
  return typeof key === 'string' || typeof key === 'number' ? String(key) : null
}

/** One key means one thing: another role that was given it goes back to the guess. */
function giveRole(text: string, role: Role, key: string | null): string {
  const said = mapOf(fieldsIn(text).roles)
  const others = Object.keys(said).filter((one) => one !== role && key !== null && keyOf(said[one]) === key)
  const freed = others.reduce((now, one) => takeOut(now, ['roles', one]), text)
  // What was said of how another key is read doesn't hold for this one.
  const isSame = hasOwn(said, role) && key !== null && keyOf(said[role]) === key
  return isSame ? freed : set(freed, ['roles', role], key ?? NONE)
}

const namesOf = (choices: readonly string[]): readonly string[] => [
  ...new Set(choices.map((choice) => label(choice, MAX_NAME_LETTERS)).filter((choice) => choice !== '')),
]

/** A value as it is written; null: nothing is said. */
function writtenOf(value: FieldPatch[keyof FieldPatch]): unknown {
  if (typeof value === 'string') return label(value, MAX_NAME_LETTERS) || null
  if (typeof value !== 'object' || value === null) return value
  const names = namesOf(value)
  return names.length === 0 ? null : names
}

function patchField(text: string, key: string, patch: FieldPatch): string {
  const path = ['fields', key]
  let now = text
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) continue
    const said = mapOf(fieldsIn(now).fields)[key]
    const written = writtenOf(value)
    if (name === 'place' && isMap(said) && hasOwn(said, 'hidden')) {
      // Either of them says that a field has no place.
      if (written === 'hidden' && said.hidden === true) continue
      now = takeOut(now, [...path, 'hidden'])
    }
    if (written === null) now = takeOut(now, [...path, name])
    // What is no map says nothing of the key.
    else if (said === undefined || said === null || isMap(said)) now = set(now, [...path, name], written)
    else now = set(now, path, { [name]: written })
  }
  return now
}

function changed(text: string, change: FieldsChange): string {
  switch (change.kind) {
    case 'role':
      return giveRole(text, change.role, change.key)
    case 'guess role':
      return takeOut(text, ['roles', change.role])
    case 'field':
      return patchField(text, change.key, change.patch)
    case 'guess field':
      return takeOut(text, ['fields', change.key])
    case 'guess all':
      return ['site', 'roles', 'fields'].reduce((now, name) => takeOut(now, [name]), text)
  }
}

const said = ({ line, column, message }: Fault): Reason =>
  refuse('broken-fields', `Nothing was changed. Line ${line}, column ${column}: ${message}`)

/** Why nothing can be written into a file; null where it can. */
function whyNot(yaml: string, text: string, change: FieldsChange): Reason | null {
  const broken = yaml.trim() === '' ? null : brokenIn(yaml)
  if (broken !== null) return said(broken)
  if (change.kind === 'guess all') return null
  const part = change.kind === 'role' || change.kind === 'guess role' ? 'roles' : 'fields'
  const value = fieldsIn(text)[part] ?? {}
  if (!isMap(value)) {
    const fault = readOwnFields(yaml).faults.find(({ message }) => message.startsWith(`“${part}”`))
    return fault === undefined ? refuse('broken-fields', `Nothing was changed: “${part}” is no map.`) : said(fault)
  }
  const isNew = change.kind === 'field' && !hasOwn(value, change.key)
  if (!isNew || Object.keys(value).length < MAX_FIELDS) return null
  return refuse('too-many', `Of ${MAX_FIELDS} keys something is said already; set one back to the guess first.`)
}

/** Nothing but blanks and fences. */
const isEmpty = (yaml: string): boolean => /^\uFEFF?(?:\s|---[ \t]*(?:\r?\n|$))*$/.test(yaml)

/**
 * Changes what `.copydesk/fields.yaml` says; gives its new text, '' where nothing is left of it, or why it can't be changed. Lines
 * that the change doesn't touch stay as they are, comments too. What is set back to the guess is taken out.
 */
export function changeOwnFields(yaml: string, change: FieldsChange): string | Reason {
  const { article, unwrap } = wrapYaml(yaml)
  const reason = whyNot(yaml, article, change)
  if (reason !== null) return reason
  try {
    const text = unwrap(changed(article, change))
    return isEmpty(text) ? '' : text
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    return refuse('broken-fields', `Nothing was changed: ${error.message}`)
  }
}
