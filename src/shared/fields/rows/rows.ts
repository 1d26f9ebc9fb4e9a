import { type Folder, type KeyUse, keyOf } from '../inventory/folder'
import { anyOf, hasKey, hasKind } from '../inventory/matches'
import type { OwnField } from '../own/own-fields'
import { isAboutPicture, isAddressKey, pictureWord } from '../table/about-picture'
import { depthOf, ITEM, stepsOf } from '../table/key-path'
import { nameOf } from '../table/names'
import { newsroomTable } from '../table/newsroom'
import type { Role, RoleRead } from '../table/role'
import { type Row, type RowKind, sayable, type TableRow } from '../table/row'
import type { SiteKind } from '../table/site'
import { fitsOf } from './fits'
import { labelOf } from './label-of'
import { choicesOf, isShared, kindByRole, kindByValues } from './row-kind'

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
const schemaOf = (site: SiteKind, path: string): TableRow | undefined =>
  site === 'newsroom' ? newsroomTable.rows.find(({ key }) => key === path) : undefined

/** Whether a role's key is this one, or lies in the items of the list there. */
const carries = (role: RoleRead, path: string): boolean =>
  role.key === path || (role.key?.startsWith(`${path}[]`) ?? false)

/** The role that a key carries; one of the schema's where no other key has that. */
function roleOf(path: string, roles: readonly RoleRead[], schema: TableRow | undefined): Role | null {
  const carried = roles.find((role) => carries(role, path))
  if (carried !== undefined) return carried.role
  const isFree = roles.some((role) => role.role === schema?.role && role.key === null)
  return isFree ? (schema?.role ?? null) : null
}

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

function isVaried({ kinds }: KeyUse): boolean {
  const said = kinds.filter(({ kind }) => kind !== 'empty')
  return said.some(({ hasMore }) => hasMore) || said.flatMap(({ values }) => values).length > 1
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
  /** It says something of the articles' picture, and stands with it. */
  readonly isAboutPicture: boolean
  /** Not all that have it have the same. */
  readonly isVaried: boolean
}

/** A choice that leaves no choice, such as `layout: post` everywhere, filters nothing. */
const isUsefulChoice = ({ kind, share, choices, isShared }: Guess): boolean =>
  isChoice(kind) && share >= LEAST_IN_FORM && isShared && (choices === null || choices.length > 1)

/** A number by which articles are told apart. */
const isTelling = ({ kind, isAboutPicture, isVaried }: Guess): boolean =>
  kind === 'number' && isVaried && !isAboutPicture

/** Values that fit into a cell, and into a card. */
const SHORT: readonly RowKind[] = ['text', 'date', 'number', 'flag', 'choice', 'list of choices', 'link']
const SORTED: readonly RowKind[] = ['text', 'date', 'number', 'choice']
const SET: readonly RowKind[] = ['text', 'number', 'flag', 'choice']
/** Roles that cards, filters and columns show by themselves. */
const SHOWN: readonly (Role | null)[] = [
  'switch',
  'title',
  'date',
  'topics',
  'picture',
  'excerpt',
  'provider',
  'related',
]

/** Roles that many articles do without: an empty field for it would stand in the way in most of them. */
const LESSER: readonly (Role | null)[] = ['address', 'order']
/** Where so many have one, the others are likely to get it. */
const USUAL = 0.5

const isInForm = (guess: Guess): boolean =>
  guess.role === null
    ? guess.isAboutPicture || isUsefulChoice(guess)
    : !LESSER.includes(guess.role) || guess.share >= USUAL

/** What a field is used for, where neither the schema nor the team says it. */
function usesOf(path: string, guess: Guess): Pick<TableRow, 'place' | 'facet' | 'isWhole' | 'minimum' | Use> {
  const { kind, role, share } = guess
  const isShort = SHORT.includes(kind) && !SHOWN.includes(role) && !stepsOf(path).includes(ITEM)
  const isUsual = isShort && share >= LEAST_IN_FORM
  return {
    place: isInForm(guess) ? 'form' : 'other',
    name: isShort ? nameOf(path) : null,
    inCard: isShort,
    facet: isShort && (isUsefulChoice(guess) || (isUsual && (isTelling(guess) || kind === 'flag'))),
    sort: isUsual && SORTED.includes(kind),
    column: isUsual,
    bulk: isUsual && SET.includes(kind),
    isWhole: false,
    minimum: null,
  }
}

type Use = 'name' | 'inCard' | 'sort' | 'column' | 'bulk'
const allUses = { inCard: true, sort: true, column: true, bulk: true }

