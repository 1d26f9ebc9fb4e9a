import { z } from 'zod'
import { articlePath } from '../../article/article-text'
import { change, changePlan, changeReport, identity, tally, todayEntry } from '../../change/change'
import { nextUndo, saveOutcome, undoOutcome } from '../../change/outcomes'
import { view } from '../../query/view'
import { MAX_NAME_LETTERS } from '../../text/label'
import { reason } from '../../text/reason'
import { viewChange } from '../../views/view-change'
import { ofWorkspace } from '../call'
import { ok } from '../shapes'

export const changesCalls = {
  /** Changes one article on the text that is on disk now, whatever is unsaved in a window; or decides about it. */
  changeArticle: ofWorkspace(
    {
      path: articlePath,
      change,
      replace: z.boolean(),
      /** Where another article stands in its file by now nothing is done. */
      meant: identity.optional(),
    },
    z.discriminatedUnion('kind', [
      ...saveOutcome.options,
      /** A decision was written to the log; the file is as it was. */
      z.object({ kind: z.literal('decided') }),
      z.object({ kind: z.literal('already') }),
    ]),
  ),
  /** Writes a topic into the site's taxonomy, as a file in the form that its neighbours have. Never over another one. */
  listTopic: ofWorkspace(
    { name: z.string().max(MAX_NAME_LETTERS) },
    z.discriminatedUnion('kind', [
      /** In which file it stands now, and under which topic. */
      z.object({ kind: z.literal('listed'), path: z.string(), parent: z.string().nullable() }),
      z.object({ kind: z.literal('refused'), reason }),
    ]),
  ),
  /** What a change of one article would write into its file as it is now; nothing is written. */
  tryChange: ofWorkspace(
    { path: articlePath, change },
    z.discriminatedUnion('kind', [
      /** In the words of the proof that a save shows: `draft: true added · 1 line`. */
      z.object({ kind: z.literal('writes'), summary: z.string() }),
      z.object({ kind: z.literal('already') }),
      z.object({ kind: z.literal('refused'), reason }),
    ]),
  ),
  /**
   * What a change of many articles would do; reads the files of the sample only. Of the last one it is kept until its run, by
   * its `job`, which articles were meant.
   */
  planChange: ofWorkspace(
    {
      job: z.string().max(40),
      paths: z.array(articlePath).max(1_000_000),
      change,
    },
    changePlan,
  ),
  /**
   * Changes many articles, one after the other through the door of a single save; leaves alone what stands in the place of one
   * that its dry run showed. `job` names both of them, for progress and cancel too.
   */
  runChange: ofWorkspace(
    {
      job: z.string().max(40),
      paths: z.array(articlePath).max(1_000_000),
      change,
    },
    changeReport,
  ),
  /** Stops a change of many articles, or a check of pictures, by its `job`; what is done stays done. */
  cancelJob: ofWorkspace({ job: z.string().max(40) }, ok),
  /** Undoes the last saved action of this workspace, or the one of that number; files that changed since are left alone. */
  undoAction: ofWorkspace({ action: z.number().nullable() }, undoOutcome),
  /** What this user did since midnight, newest first. */
  readToday: ofWorkspace({}, z.object({ tally, undo: nextUndo, entries: z.array(todayEntry).max(5_000) })),
  /** Answers the question of the first open: 'empty' passes all that is undecided now. */
  answerInbox: ofWorkspace({ start: z.enum(['empty', 'all']) }, z.object({ passed: z.number() })),
  /** Creates, renames or deletes a view of the team; the rest of views.yaml stays as it is written. */
  changeViews: ofWorkspace(
    {
      change: viewChange,
    },
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('changed'), views: z.array(view) }),
      z.object({ kind: z.literal('refused'), reason }),
    ]),
  ),
} as const
