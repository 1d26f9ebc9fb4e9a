import { z } from 'zod'
import { quickArticle } from '../../shared/article/read/quick'
import { lineChange } from '../../shared/change/change'
import { spliceBetween } from '../../shared/change/splice'
import { isPublished } from '../../shared/fields/table/published'
import { hashOf } from '../files/hash'
import { type ChangedLines, changedLines } from './line-changes'
import { keptPath } from './read/article-path'

export const changedFile = z.object({
  path: keptPath,
  title: z.string(),
  /** Makes the text before of the text that the action left. */
  splice: z.object({ at: z.number().int(), remove: z.number().int(), insert: z.string() }),
  afterHash: z.string(),
  /** The first 500 lines that changed. */
  lines: z.array(lineChange),
  lineCount: z.number().int(),
  /** What the action made of the flag; null: it stayed as it was. */
  published: z.boolean().nullable(),
})
/** What an action did to one file: enough to show it and to put the very bytes back. */
export type ChangedFile = z.infer<typeof changedFile>

export const decidedArticle = z.object({
  path: keptPath,
  title: z.string(),
  /** What counted before; null: nothing, it was new. */
  before: z.enum(['pass', 'hold']).nullable(),
  /** What was written into the log. */
  after: z.enum(['pass', 'hold', 'published', 'new']),
})
/** What an action decided about one article. */
export type DecidedArticle = z.infer<typeof decidedArticle>

export const action = z.object({
  version: z.literal(2),
  /** 'Publish: TITLE', 'Publish 12 articles' */
  label: z.string(),
  /** In ms since 1970. */
  at: z.number(),
  /** It was undone as far as it could be: what it still holds changed since. */
  spent: z.boolean(),
  files: z.array(changedFile),
  decisions: z.array(decidedArticle),
})
/** One step of undo: a save, or a change of many articles. */
export type Action = z.infer<typeof action>
/** What an action did, before it has a number. */
export type Done = Pick<Action, 'label' | 'files' | 'decisions'>

function flagOf(before: string, after: string, { lines, count }: ChangedLines): boolean | null {
  const isWhole = lines.length === count
  if (isWhole && !lines.some((line) => `${line.before}${line.after}`.includes('published'))) return null
  const [was, is] = [isPublished(quickArticle(before)), isPublished(quickArticle(after))]
  return was === null || was === is ? null : is
}

export function changedFileOf(path: string, title: string, before: string, after: string): ChangedFile {
  const changed = changedLines(before, after)
  return {
    path,
    title,
    splice: spliceBetween(after, before),
    afterHash: hashOf(after),
    lines: [...changed.lines],
    lineCount: changed.count,
    published: flagOf(before, after, changed),
  }
}
