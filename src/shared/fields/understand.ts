import { dateExample } from './facts/date-example'
import type { Folder } from './inventory/folder'
import type { Fault, OwnFields } from './own/own-fields'
import { readRoles } from './roles/roles'
import { rowsOf } from './rows/rows'
import type { Signs } from './site/signs'
import { type SiteRead, siteOf } from './site/site-kind'
import { type SiteSettings, siteSettings } from './site/site-settings'
import { roles as allRoles, type RoleRead } from './table/role'
import type { Row } from './table/row'
import { siteNames } from './table/site'

/** What is understood of a folder. */
export interface Understood {
  readonly site: SiteRead
  readonly settings: SiteSettings
  readonly articles: number
  /** How many of them the numbers of the roles count: fewer than all where nearly every article has other keys. */
  readonly compared: number
  readonly roles: readonly RoleRead[]
  readonly rows: readonly Row[]
  /** A date as most articles have theirs; null where none has one. */
  readonly dateExample: string | null
  /** How many things the team says otherwise than the guess. */
  readonly differs: number
  /** What in `.copydesk/fields.yaml` can't be used. */
  readonly faults: readonly Fault[]
}

/** Keys that a team gives a role and no article has: mostly a slip of the pen. */
function unusedKeys(folder: Folder, { roles, fields }: OwnFields): readonly Fault[] {
  return allRoles.flatMap((role) => {
    const own = roles[role]
    const key = own?.key ?? null
    if (own === undefined || key === null || fields.has(key)) return []
    if (folder.articles === 0 || folder.keys.some(({ path }) => path === key)) return []
    return [{ message: `No article has the key “${key}”; look whether it is spelt so.`, ...own.at }]
  })
}

/** What a folder is and what its keys mean: a guess by what is found, but for what the team says. */
export function understand(folder: Folder, signs: Signs, own: OwnFields): Understood {
  const guessed = siteOf(folder, signs)
  const site: SiteRead =
    own.site === null
      ? guessed
      : {
          kind: own.site,
          name: siteNames[own.site],
          evidence: [{ words: 'named in .copydesk/fields.yaml', weight: 0 }],
        }
  const settings = siteSettings(signs)
  const roles = readRoles({ folder, site: site.kind, settings }, own.roles)
  const dated = roles.find(({ role }) => role === 'date')?.key ?? null
  return {
    site,
    settings,
    articles: folder.articles,
    compared: folder.shapes.reduce((sum, { articles }) => sum + articles, 0),
    roles,
    rows: rowsOf({ folder, site: site.kind, roles, own: own.fields }),
    dateExample: dated === null ? null : dateExample(folder, dated),
    differs: (own.site === null ? 0 : 1) + Object.keys(own.roles).length + own.fields.size,
    faults: [...own.faults, ...unusedKeys(folder, own)],
  }
}
