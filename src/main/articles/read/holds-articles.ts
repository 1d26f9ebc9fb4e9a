import { opendir } from 'node:fs/promises'
import { join } from 'node:path'
import { ARTICLE_ENDING } from '../../../shared/article/name'
import { isHiddenName } from '../../files/hidden-name'
import { readQuick } from './read-quick'

/** The name of a post: its date comes first. */
const DATED = /^\d{4}-\d{2}-\d{2}-/
const FENCE = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/
/** What a template has where an article has a value. */
const UNFILLED = /\{\{|\{%|<%/
/** Front matter that is longer has shown what it is. In bytes. */
const HEAD_BYTES = 4_096
/** Of so many files in a row that are none, the rest isn't opened. */
const MOST_OPENED = 200

function hasFrontMatter(file: string): boolean {
  const head = readQuick(file)?.content.toString('utf8', 0, HEAD_BYTES) ?? ''
  const fence = FENCE.exec(head)
  if (fence === null) return false
  const [front = ''] = head.slice(fence[0].length).split(`\n${fence[1]}`, 1)
  return !UNFILLED.test(front)
}

/**
 * Whether a folder holds something that is an article for sure: dated, or with front matter that is filled in. It stops at the
 * first one, mostly the first file. What can't be listed may hold some.
 */
export async function holdsArticles(folder: string, left = { opens: MOST_OPENED }): Promise<boolean> {
  const below: string[] = []
  try {
    for await (const entry of await opendir(folder)) {
      if (isHiddenName(entry.name)) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) below.push(path)
      else if (ARTICLE_ENDING.test(entry.name)) {
        if (DATED.test(entry.name)) return true
        left.opens -= 1
        if (left.opens >= 0 && hasFrontMatter(path)) return true
      }
    }
  } catch {
    return true
  }
  for (const path of below) if (left.opens > 0 && (await holdsArticles(path, left))) return true
  return false
}
