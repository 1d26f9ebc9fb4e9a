import { isTimeZone } from '../article/zone'
import { inOrder } from './rows/rows'
import type { SiteSettings } from './site/site-settings'
import { newsroomTable } from './table/newsroom'
import type { RoleRead } from './table/role'
import type { Row, TableRow } from './table/row'
import type { SiteKind } from './table/site'
import { type FieldTable, type PlainRole, plainRoles } from './table/table'
import type { Understood } from './understand'

/** In fewer of the articles than this a key is nobody's habit, and nothing is asked of those without it. */
const RARE = 1 / 20
/** What an article is missed for where it lacks it, is had by so many of the others; else it is had by choice. */
const HABIT = 3 / 4
const BY_HABIT: readonly PlainRole[] = ['picture', 'related']
/** Of few articles none is rare: a folder that was just begun lacks things that it will have. */
const FEW_ARTICLES = 20

const keysOf = (read: readonly RoleRead[], role: PlainRole): string[] => {
  const found = read.find((one) => one.role === role)
  return found === undefined || found.key === null ? [] : [found.key, ...found.otherwise]
}

/** A row without what was counted of it. */
function tableRow({
  articles: _articles,
  share: _share,
  examples: _examples,
  query: _query,
  isOwn: _isOwn,
  guess: _guess,
  fits: _fits,
  ...row
}: Row): TableRow {
  return row
}

/** Fields of a role first, as readers meet them; then the others as they stand. */
const FORM: readonly TableRow['role'][] = [
  'title',
  'excerpt',
  'topics',
  'date',
  'provider',
  'address',
  'picture',
  'related',
  'order',
]

/** The rows as the form has them: a newsroom's in the schema's own order, all others by their roles. */
function inFormOrder(site: SiteKind, rows: readonly TableRow[]): readonly TableRow[] {
  const schema = site === 'newsroom' ? newsroomTable.rows.map(({ key }) => key) : []
  const placeIn = <T>(all: readonly T[], one: T): number => (all.includes(one) ? all.indexOf(one) : all.length)
  const places = (row: TableRow) => [placeIn(schema, row.key), placeIn(FORM, row.role)] as const
  const sorted = rows.toSorted((a, b) => {
    const [[schemaA, roleA], [schemaB, roleB]] = [places(a), places(b)]
    return schemaA - schemaB || roleA - roleB
  })
  return inOrder(sorted)
}

/** A newsroom's articles are to have all of it. How often a role is had: by the rows of its keys, at least as often as the most frequent of them. */
function isRare({ rows, articles }: Understood, role: PlainRole, keys: readonly string[]): boolean {
  const has = (row: Row): boolean => row.role === role || keys.includes(row.key)
  const least = articles * (BY_HABIT.includes(role) ? HABIT : RARE)
  return articles >= FEW_ARTICLES && Math.max(0, ...rows.filter(has).map((row) => row.articles)) < least
}

const knownZone = ({ timeZone }: SiteSettings): string | null =>
  timeZone !== null && isTimeZone(timeZone) ? timeZone : null

/** What the app goes by in a folder. */
export function tableOf(understood: Understood): FieldTable {
  const { site, settings, roles: read, rows } = understood
  const isNewsroom = site.kind === 'newsroom'
  const rolesRead = Object.fromEntries(
    plainRoles.map((role) => {
      const own = read.find((one) => one.role === role)?.guess !== undefined
      return [role, isNewsroom && !own ? newsroomTable.roles[role] : keysOf(read, role)]
    }),
  ) as FieldTable['roles']
  const turned = read.find(({ role }) => role === 'switch')
  return {
    site: site.kind,
    roles: rolesRead,
    switch:
      turned?.switch === undefined
        ? null
        : {
            ...turned.switch,
            key: turned.key,
            hasDrafts: site.kind === 'jekyll' || turned.switch.form === 'folder',
            readsTexts: site.kind === 'jekyll' || isNewsroom,
          },
    rows: inFormOrder(site.kind, rows.map(tableRow)),
    timeZone: isNewsroom ? null : knownZone(settings),
    dateExample: isNewsroom ? null : understood.dateExample,
    excerptSeparator: isNewsroom ? null : settings.excerptSeparator,
    rare: plainRoles.filter((role) => !isNewsroom && isRare(understood, role, rolesRead[role])),
  }
}