/** A field that a team wants in the form or as a filter is used as one that most articles have. */
const isWanted = ({ place, facet }: OwnField): boolean => place === 'form' || facet === true

/** What each thing that a team says of a key would be without it; what else it says stands. */
function guessOf(key: KeyUse, from: RowsFrom, said: OwnField): Row['guess'] {
  const names = sayable.filter((name) => said[name] !== undefined)
  const guesses = names.map((name) => {
    const { [name]: _said, ...rest } = said
    return [name, rowWith(key, from, rest)[name]]
  })
  return Object.fromEntries(guesses)
}

function rowOf(key: KeyUse, from: RowsFrom): Row {
  const said = from.own.get(key.path) ?? {}
  return {
    ...rowWith(key, from, said),
    articles: key.articles,
    share: shareOf(key, from.folder),
    examples: examplesOf(key),
    query: queryOf(key),
    isOwn: from.own.has(key.path),
    guess: guessOf(key, from, said),
    fits: fitsOf(key),
  }
}

const shareOf = (key: KeyUse, { articles }: Folder): number => (articles === 0 ? 0 : key.articles / articles)

function rowWith(key: KeyUse, { folder, site, roles }: RowsFrom, said: OwnField): TableRow {
  const schema = schemaOf(site, key.path)
  const role = roleOf(key.path, roles, schema)
  const kind = said.kind ?? schema?.kind ?? (role === null ? null : kindByRole(role, key)) ?? kindByValues(key)
  const share = shareOf(key, folder)
  const choices = said.choices ?? choicesOf(kind, key)
  const picture = roles.find((one) => one.role === 'picture')
  const aboutPicture = picture?.key != null && isAboutPicture(stepsOf(key.path), picture.key)
  const guessed = usesOf(key.path, {
    kind,
    role,
    share,
    choices,
    isShared: isShared(key),
    isVaried: isVaried(key),
    isAboutPicture: aboutPicture,
  })
  const wanted = isWanted(said) && guessed.inCard ? { ...guessed, ...allUses } : guessed
  const uses = schema ?? wanted
  return {
    ...uses,
    key: key.path,
    label: said.label ?? schema?.label ?? labelBy(key.path, role, aboutPicture),
    kind,
    role,
    place: said.place ?? uses.place,
    facet: said.facet ?? uses.facet,
    order: said.order ?? null,
    choices,
    isClosed: said.choices !== undefined,
    required: said.required ?? false,
  }
}

/** `cover.alt` as 'Cover alternative text', and the picture at `cover.src` as 'Cover'. */
function labelBy(key: string, role: Role | null, aboutPicture: boolean): string {
  const steps = stepsOf(key)
  const parent = key.slice(0, key.length - String(steps.at(-1)).length - 1)
  const word = pictureWord(steps.at(-1))
  if (steps.length < 2 || word === null || !key.endsWith(`.${steps.at(-1)}`)) return labelOf(key)
  if (role === 'picture' && isAddressKey(steps.at(-1)) && !steps.includes(ITEM)) return labelOf(parent)
  return aboutPicture ? `${labelOf(parent)} ${word.toLowerCase()}` : labelOf(key)
}

const unused = (path: string): KeyUse => ({ path, articles: 0, kinds: [] })

/** More would make each card heavy; those that most articles have are kept. */
const MAX_IN_CARDS = 24

function atMost(rows: readonly Row[]): readonly Row[] {
  const kept = new Set(rows.filter(({ inCard }) => inCard).slice(0, MAX_IN_CARDS))
  const without = { name: null, inCard: false, facet: false, sort: false, column: false }
  return rows.map((row) => (kept.has(row) || !row.inCard ? row : { ...row, ...without }))
}

/** Rows with a place of their own at that place, the others around them in their order. */
export function inOrder<R extends TableRow>(rows: readonly R[]): readonly R[] {
  const placed = rows.filter(({ order }) => order !== null).sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
  const all = rows.filter(({ order }) => order === null)
  for (const row of placed) all.splice((row.order ?? 1) - 1, 0, row)
  return all
}

/**
 * The fields of a folder, in the order most articles have them; those that the newsroom's schema or a team names are among them,
 * even if no article has one.
 */
export function rowsOf(from: RowsFrom): readonly Row[] {
  const found = fieldKeys(from)
  const schema = from.site === 'newsroom' ? newsroomTable.rows.map(({ key }) => key) : []
  const named = [...new Set([...schema, ...from.own.keys()])].filter((path) => !found.some((key) => key.path === path))
  const keys = [...found, ...named.map((path) => keyOf(from.folder, path) ?? unused(path))]
  const rows = keys.map((key) => rowOf(key, from)).sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1))
  return inOrder(atMost(rows))
}
