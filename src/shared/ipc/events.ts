import { z } from 'zod'
import { articlePath, articleText } from '../article/article-text'
import { row } from '../card/row'
import { tally } from '../change/change'
import { nextUndo } from '../change/outcomes'
import { draftHead } from '../drafts/draft'
import { seenPicture } from '../pictures/named'
import { reason } from '../text/reason'
import { recent, workspaceId, workspaceInfo } from '../workspace/workspace-info'
import type { Channel, RequestOf, ResponseOf } from './contract'
import { progress } from './shapes'

/** What main tells a window without being asked. */
export const windowEvent = z.discriminatedUnion('kind', [
  /** The library moved. `rows`: cards of the current result that changed; null: too many, read the visible ones again. */
  z.object({
    kind: z.literal('library'),
    workspace: workspaceId,
    result: z.number(),
    total: z.number(),
    all: z.number(),
    /** Articles that match the current query and wait for `.`; while scanning they go straight in. */
    arrivals: z.number(),
    scanning: progress.nullable(),
    /** The second pass, which looks for problems; null when it is through. */
    checking: progress.nullable(),
    views: z.record(z.string(), z.number()),
    rows: z.array(row).nullable(),
  }),
  /** An article that this window has open changed on disk. `text` null: it can't be read any more, for this `reason`. */
  z.object({
    kind: z.literal('article'),
    workspace: workspaceId,
    path: articlePath,
    text: articleText.nullable(),
    reason: reason.nullable(),
    /** This user changed it: by an undo, or with many others. */
    own: z.boolean(),
  }),
  /** A change of this user, or its undo, gave an article's file another path. Its text is as it was. */
  z.object({ kind: z.literal('moved'), workspace: workspaceId, path: articlePath, to: articlePath }),
  z.object({ kind: z.literal('command'), id: z.string() }),
  /** The page leaves this folder and calls `leftWorkspace`: main is about to show another one, or to close the window. */
  z.object({ kind: z.literal('leave'), workspace: workspaceId }),
  /** The window shows this folder from now on. */
  z.object({
    kind: z.literal('enter'),
    workspace: workspaceInfo,
    drafts: z.array(draftHead),
    recents: z.array(recent),
  }),
  /** What is known of the folder that is shown has changed. */
  z.object({ kind: z.literal('workspace'), workspace: workspaceInfo }),
  z.object({ kind: z.literal('notice'), notice: reason }),
  /** What became of pictures that the window shows. */
  z.object({ kind: z.literal('pictures'), workspace: workspaceId, pictures: z.array(seenPicture) }),
  /** How far a change of many articles, or a check of pictures, is. */
  z.object({ kind: z.literal('job'), workspace: workspaceId, job: z.string(), done: z.number(), total: z.number() }),
  /** What this user did since midnight has changed. */
  z.object({ kind: z.literal('today'), workspace: workspaceId, tally, undo: nextUndo }),
])
export type WindowEvent = z.infer<typeof windowEvent>

/** Every call is answered: with its value, or with what went wrong. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: { code: string; message: string } }

/** What the page asks by the call's own request. */
export type Asked = Exclude<Channel, 'openDropped'>

/** `window.copydesk`, as the preload exposes it. */
export type CopydeskApi = {
  readonly [C in Asked]: (request: RequestOf<C>) => Promise<Reply<ResponseOf<C>>>
} & {
  /** `files`: those of a drop; only the preload learns their paths. */
  readonly openDropped: (files: readonly unknown[]) => Promise<Reply<ResponseOf<'openDropped'>>>
  readonly onEvent: (listener: (event: WindowEvent) => void) => () => void
}

/** The job of an undo of several files. */
export const UNDO_JOB = 'undo'
