import { z } from 'zod'
import { articlePath } from '../../shared/article/article-text'
import { quickArticle } from '../../shared/article/read/quick'
import { isTopicFile } from '../../shared/article/topics'
import { lineChange } from '../../shared/change/change'
import { spliceBetween } from '../../shared/change/splice'
import { newsroomTable } from '../../shared/fields/table/newsroom'
import { isPublished } from '../../shared/fields/table/published'
import type { FieldTable } from '../../shared/fields/table/table'
import { stepsTo } from '../../shared/fields/table/values'
import { hashOf } from '../files/hash'
import { type ChangedLines, changedLines, movedLines } from './line-changes'
import { keptPath } from './read/article-path'

export const changedFile = z.object({
  /** An article's; or that of a topic, which the action made: its undo takes it out again. */
  path: keptPath.or(articlePath.refine(isTopicFile)),
  title: z.string(),
  /** Makes the text before of the text that the action left. */
  splice: z.object({ at: z.number().int(), remove: z.number().int(), insert: z.string() }),
  /** Where its file lay before the action; absent: where it lies. */
  movedFrom: keptPath.optional(),
  afterHash: z.string(),
  /** Of the text before, by which a file is known that is back already; absent where there was none, or an older release kept it. */
  beforeHash: z.string().optional(),
  /** The first 500 lines that changed; of a file that was moved its path before and after, which is none of them. */
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

interface Texts {
  readonly before: string
  readonly after: string
}

function flagOf(
  path: string,
  { before, after }: Texts,
  { lines, count }: ChangedLines,
  table: FieldTable,
): boolean | null {
  const name = stepsTo(table.switch?.key ?? '').at(-1)
  if (name === undefined) return null
  if (lines.length === count && !lines.some((line) => `${line.before}${line.after}`.includes(name))) return null
  const [was, is] = [before, after].map((text) => isPublished(quickArticle(text), path, table.switch))
  if (was === undefined || is === undefined) return null
  return was === null || was === is ? null : is
}

/** What an action did to an article whose file it moved, which is what says whether readers see it. */
export function movedFileOf(path: string, title: string, texts: Texts, to: string, published: boolean): ChangedFile {
  const { before, after } = texts
  const { lines, count } = movedLines(path, to, changedLines(before, after))
  return {
    path: to,
    title,
    movedFrom: path,
    splice: spliceBetween(after, before),
    afterHash: hashOf(after),
    beforeHash: hashOf(before),
    lines: [...lines],
    lineCount: count,
    published,
  }
}

/**
 * `changed`: the lines in which the two texts differ, where they were compared already. `table`: which key is the folder's switch; a
 * newsroom's where it isn't said.
 */
export function changedFileOf(
  path: string,
  title: string,
  texts: Texts & { readonly changed?: ChangedLines },
  table: FieldTable = newsroomTable,
): ChangedFile {
  const { before, after, changed = changedLines(before, after) } = texts
  return {
    path,
    title,
    splice: spliceBetween(after, before),
    afterHash: hashOf(after),
    beforeHash: hashOf(before),
    lines: [...changed.lines],
    lineCount: changed.count,
    published: flagOf(path, texts, changed, table),
  }
}

/** What putting a topic into the taxonomy did: a file that wasn't there. */
export function listedTopicOf(path: string, name: string, text: string): ChangedFile {
  const { lines, count } = changedLines('', text)
  return {
    path,
    title: name,
    splice: spliceBetween(text, ''),
    afterHash: hashOf(text),
    lines: [...lines],
    lineCount: count,
    published: null,
  }
}
