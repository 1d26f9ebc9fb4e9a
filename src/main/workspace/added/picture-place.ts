import { posix } from 'node:path'
import { label } from '../../../shared/text/label'
import { isHiddenName } from '../../files/hidden-name'
import { type Reason, ReasonError } from '../../files/reason'
import { isPlainPath } from '../../files/resolve-inside'
import { teamSettingsPath } from '../team-settings'

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
  const parts = folder.split('/').map((part) => part.replaceAll('{year}', year).replaceAll('{month}', month))
  return parts.filter((part, index) => part !== '' || folder.split('/')[index] === '').join('/')
}

/** A folder that somebody named, or null where it is none of a workspace by its words. */
function folderOf(written: string): string | null {
  const folder = withoutEdges(written)
  const isPlain = isPlainPath(folder) && !/[\\{}]/.test(folder)
  return isPlain && !folder.split('/').some(isHiddenName) ? folder : null
}

const notAFolder = (written: unknown): Reason => ({
  code: 'bad-pictures-folder',
  message: `${teamSettingsPath} says pictures-folder: ${label(String(JSON.stringify(written)), QUOTED_LETTERS)}, which is no folder of this workspace. Write one there, such as ${USUAL} or ${USUAL}/{year}/{month}.`,
})

/**
 * Where an article's pictures go. `team`: what the team's settings say, undefined where nothing; `used`: the folders in which the
 * articles' local pictures lie, as their addresses have them, the most used first. Throws the reason where what the team says is no folder.
 */
export function picturePlace(team: unknown, used: readonly string[], article: string): PicturePlace {
  const lead = used[0]?.startsWith('/') === false ? '' : '/'
  if (team !== undefined && team !== null) {
    const folder = typeof team === 'string' ? folderOf(forArticle(team, article)) : null
    if (folder === null) throw new ReasonError(notAFolder(team))
    return { folder, lead }
  }
  for (const written of used) {
    const folder = folderOf(written)
    if (folder !== null) return { folder, lead: written.startsWith('/') ? '/' : '' }
  }
  return { folder: USUAL, lead }
}
