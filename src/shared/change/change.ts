import { z } from 'zod'

const topic = z.string().min(1).max(200)

/** What can be done to articles, one or many, from list, triage, selection and command line alike. */
export const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('publish') }),
  z.object({ kind: z.literal('unpublish') }),
  /** Decisions about unpublished articles: the file isn't touched. */
  z.object({ kind: z.literal('pass'), reason: z.string().max(500).optional() }),
  z.object({ kind: z.literal('hold'), reason: z.string().max(500).optional() }),
  /** Takes a decision back: the article is new again. */
  z.object({ kind: z.literal('reconsider') }),
  /** `also`: more of them, in the same step. */
  z.object({ kind: z.literal('addTopic'), topic, also: z.array(topic).max(100).optional() }),
  z.object({ kind: z.literal('removeTopic'), topic, also: z.array(topic).max(100).optional() }),
  z.object({
    kind: z.literal('set'),
    /** The key path of a field of the folder that is set in many at once (`bulk`). */
    field: z.string().min(1).max(500),
    value: z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]),
  }),
  z.object({
    kind: z.literal('replace'),
    /** The key path of a text field; null: all of them. */
    field: z.string().min(1).max(500).nullable(),
    find: z.string().min(1).max(500),
    with: z.string().max(1_000),
    /** `find` is a pattern, and `with` may name its groups (`$1`). */
    pattern: z.boolean(),
    matchCase: z.boolean(),
  }),
  /** Related entries say what their articles of this folder say by now. */
  z.object({ kind: z.literal('refreshRelated') }),
])
export type Change = z.infer<typeof change>

/** Which article is meant, whatever else is rewritten in its file: a number for each value that it is known by. */
export const identity = z.object({
  webUrl: z.number().nullable(),
  title: z.number().nullable(),
  publishedDateTime: z.number().nullable(),
  excerpt: z.number().nullable(),
})
export type Identity = z.infer<typeof identity>

/** One changed line of a file as people read it; `before` null: inserted, `after` null: removed. Lines count from 1. */
export const lineChange = z.object({
  line: z.number(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type LineChange = z.infer<typeof lineChange>

/** An article that something is said of. */
const named = z.object({ path: z.string(), title: z.string(), message: z.string() })
export type Named = z.infer<typeof named>

/** What a change of many articles would do, before anything is written. Lists are cut at 200; the counts are whole. */
export const changePlan = z.object({
  /** Articles that would change. */
  changes: z.number(),
  /** Articles that are so already. */
  already: z.number(),
  skippedCount: z.number(),
  /** Articles that would be left alone, and why (broken, gone …). */
  skipped: z.array(named).max(200),
  /** Articles that would change though something is wrong with them: no title, say. */
  warnings: z.array(named).max(200),
  doubtsCount: z.number(),
  /** Articles that would change though something of them is worth a look: no picture, say. */
  doubts: z.array(named).max(200),
  copiesCount: z.number(),
  /** Articles that would change though another one tells the same story; those that would together stand together. */
  copies: z.array(named).max(200),
  /** The first few, with the lines that would change in their files. */
  sample: z.array(z.object({ path: z.string(), title: z.string(), lines: z.array(lineChange) })).max(5),
})
export type ChangePlan = z.infer<typeof changePlan>

/** What a change of many articles did. */
export const changeReport = z.object({
  /** 'Publish 12 articles' */
  label: z.string(),
  /** Number of the action, for undo; null: nothing was changed. */
  action: z.number().nullable(),
  done: z.number(),
  already: z.number(),
  lines: z.number(),
  /** Articles whose files have another path by now. */
  moved: z.array(z.object({ path: z.string(), to: z.string() })),
  failedCount: z.number(),
  failed: z.array(named).max(200),
  /** Articles that were not reached, because it was cancelled. */
  notReached: z.number(),
})
export type ChangeReport = z.infer<typeof changeReport>

/** What this user did since midnight. */
export const tally = z.object({
  published: z.number(),
  unpublished: z.number(),
  passed: z.number(),
  held: z.number(),
  lines: z.number(),
  files: z.number(),
  /** Files that have another path than before. */
  moved: z.number(),
})
export type Tally = z.infer<typeof tally>

/** One article of an action of today, or the topic that it put into the list. */
export const todayEntry = z.object({
  /** Number of the action, for undo; a change of many articles has one number. */
  action: z.number(),
  /** In ms since 1970. */
  at: z.number(),
  label: z.string(),
  path: z.string(),
  title: z.string(),
  isArticle: z.boolean(),
  /** What the action made of its state; null: nothing, as an edit does. */
  became: z.enum(['published', 'unpublished', 'passed', 'held', 'new']).nullable(),
  /** Empty where no file changed: a pass, a hold. */
  lines: z.array(lineChange),
})
export type TodayEntry = z.infer<typeof todayEntry>

/** What a change of topics says of one topic or more. */
export const aboutTopics = ([topic = '', ...also]: readonly string[]): { topic: string; also?: string[] } => ({
  topic,
  ...(also.length > 0 && { also }),
})
