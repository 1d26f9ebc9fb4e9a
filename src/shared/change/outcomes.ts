import { z } from 'zod'
import { articlePath, articleText } from '../article/article-text'
import { reason } from '../text/reason'
import { lineChange } from './change'

/** What a save wrote: 'published: false → true · 1 line'. */
export const proof = z.object({ summary: z.string(), lines: z.array(lineChange) })
export type Proof = z.infer<typeof proof>

export const saveOutcome = z.discriminatedUnion('kind', [
  /** `movedTo`: the file lies there by now, since where it lies says whether readers see it. */
  z.object({ kind: z.literal('saved'), text: articleText, proof, movedTo: articlePath.optional() }),
  /** The disk had moved and nothing touched: our edits stand on the disk's text. `theirs`: labels of what the pipeline changed. */
  z.object({ kind: z.literal('merged'), text: articleText, proof, theirs: z.array(z.string()) }),
  /** Both changed the same: nothing was written. `fields`: labels of what both touched. */
  z.object({ kind: z.literal('conflict'), disk: articleText, fields: z.array(z.string()) }),
  /** A rename would lose something (read-only mode, foreign owner, hard links): save again with `replace: true`. */
  z.object({ kind: z.literal('ask'), reason }),
  z.object({ kind: z.literal('refused'), reason }),
])
export type SaveOutcome = z.infer<typeof saveOutcome>

const leftAlone = z.object({ path: articlePath, title: z.string(), message: z.string() })

export const undoOutcome = z.discriminatedUnion('kind', [
  /** `action`: its number; `paths`: articles that are as before again, the first 1,000; `left`: those that changed since, left alone (the first 200). */
  z.object({
    kind: z.literal('undone'),
    action: z.number(),
    label: z.string(),
    paths: z.array(articlePath).max(1_000),
    count: z.number(),
    summary: z.string(),
    leftCount: z.number(),
    left: z.array(leftAlone).max(200),
  }),
  z.object({ kind: z.literal('nothing') }),
  /** The file changed since: it is left alone and named. */
  z.object({ kind: z.literal('changed'), path: articlePath, label: z.string() }),
  z.object({ kind: z.literal('refused'), reason }),
])
export type UndoOutcome = z.infer<typeof undoOutcome>

/** What an undo would take back now: 'Publish: TITLE'; null: nothing. */
export const nextUndo = z.string().nullable()
