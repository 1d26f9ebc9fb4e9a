import type { ValueKind } from '../facts/value-kind'
import { articlesOfKinds, type Folder, type KeyUse, keyOf } from '../inventory/folder'
import type { OwnRole } from '../own/own-fields'
import type { SiteSettings } from '../site/site-settings'
import { stepsOf } from '../table/key-path'
import { newsroomTable } from '../table/newsroom'
import { type Role, type RoleRead, roles, sameName } from '../table/role'
import type { SiteKind } from '../table/site'
import { candidates } from './candidates'
import { byFile, byKey, everythingElse, ofKinds, otherKinds, partsOf, type Question } from './parts'
import { likely, mainKind } from './pick'
import { guessPictures, picturesAt } from './picture'
import { formOf, guessSwitch, readSwitch, type SwitchChoice, statusOf } from './switch'

/** What the roles are guessed from. */
export interface Seen {
  readonly folder: Folder
  readonly site: SiteKind
  readonly settings: SiteSettings
}

type Plain = Exclude<Role, 'switch'>

/** Jekyll and Obsidian take `tags: go ci` for a list; to the others it is a text, and a fault. */
const READS_WORDS: readonly SiteKind[] = ['jekyll', 'obsidian', 'newsroom', 'bare']
const PICTURE_KINDS = ['text', 'list'] as const satisfies readonly ValueKind[]

/** The values of a role that are read. */
function kindsOf(role: Plain, site: SiteKind): readonly ValueKind[] {
  if (role === 'picture') return PICTURE_KINDS
  if (role === 'related') return ['list of maps']
  if (role === 'topics' && !READS_WORDS.includes(site)) return ['list']
  return candidates[role].kinds
}

const RELATED = /^(?:related|seealso|readnext|furtherreading)/
const CARD_TITLES = ['title', 'name']
const CARD_ADDRESSES = ['weburl', 'url', 'link', 'href']

/** A list of maps that have a title and an address each. */
function isListOfCards(folder: Folder, { path, kinds }: KeyUse): boolean {
  if (!kinds.some(({ kind }) => kind === 'list of maps')) return false
  const inner = folder.keys
    .map((key) => key.path)
    .filter((one) => one.startsWith(`${path}[].`) && stepsOf(one).length === stepsOf(path).length + 2)
    .map((one) => sameName(stepsOf(one).at(-1) ?? ''))
  return CARD_TITLES.some((name) => inner.includes(name)) && CARD_ADDRESSES.some((name) => inner.includes(name))
}

/** A key and those that stand in for it. */
const MAX_KEYS = 3

/** `category` and `categories`, `author` and `authors` say the same. */
const stemOf = (path: string): string => sameName(path).replace(/(?:ies|y|s)$/, '')

/** The keys that a role is guessed to have: the one that carries it, and those that stand in. */
function guess(role: Plain, { folder, site }: Seen): readonly string[] {
  // Its schema says which.
  if (site === 'newsroom') return newsroomTable.roles[role].filter((path) => keyOf(folder, path) !== undefined)
  if (role === 'picture') return guessPictures(folder)
  if (role === 'related') {
    const cards = folder.keys.filter((key) => isListOfCards(folder, key) && RELATED.test(sameName(key.path)))
    return cards.slice(0, 1).map(({ path }) => path)
  }
  const { names } = candidates[role]
  const found = likely(folder, { names, kinds: kindsOf(role, site) }).map(({ path }) => path)
  if (role === 'excerpt' || role === 'date') return found.slice(0, MAX_KEYS)
  const [first = '', ...others] = found
  return found.length === 0
    ? []
    : [first, ...others.filter((path) => stemOf(path) === stemOf(first))].slice(0, MAX_KEYS)
}

/** What stands in where no key has it. */
function elseOf(role: Plain): readonly Question[] {
  switch (role) {
    case 'title':
    case 'address':
      return [everythingElse('by the file’s name')]
    case 'date':
      return [byFile('by the file’s name', 'dated'), everythingElse('without one')]
    case 'excerpt':
      return [byFile('by the body', 'text'), everythingElse('without one')]
    default:
      return [everythingElse('without one')]
  }
}

function dateHow(key: KeyUse | undefined): string {
  const forms = key?.kinds.find(({ kind }) => kind === 'date')?.forms ?? []
  const [first, ...others] = forms
  if (first === undefined) return 'date'
  return others.length === 0
    ? first.name
    : `${first.name}, and ${others.length} other ${others.length === 1 ? 'form' : 'forms'}`
}

