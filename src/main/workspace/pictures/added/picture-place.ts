import { stat } from 'node:fs/promises'
import { posix } from 'node:path'
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
}

/** Where nothing else is known. */
const USUAL = 'assets/images'
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

/** The first of these that is really there: an address may begin with a site's `baseurl`, or be no path at all. */
async function firstThere(root: string, used: readonly string[]): Promise<PicturePlace | null> {
  for (const written of used) {
    const folder = folderOf(written)
    if (folder !== null && isServed(folder) && (await isFolder(root, folder))) {
      return { folder, lead: written.startsWith('/') ? '/' : '' }
    }
  }
  return null
}

/**
 * Where an article's pictures go. `root`: the workspace's real path; `team`: what the team's settings say, undefined where nothing;
 * `used`: the folders that the articles' local pictures name, decoded, with their leading '/', the most used first. Throws the reason
 * where what the team says is no folder that a site serves.
 */
export async function picturePlace(
  root: string,
  team: unknown,
  used: readonly string[],
  article: string,
): Promise<PicturePlace> {
  const named = team === undefined || team === null ? null : teamFolder(team, article)
  const there = await firstThere(root, used)
  if (named !== null) return { folder: named, lead: there?.lead ?? '/' }
  return there ?? { folder: USUAL, lead: '/' }
}

/** What doesn't stand in an address as it is. Letters of any language do, as people write them; a colon would end a scheme. */
const NOT_IN_ADDRESS = /[^\p{L}\p{M}\p{N}\-._~!$&'()*+,;=@/]+/gu

/** How a file of such a folder is addressed, encoded where an address needs it. */
export const addressIn = ({ folder, lead }: PicturePlace, name: string): string =>
  `${lead}${`${folder}/${name}`.replace(NOT_IN_ADDRESS, encodeURIComponent)}`
