import { stat } from 'node:fs/promises'
import { posix } from 'node:path'
import type { SiteKind } from '../../../../shared/fields/table/site'
import { label } from '../../../../shared/text/label'
import { isServed } from '../../../articles/read/layout'
import { type Reason, ReasonError } from '../../../files/reason'
import { isPlainPath, resolveInside } from '../../../files/resolve-inside'
import { teamSettingsPath } from '../../site/team-settings'

/** Where pictures are copied to. */
export interface PicturePlace {
  /** A folder, relative to the workspace with '/'. */
  readonly folder: string
  /** What stands before the folder in an address: '/' or nothing. */
  readonly lead: string
  /** The beginning of the folder that stands in no address: 'static'; left out where there is none. */
  readonly base?: string
}

/** Where nothing else is known. */
const USUAL = 'assets/images'
/** The same within what a site publishes at its root. */
const USUAL_IN_BASE = 'images'

/** The folder whose content a kind of site publishes at its own root; of the others all that is no article's is published in its place. */
const BASES: Readonly<Partial<Record<SiteKind, string>>> = { hugo: 'static', docusaurus: 'static', astro: 'public' }
const QUOTED_LETTERS = 60

const withoutEdges = (path: string): string => path.replace(/^\/+|\/+$/g, '')

/** The year and month that a file's name begins with, as Jekyll has them. */
const DATED = /^(\d{4})-(\d{2})-/

/** `assets/{year}/{month}` for an article; without these parts where its name has no date. */
function forArticle(folder: string, article: string): string {
  const [, year = '', month = ''] = DATED.exec(posix.basename(article)) ?? []
  const parts = folder.split('/').flatMap((written) => {
    const part = written.replaceAll('{year}', year).replaceAll('{month}', month)
    return part === '' && written !== '' ? [] : [part]
  })
  return parts.join('/')
}

/** A folder that somebody named, or null where it is none of a workspace by its words. */
function folderOf(written: string): string | null {
  const folder = withoutEdges(written)
  return isPlainPath(folder) && !/[\\{}]/.test(folder) && folder.isWellFormed() ? folder : null
}

/** What the team's folder is, and what to do; `what`: 'is no folder of this workspace. Write one'. */
const badFolder = (written: unknown, what: string): Reason => ({
  code: 'bad-pictures-folder',
  message: `${teamSettingsPath} says pictures-folder: ${label(String(JSON.stringify(written)), QUOTED_LETTERS)}, which ${what} there, such as ${USUAL} or ${USUAL}/{year}/{month}.`,
})

/** The folder that the team's settings name, for an article. Throws the reason where it is none that readers get pictures from. */
function teamFolder(written: unknown, article: string): string {
  const folder = typeof written === 'string' ? folderOf(forArticle(written, article)) : null
  if (folder === null) throw new ReasonError(badFolder(written, 'is no folder of this workspace. Write one'))
  if (!isServed(folder)) throw new ReasonError(badFolder(written, 'a site never serves. Write another one'))
  return folder
}

async function isFolder(root: string, path: string): Promise<boolean> {
  const inside = await resolveInside(root, path)
  if (inside.kind === 'refused') return false
  return stat(inside.file).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/** A folder in what the site publishes at its root. */
const inBase = (base: string, folder: string): PicturePlace => ({ folder: `${base}/${folder}`, lead: '/', base })

/** The first of these that is really there: an address may begin with a site's `baseurl`, or be no path at all. */
async function firstThere(
  root: string,
  used: readonly string[],
  base: string | undefined,
): Promise<PicturePlace | null> {
  for (const written of used) {
    const folder = folderOf(written)
    if (folder === null || !isServed(folder)) continue
    const isRooted = written.startsWith('/')
    if (base !== undefined && isRooted && (await isFolder(root, `${base}/${folder}`))) return inBase(base, folder)
    if (await isFolder(root, folder)) return { folder, lead: isRooted ? '/' : '' }
  }
  return null
}

/** What the articles of a folder say of where their pictures are. */
export interface PictureHabits {
  /** The folders that their local pictures name, decoded, with their leading '/', the most used first. */
  readonly used: readonly string[]
  readonly site: SiteKind
}

/**
 * Where an article's pictures go. `root`: the workspace's real path; `team`: what the team's settings say, undefined where nothing. Throws
 * the reason where what the team says is no folder that a site serves.
 */
export async function picturePlace(
  root: string,
  team: unknown,
  { used, site }: PictureHabits,
  article: string,
): Promise<PicturePlace> {
  const base = BASES[site]
  const named = team === undefined || team === null ? null : teamFolder(team, article)
  if (named !== null && base !== undefined && named.startsWith(`${base}/`)) {
    return inBase(base, named.slice(base.length + 1))
  }
  const there = await firstThere(root, used, base)
  if (named !== null) return { folder: named, lead: there?.lead ?? '/' }
  return there ?? (base === undefined ? { folder: USUAL, lead: '/' } : inBase(base, USUAL_IN_BASE))
}

/** What doesn't stand in an address as it is. Letters of any language do, as people write them; a colon would end a scheme. */
const NOT_IN_ADDRESS = /[^\p{L}\p{M}\p{N}\-._~!$&'()*+,;=@/]+/gu

/** How a file of such a folder is addressed, encoded where an address needs it. */
export function addressIn({ folder, lead, base }: PicturePlace, name: string): string {
  const named = base === undefined ? folder : folder.slice(base.length + 1)
  return `${lead}${`${named}/${name}`.replace(NOT_IN_ADDRESS, encodeURIComponent)}`
}