/** How a role's key is read, for people. */
function howOf(role: Plain, key: string, otherwise: readonly string[], { folder, site, settings }: Seen): string {
  const use = keyOf(folder, key)
  const others = otherwise.map((one) => `, else ${one}`).join('')
  switch (role) {
    case 'date':
      return `${dateHow(use)}${others}, else the file’s name`
    case 'excerpt':
      return `text${others}, else the body`
    case 'topics':
      return `${articlesOfKinds(use, ['words']) > 0 && READS_WORDS.includes(site) ? 'list, or the words of a text' : 'list'}${others}`
    case 'picture':
      return `${stepsOf(key).includes('[]') || mainKind(use) === 'list' ? 'list of addresses' : 'address'}${others}`
    case 'address':
      return settings.permalinks.length > 0 ? 'text, with permalinks of the settings' : 'text'
    case 'provider':
      return `${mainKind(use) ?? 'text'}${others}`
    case 'related':
      return 'list of cards'
    case 'order':
      return 'number'
    case 'title':
      return 'text, else the file’s name'
  }
}

const NO_KEY: Readonly<Record<Plain, string>> = {
  title: 'the file’s name',
  date: 'the file’s name, where it begins with a date',
  excerpt: 'the body',
  address: 'the file’s name',
  topics: 'no list of topics stands in any article',
  picture: 'no picture stands in any article',
  provider: 'no provider stands in any article',
  related: 'no list of cards stands in any article',
  order: 'no order number stands in any article',
}

function readRole(role: Plain, keys: readonly string[], seen: Seen): RoleRead {
  const { folder, site } = seen
  const [key = null, ...otherwise] = keys
  if (key === null) return { role, key, otherwise, how: NO_KEY[role], ...partsOf(folder, null, elseOf(role)) }
  const kinds = kindsOf(role, site)
  const others = [
    ...otherKinds(folder, key, otherwise.length === 0 ? kinds : [...kinds, 'map']),
    ...otherwise.map(byKey),
  ]
  const has = ofKinds('have it', key, kinds)
  return {
    role,
    key,
    otherwise,
    how: howOf(role, key, otherwise, seen),
    ...partsOf(folder, has, [...others, ...elseOf(role)]),
  }
}

/** The switch that a team names; how its key is read by its name, where the team doesn't say. */
function ownSwitch(own: OwnRole, folder: Folder): SwitchChoice | null {
  if (own.key === null) return null
  const form = own.form ?? formOf(own.key)
  const guessed = form === 'status' ? statusOf(keyOf(folder, own.key)) : null
  return {
    key: own.key,
    read: {
      form,
      published: own.published ?? guessed?.published ?? [],
      unpublished: own.unpublished ?? guessed?.unpublished ?? [],
    },
  }
}

/** The keys of a role that a team names; `picture: images` means the addresses in its maps. */
function ownKeys(role: Plain, { key }: OwnRole, folder: Folder): readonly string[] {
  if (key === null) return []
  const pictures = role === 'picture' ? picturesAt(folder, key) : []
  return pictures.length > 0 ? pictures : [key]
}

/** A folder without the keys that carry a role already: one key means one thing. */
const without = (seen: Seen, taken: ReadonlySet<string>): Seen => ({
  ...seen,
  folder: { ...seen.folder, keys: seen.folder.keys.filter(({ path }) => !taken.has(path)) },
})

/** All roles of a folder: guessed, but where the team says otherwise. */
export function readRoles(seen: Seen, own: Readonly<Partial<Record<Role, OwnRole>>>): readonly RoleRead[] {
  const taken = new Set(roles.map((role) => own[role]?.key ?? null).filter((key) => key !== null))
  const guessedSwitch = guessSwitch(without(seen, taken).folder, seen.site)
  const guessedKeys = (role: Plain): readonly string[] => {
    const keys = guess(role, without(seen, taken))
    for (const key of keys) taken.add(key)
    return keys
  }
  if (own.switch === undefined && guessedSwitch?.key != null) taken.add(guessedSwitch.key)
  return roles.map((role) => {
    const said = own[role]
    if (role === 'switch') {
      if (said === undefined) return readSwitch(seen.folder, guessedSwitch)
      return {
        ...readSwitch(seen.folder, ownSwitch(said, seen.folder)),
        guess: guessSwitch(seen.folder, seen.site)?.key ?? null,
      }
    }
    if (said === undefined) return readRole(role, guessedKeys(role), seen)
    return { ...readRole(role, ownKeys(role, said, seen.folder), seen), guess: guess(role, seen)[0] ?? null }
  })
}
