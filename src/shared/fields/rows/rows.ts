import { articleFields } from '../../article'
import { type Folder, type KeyUse, keyOf } from '../inventory/folder'
import { anyOf, hasKey, hasKind } from '../inventory/matches'
import type { OwnField } from '../own/own-fields'
import type { SiteKind } from '../site/site-kind'
import { depthOf } from '../table/key-path'
import type { Role, RoleRead } from '../table/role'
import type { Place, Row, RowKind } from '../table/row'
import { labelOf } from './label-of'
import { choicesOf, isShared, kindByRole, kindByValues, ofSchema } from './row-kind'

/** What the rows are made of. */
export interface RowsFrom {
  readonly folder: Folder
  readonly site: SiteKind
  readonly roles: readonly RoleRead[]
  readonly own: ReadonlyMap<string, OwnField>
}

const MAX_EXAMPLES = 4
/** Maps with more keys are tables of names, such as translations, and no group of fields. */
const MAX_PARTS = 12
const MAX_DEPTH = 3
/** What stands in fewer articles is looked for among the other fields. */
const LEAST_IN_FORM = 0.05

/** The newsroom's schema knows its fields better than a guess. */
const schemaOf = (site: SiteKind, path: string) =>
  site === 'newsroom' ? articleFields.find(({ key }) => key === path) : undefined

/** Whether a role's key is this one, or lies in the items of the list there. */
const carries = (role: RoleRead, path: string): boolean =>
  role.key === path || (role.key?.startsWith(`${path}[]`) ?? false)

/** The keys that are fields: those at the top, and for a map that is a group of fields, its keys. */
function fieldKeys({ folder, site, roles }: RowsFrom): readonly KeyUse[] {
  const partsOf = (key: KeyUse): readonly KeyUse[] =>
    folder.keys.filter(({ path }) => path.startsWith(`${key.path}.`) && depthOf(path) === depthOf(key.path) + 1)
  const expand = (key: KeyUse): readonly KeyUse[] => {
    const isWhole = schemaOf(site, key.path) !== undefined || roles.some((role) => role.key === key.path)
    if (isWhole || kindByValues(key) !== 'map' || depthOf(key.path) >= MAX_DEPTH) return [key]
    const below = partsOf(key)
    return below.length === 0 || below.length > MAX_PARTS ? [key] : below.flatMap(expand)
  }
  return folder.keys.filter(({ path }) => depthOf(path) === 1).flatMap(expand)
}

function examplesOf(key: KeyUse): readonly string[] {
  const values = key.kinds.filter(({ kind }) => kind !== 'empty').flatMap((one) => one.values)
  return [...new Set(values.map(({ name }) => name))].slice(0, MAX_EXAMPLES)
}

/** Where it is empty it stands too, which `key:` alone doesn't find. */
const queryOf = ({ path, kinds }: KeyUse): string =>
  kinds.some(({ kind }) => kind === 'empty') ? anyOf([hasKey(path), hasKind(path, 'empty')]) : hasKey(path)

const isChoice = (kind: RowKind): boolean => kind === 'choice' || kind === 'list of choices'

interface Guess {
  readonly kind: RowKind
  readonly role: Role | null
  readonly share: number
  readonly choices: readonly string[] | null
  readonly isShared: boolean
}

/** A choice that leaves no choice, such as `layout: post` everywhere, filters nothing. */
const isUsefulChoice = ({ kind, share, choices, isShared }: Guess): boolean =>
  isChoice(kind) && share >= LEAST_IN_FORM && isShared && (choices === null || choices.length > 1)

const placeOf = (guess: Guess): Place => (guess.role !== null || isUsefulChoice(guess) ? 'form' : 'other')

const facetOf = (guess: Guess): boolean =>
  isUsefulChoice(guess) || guess.role === 'topics' || guess.role === 'provider' || guess.role === 'switch'

function rowOf(key: KeyUse, { folder, site, roles, own }: RowsFrom): Row {
  const said: OwnField = own.get(key.path) ?? {}
  const schema = schemaOf(site, key.path)
  const role = roles.find((one) => carries(one, key.path))?.role ?? null
  const kind =
    said.kind ??
    (schema && ofSchema[schema.kind]) ??
    (role === null ? null : kindByRole(role, key)) ??
    kindByValues(key)
  const share = folder.articles === 0 ? 0 : key.articles / folder.articles
  const choices = said.choices ?? choicesOf(kind, key)
  const guess = { kind, role, share, choices, isShared: isShared(key) }
  return {
    key: key.path,
    label: said.label ?? schema?.label ?? labelOf(key.path),
    kind,
    role,
    articles: key.articles,
    share,
    examples: examplesOf(key),
    place: said.place ?? placeOf(guess),
    facet: said.facet ?? facetOf(guess),
    choices,
    isClosed: said.choices !== undefined,
    required: said.required ?? false,
    query: queryOf(key),
    isOwn: own.has(key.path),
  }
}

const unused = (path: string): KeyUse => ({ path, articles: 0, kinds: [] })

/** Rows with a place of their own at that place, the others around them in their order. */
function inOrder(rows: readonly Row[], own: ReadonlyMap<string, OwnField>): readonly Row[] {
  const orderOf = (row: Row): number => own.get(row.key)?.order ?? 0
  const placed = rows.filter((row) => orderOf(row) > 0).sort((a, b) => orderOf(a) - orderOf(b))
  const all = rows.filter((row) => orderOf(row) === 0)
  for (const row of placed) all.splice(orderOf(row) - 1, 0, row)
  return all
}

/** The fields of a folder, in the order most articles have them; those that a team names are among them, even if none has one. */
export function rowsOf(from: RowsFrom): readonly Row[] {
  const found = fieldKeys(from)
  const named = [...from.own.keys()].filter((path) => !found.some((key) => key.path === path))
  const keys = [...found, ...named.map((path) => keyOf(from.folder, path) ?? unused(path))]
  const rows = keys.map((key) => rowOf(key, from)).sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1))
  return inOrder(rows, from.own)
}
