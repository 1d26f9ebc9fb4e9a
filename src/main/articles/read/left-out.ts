import { join } from 'node:path'
import { holdsNone, isArticleName, isOwnPart, isSkipped, type Layout, whyNotListedIn } from './layout'
import { listFolder } from './misnamed'

/** Markdown files that are no articles, for one reason. */
export interface WhyLeftOut {
  /** Behind '12 files: '. */
  readonly words: string
  readonly files: number
  /** The top-level folders that they lie in, sorted; none for those that lie at the top. */
  readonly folders: readonly string[]
}

/** Counts what is no article, by its reasons. */
export class LeftOut {
  private readonly counts = new Map<string, { files: number; first: string; readonly folders: Set<string> }>()

  /** A file (relative, with '/') for this reason. */
  add(path: string, words: string): void {
    const count = this.counts.get(words) ?? { files: 0, first: path, folders: new Set<string>() }
    count.files += 1
    if (path < count.first) count.first = path
    const slash = path.indexOf('/')
    if (slash !== -1) count.folders.add(path.slice(0, slash))
    this.counts.set(words, count)
  }

  /** The most files first; of as many, by their paths. */
  read(): readonly WhyLeftOut[] {
    return [...this.counts]
      .sort(([, a], [, b]) => b.files - a.files || (a.first < b.first ? -1 : 1))
      .map(([words, { files, folders }]) => ({ words, files, folders: [...folders].sort() }))
  }
}

/** Packages of Ruby, which Jekyll leaves out too. */
const RUBY_PACKAGES = /^vendor\/(?:bundle|cache|gems|ruby)$/

/** Whether a top-level folder is one that `findArticles` doesn't go through. */
function isAside(top: string, { collections, ground }: Layout): boolean {
  if (isSkipped(top) || isOwnPart(top)) return false
  const places = collections.length > 0 ? collections : (ground?.content ?? [])
  return places.length === 0 ? holdsNone(top) : !places.includes(top)
}

/**
 * Adds the Markdown files that lie where this layout has no articles, and `findArticles` didn't look; not those of programs, of
 * packages, and of a site's own parts such as `_includes`. Goes through all of those folders.
 */
export async function addOutside(root: string, layout: Layout, leftOut: LeftOut, signal: AbortSignal): Promise<void> {
  const walk = async (folder: string): Promise<void> => {
    if (signal.aborted || RUBY_PACKAGES.test(folder)) return
    const whyNot = whyNotListedIn(folder, layout)
    for (const entry of await listFolder(join(root, folder)).catch(() => [])) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      const isDirectory = entry.isDirectory()
      if (isSkipped(entry.name) || (folder === '' && isDirectory && !isAside(entry.name, layout))) continue
      if (isDirectory) {
        if (!entry.isMisnamed) await walk(path)
        continue
      }
      const why = isArticleName(entry.name) ? whyNot(entry.name) : null
      if (why !== null && (folder !== '' || isOutsideTop(layout))) leftOut.add(path, why)
    }
  }
  await walk('')
}

/** Whether articles never lie at the top of the folder, so that nobody looked at the files there. */
const isOutsideTop = ({ collections, ground }: Layout): boolean =>
  collections.length > 0 || (ground !== undefined && ground.content.length > 0)
