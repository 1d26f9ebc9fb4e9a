import { number } from '../../numbers'
import { label, MAX_NAME_LETTERS } from '../../text/label'
import { distanceOf } from './distance'
import type { Language } from './fields'

/** So many names are read at a glance; the completion lists all. */
const NAMED = 3
/** Names farther from the word than this are all alike. */
const MAX_DISTANCE = 12

/** What a flag of the front matter means in words of `is:`, where it is set and where it isn't. */
const STATES: Readonly<Record<string, readonly [set: string, unset: string]>> = {
  published: ['published', 'unpublished'],
  unpublished: ['unpublished', 'published'],
  live: ['published', 'unpublished'],
  draft: ['unpublished', 'published'],
  hidden: ['unpublished', 'published'],
}
const UNSET = /^(?:false|no|off|0)$/i

/** The states that are asked for by `is:` and no field of their own. */
function stateOf(name: string, value: string, language: Language): string | null {
  if (Object.hasOwn(STATES, name)) return `is:${STATES[name]?.[UNSET.test(value) ? 1 : 0]}`
  const isWord = language.field('is')?.words?.includes(name) ?? false
  return isWord ? `${UNSET.test(value) ? '-' : ''}is:${name}` : null
}

/** What is said of a field that the language of a folder hasn't: how else it is asked, or the nearest names. */
export function noSuchField(name: string, value: string, language: Language): string {
  const said = `There is no ${label(name, MAX_NAME_LETTERS)}: here.`
  const state = stateOf(name, value, language)
  if (state !== null) return `${said} Write ${state}.`
  const far = (one: string): number => (one.startsWith(name) ? 0 : distanceOf(name, one, MAX_DISTANCE))
  const names = language.fields.map((field) => field.name).sort((a, b) => far(a) - far(b))
  const near = names.slice(0, NAMED).map((one) => `${one}:`)
  const more = names.length - near.length
  const others = more > 0 ? ` … and ${number(more)} more` : ''
  return `${said} Put it in quotes to look for the words; fields are ${near.join(' ')}${others}`
}
