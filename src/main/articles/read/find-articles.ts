import { join } from 'node:path'
import { holdsNone, isArticleName, isCollection, isSkipped, type Layout, whyNotListedIn } from './layout'
import { LeftOut } from './left-out'
import { type Listed, listFolder } from './misnamed'

export interface Found {
  /** Of all articles, relative to the root with '/', sorted. */
  readonly paths: string[]
  /** Those of them whose names aren't UTF-8: no file is found by them. */
  readonly misnamed: ReadonlySet<string>
  /** How many folders have such names; nothing in them is listed. */
  readonly foldersLeftOut: number
  /** The Markdown files that lie where articles do and are none. */
  readonly leftOut: LeftOut
}

/** Below which folders all articles lie; '' where they lie anywhere. */
const placesOf = ({ collections, ground }: Layout): readonly string[] => {
  if (collections.length > 0) return collections
  return ground === undefined || ground.content.length === 0 ? [''] : ground.content
}

/**
 * Finds all articles; a folder or a pipe with an article's name is one too, so that it is listed with its reason. Links to
 * folders are never followed. `say` hears of folders that can't be read.
 */
export async function findArticles(root: string, layout: Layout, say: (message: string) => void): Promise<Found> {
  const paths: string[] = []
  const misnamedPaths = new Set<string>()
  const leftOut = new LeftOut()
  let foldersLeftOut = 0
  const list = async (folder: string): Promise<readonly Listed[]> => {
    try {
      return await listFolder(join(root, folder))
    } catch {
      say(`The folder ${folder} can't be read.`)
      return []
    }
  }
  const take = (path: string, why: string | null, isMisnamed: boolean): void => {
    if (why !== null) leftOut.add(path, why)
    else if (isMisnamed) misnamedPaths.add(path)
    else paths.push(path)
  }
  const walk = async (folder: string): Promise<void> => {
    const below: string[] = []
    const whyNot = whyNotListedIn(folder, layout)
    for (const entry of await list(folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (isSkipped(entry.name)) continue
      if (isArticleName(entry.name)) take(path, whyNot(entry.name), entry.isMisnamed === true)
      if (!entry.isDirectory() || (folder === '' && holdsNone(entry.name))) continue
      if (entry.isMisnamed) foldersLeftOut += 1
      else below.push(path)
    }
    for (const path of below) await walk(path)
  }
  if (layout.collections.length > 0) {
    foldersLeftOut += (await list('')).filter((entry) => isCollection(entry) && entry.isMisnamed).length
  }
  for (const place of placesOf(layout)) await walk(place)
  // A file that is called as another one is shown stays itself.
  for (const path of paths) misnamedPaths.delete(path)
  return { paths: [...paths, ...misnamedPaths].sort(), misnamed: misnamedPaths, foldersLeftOut, leftOut }
}
