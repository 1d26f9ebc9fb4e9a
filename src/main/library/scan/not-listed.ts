import { join } from 'node:path'
import { ARTICLE_ENDING } from '../../../shared/article/name'
import { counted } from '../../../shared/numbers'
import { label } from '../../../shared/text/label'
import { isAside, isSkipped, type Layout } from '../../articles/read/find-articles'
import { listFolder } from '../../articles/read/misnamed'
import type { Reason } from '../../files/reason'

/** Packages of Ruby, which Jekyll leaves out too. */
const RUBY_PACKAGES = /^vendor\/(?:bundle|cache|gems|ruby)$/
const NAMED = 3
const NAME_LETTERS = 40

/** How many Markdown files lie below a folder; packages and what belongs to programs apart. */
async function countBelow(root: string, folder: string, signal: AbortSignal): Promise<number> {
  if (signal.aborted || RUBY_PACKAGES.test(folder)) return 0
  let count = 0
  for (const entry of await listFolder(join(root, folder)).catch(() => [])) {
    if (isSkipped(entry.name)) continue
    if (!entry.isDirectory()) count += Number(ARTICLE_ENDING.test(entry.name))
    else if (!entry.isMisnamed) count += await countBelow(root, `${folder}/${entry.name}`, signal)
  }
  return count
}

/** Says what a layout leaves out, once each time that it changes: '12 files in 2 folders are not listed: docs, posts.' */
export class NotListed {
  private told: string | null = null

  constructor(
    private readonly root: string,
    private readonly tell: (reason: Reason) => void,
  ) {}

  /**
   * Nobody waits for it: every other folder is gone through. Files in the workspace itself, such as its README, are none of these,
   * nor are a site's own parts (`_includes`).
   */
  async look(layout: Layout, signal: AbortSignal): Promise<void> {
    const counts = new Map<string, number>()
    for (const entry of await listFolder(this.root).catch(() => [])) {
      if (!entry.isDirectory() || entry.isMisnamed || !isAside(entry.name, layout)) continue
      const count = await countBelow(this.root, entry.name, signal)
      if (count > 0) counts.set(entry.name, count)
    }
    if (signal.aborted) return
    const message = counts.size === 0 ? null : messageOf(counts)
    if (message !== null && message !== this.told) this.tell({ code: 'not-listed', message })
    this.told = message
  }
}

function messageOf(counts: ReadonlyMap<string, number>): string {
  const files = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const folders = [...counts.keys()].sort()
  const names = folders.slice(0, NAMED).map((name) => label(name, NAME_LETTERS))
  const more = folders.length > NAMED ? ', …' : ''
  const are = files === 1 ? 'is' : 'are'
  return `${counted(files, 'file')} in ${counted(folders.length, 'folder')} ${are} not listed: ${names.join(', ')}${more}.`
}
