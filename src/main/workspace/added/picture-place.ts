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

/** A folder that somebody named, or null where it is none of a workspace by its words. */
function folderOf(written: string): string | null {
  const folder = withoutEdges(written)
  const isPlain = isPlainPath(folder) && !folder.includes('\\')
  return isPlain && !folder.split('/').some(isHiddenName) ? folder : null
}

const notAFolder = (written: unknown): Reason => ({
  code: 'bad-pictures-folder',
  message: `${teamSettingsPath} says pictures-folder: ${label(String(JSON.stringify(written)), QUOTED_LETTERS)}, which is no folder of this workspace. Write one there, such as ${USUAL}.`,
})

/**
 * Where pictures go. `team`: what the team's settings say, undefined where nothing; `used`: the folders in which the articles' local
 * pictures lie, as their addresses have them, the most used first. Throws the reason where what the team says is no folder.
 */
export function picturePlace(team: unknown, used: readonly string[]): PicturePlace {
  const lead = used[0]?.startsWith('/') === false ? '' : '/'
  if (team !== undefined && team !== null) {
    const folder = typeof team === 'string' ? folderOf(team) : null
    if (folder === null) throw new ReasonError(notAFolder(team))
    return { folder, lead }
  }
  for (const written of used) {
    const folder = folderOf(written)
    if (folder !== null) return { folder, lead: written.startsWith('/') ? '/' : '' }
  }
  return { folder: USUAL, lead }
}
