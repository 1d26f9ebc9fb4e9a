import { z } from 'zod'
import { articleCard, sameStory } from '../card/article-card'
import { change, changePlan, changeReport, identity, lineChange, tally, todayEntry } from '../change/change'
import { addedPicture, pictureBytes } from '../pictures/added'
import { pictureCheck } from '../pictures/check'
import { pictureLook } from '../pictures/look'
import { facets } from '../query/facets/facet-types'
import { MAX_ADDRESS_LETTERS } from '../text/address'

export type { LineChange } from '../change/change'

/**
 * Every crossing between the window and the main process, once: name → request and response.
 * The preload builds `window.copydesk` from it, main's one wrapper checks both sides with it.
 * The renderer never names an absolute path: only a workspace id and a path relative to that workspace, with '/'.
 */

/** 5 MB is the largest article that opens for editing (docs/article-format.md); the margin is for what was typed. */
export const articleText = z.string().max(6_000_000)
export const workspaceId = z.string().regex(/^[a-z0-9]{8,40}$/)
/** The longest path that Linux takes. */
export const MAX_PATH_LETTERS = 4_096
export const articlePath = z.string().min(1).max(MAX_PATH_LETTERS)
export const problem = z.object({ code: z.string(), message: z.string() })

export const sort = z.object({
  field: z.enum([
    'date',
    'arrived',
    'title',
    'provider',
    'state',
    'type',
    'category',
    'collection',
    'quality',
    'heat',
    'related',
    'problems',
    'path',
  ]),
  direction: z.enum(['ascending', 'descending']),
})
export type Sort = z.infer<typeof sort>

/** A query with a name, kept in `.copydesk/views.yaml` of the workspace. */
const view = z.object({ name: z.string().min(1).max(80), query: z.string().max(2_000), sort: sort.nullable() })
export type View = z.infer<typeof view>

export const workspaceInfo = z.object({
  id: workspaceId,
  /** What the window calls it: `title` of _config.yml, else the folder's name. */
  name: z.string(),
  /** The folder, shortened with ~ for reading; never used as a path. */
  folder: z.string(),
  /** True for the copy of the sample that `npm start` opens. */
  sample: z.boolean(),
  /** The site's taxonomy; `keywords`: by which words its stories are known. */
  topics: z.array(z.object({ name: z.string(), parent: z.string().nullable(), keywords: z.array(z.string()) })),
  organizations: z.array(z.object({ name: z.string(), domain: z.string(), image: z.string().nullable() })),
  /** The team's own views; the built-in ones are not among them. */
  views: z.array(view),
  /** Nobody said yet whether what lies here undecided counts as decided: asked once, in a bar. */
  asksInbox: z.boolean(),
  /** Pictures from servers: whether they are shown, null while nobody said so; how many servers they lie on. */
  pictures: z.object({ shown: z.boolean().nullable(), servers: z.number() }),
  /** Where readers find the site: `url` of _config.yml; null where it says none. */
  address: z.string().nullable(),
  /** The folder itself isn't there (any more): what is shown is what was known of it. */
  gone: z.boolean(),
})
export type WorkspaceInfo = z.infer<typeof workspaceInfo>

/** Kept in the data folder too, with the folder's real path. */
export const recent = z.object({ id: workspaceId, name: z.string().max(1_000), folder: z.string().max(40_000) })
export type RecentWorkspace = z.infer<typeof recent>

/** What each user chose; kept in the data folder as settings.json with a version. */
export const settings = z.object({
  theme: z.enum(['light', 'dark', 'system']),
  density: z.enum(['comfortable', 'compact', 'auto']),
  singleKeys: z.boolean(),
  sidebarOpen: z.boolean(),
  /** Widths in CSS px. */
  sidebarWidth: z.number().min(160).max(400),
  listWidth: z.number().min(280).max(900),
  /** Whether the form's section 'From the pipeline' is open. */
  pipelineOpen: z.boolean(),
  layout: z.enum(['list', 'cards', 'table']),
  /** Columns of the table beside its title, in their order. */
  columns: z.array(z.string().max(40)).max(30),
  /** Facets that are folded away. */
  closedFacets: z.array(z.string().max(40)).max(30),
  /** How much of pictures from servers is kept on this computer, in millions of bytes. */
  pictureCacheMb: z.number().int().min(50).max(50_000),
  /** Where triage of a query was left, the newest first. */
  triageLeft: z.array(z.object({ workspace: workspaceId, query: z.string().max(2_000), path: articlePath })).max(40),
})
export type Settings = z.infer<typeof settings>

const opened = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), workspace: workspaceInfo }),
  z.object({ kind: z.literal('elsewhere') }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('refused'), reason: problem }),
])
export type OpenOutcome = z.infer<typeof opened>

/** What a save wrote: 'published: false → true · 1 line'. */
const proof = z.object({ summary: z.string(), lines: z.array(lineChange) })
export type Proof = z.infer<typeof proof>

const saveOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), text: articleText, proof }),
  /** The disk had moved and nothing touched: our edits stand on the disk's text. `theirs`: labels of what the pipeline changed. */
  z.object({ kind: z.literal('merged'), text: articleText, proof, theirs: z.array(z.string()) }),
  /** Both changed the same: nothing was written. `fields`: labels of what both touched. */
  z.object({ kind: z.literal('conflict'), disk: articleText, fields: z.array(z.string()) }),
  /** A rename would lose something (read-only mode, foreign owner, hard links): save again with `replace: true`. */
  z.object({ kind: z.literal('ask'), reason: problem }),
  z.object({ kind: z.literal('refused'), reason: problem }),
])
export type SaveOutcome = z.infer<typeof saveOutcome>

const openOutcome = z.discriminatedUnion('kind', [
  /** `readOnly`: why nothing can be saved beside this file (its folder, its disk); null where it can. */
  z.object({ kind: z.literal('text'), text: articleText, readOnly: problem.nullable() }),
  /** Not text, too large, gone …: `preview` is what can be shown of it, read only. */
  z.object({ kind: z.literal('refused'), reason: problem, preview: z.string().nullable() }),
])

/** Unsaved work; `at`: when it was kept, in ms since 1970. Kept in the data folder too. */
export const draft = z.object({ path: articlePath, at: z.number(), base: articleText, text: articleText })
export type Draft = z.infer<typeof draft>
/** What is known of it before its texts are asked for. */
export const draftHead = draft.pick({ path: true, at: true })
export type DraftHead = z.infer<typeof draftHead>

/** So long is kept what an editor didn't choose, counted from when it was left. */
export const KEPT_DAYS = 30
/** Whose it was where both sides had changed the same; 'discarded': what was dropped as a whole. */
export const unchosenSide = z.enum(['mine', 'theirs', 'my own', 'discarded'])
/** What wasn't chosen, as a change: `base` is the text that was chosen instead, `text` that one with what was left. */
const unchosen = z.object({ side: unchosenSide, base: articleText, text: articleText })
export type Unchosen = z.infer<typeof unchosen>
/** What is known of it before its texts are asked for. `fields`: names of what differs; `at` in ms since 1970. */
export const unchosenHead = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  at: z.number(),
  side: unchosenSide,
  fields: z.array(z.string().max(200)).max(20),
})
export type UnchosenHead = z.infer<typeof unchosenHead>

const leftAlone = z.object({ path: articlePath, title: z.string(), message: z.string() })
const undoOutcome = z.discriminatedUnion('kind', [
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
  z.object({ kind: z.literal('refused'), reason: problem }),
])
export type UndoOutcome = z.infer<typeof undoOutcome>

/** What an undo would take back now: 'Publish: TITLE'; null: nothing. */
export const nextUndo = z.string().nullable()

/** A row of a result: its card as of now, or null where the file is gone since the query ran. */
export const row = z.object({
  path: articlePath,
  card: articleCard.nullable(),
  /** Title of an unsaved article whose file is gone; absent for all others. */
  lost: z.string().optional(),
  /** Up to three other articles that tell the same story. */
  also: z.array(sameStory).max(3),
  /** How many articles have its first picture, as of when the row was read; absent where no other one has. */
  imageUses: z.number().optional(),
})
export type ResultRow = z.infer<typeof row>

/** A picture on a server, as an article of this path names it. */
export const namedPicture = z.object({ path: articlePath, address: z.string().max(MAX_ADDRESS_LETTERS) })
export type NamedPicture = z.infer<typeof namedPicture>

/** What is known of such a picture; `id`: the window loads it by that. */
export const seenPicture = namedPicture
  .pick({ address: true })
  .extend({ id: z.string().regex(/^[0-9a-f]{32}$/), server: z.string(), look: pictureLook })
export type SeenPicture = z.infer<typeof seenPicture>

export const progress = z.object({ done: z.number(), total: z.number() })
const ok = z.object({})

export const contract = {
  /** What the window needs before it can draw. */
  start: {
    request: z.object({}),
    response: z.object({
      version: z.string(),
      platform: z.enum(['darwin', 'win32', 'linux']),
      settings,
      workspace: workspaceInfo.nullable(),
      recents: z.array(recent),
      drafts: z.array(draftHead),
      /** Something to tell at once in a bar: settings that were rebuilt, a folder that wasn't found. */
      notices: z.array(problem),
      /** After a crash: the article that was shown, as source where its form may be what crashes. */
      reopen: z.object({ path: articlePath, source: z.boolean() }).nullable(),
    }),
  },
  changeSettings: { request: settings.partial(), response: settings },

  openFolder: { request: z.object({}), response: opened },
  openSample: { request: z.object({}), response: opened },
  openRecent: { request: z.object({ id: workspaceId }), response: opened },
  /** The answer to the event `leave`: all that was typed in this folder is in the journal, but for that of `unkept` articles. */
  leftWorkspace: {
    request: z.object({ workspace: workspaceId, unkept: z.number().int().nonnegative() }),
    response: ok,
  },
  forgetRecent: { request: z.object({ id: workspaceId }), response: z.array(recent) },

  /** Runs a query; the result is a frozen order of paths, so rows stay in place until it runs again. */
  runQuery: {
    request: z.object({ workspace: workspaceId, text: z.string().max(2_000), sort }),
    response: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('ran'),
        result: z.number(),
        total: z.number(),
        all: z.number(),
        scanning: progress.nullable(),
        /** How many articles each view holds, by its query text. */
        views: z.record(z.string(), z.number()),
      }),
      /** The text is no query: what, and from where to where in it; the last result stays. */
      z.object({ kind: z.literal('bad'), message: z.string(), from: z.number(), to: z.number() }),
    ]),
  },
  /** Rows from (inclusive) to (exclusive) of a result. */
  readRows: {
    request: z.object({
      workspace: workspaceId,
      result: z.number(),
      from: z.number().int().min(0),
      to: z.number().int().max(1_000_000),
    }),
    response: z.object({ rows: z.array(row).max(1_000) }),
  },
  /**
   * Where a path stands in a result (-1: nowhere), the nearest row after it that is still undecided (-1: none), and how many
   * of the whole result are.
   */
  findRow: {
    request: z.object({ workspace: workspaceId, result: z.number(), path: articlePath }),
    response: z.object({
      index: z.number(),
      nextUndecided: z.number(),
      nextUndecidedPath: articlePath.nullable(),
      undecided: z.number(),
    }),
  },
  /** The values that articles use in a field, most used first; for suggestions. */
  listValues: {
    request: z.object({
      workspace: workspaceId,
      field: z.enum(['topics', 'type', 'category', 'tags', 'provider', 'collection', 'problem']),
    }),
    response: z.array(z.string()).max(5_000),
  },
  /** The lengths that 95 of 100 titles and excerpts of this workspace don't pass, in UTF-16 units; null: too few articles. */
  readLengths: {
    request: z.object({ workspace: workspaceId }),
    response: z.object({ lengths: z.object({ title: z.number(), excerpt: z.number() }).nullable() }),
  },
  /** All paths of a result, in its order: what 'select all' means. */
  listPaths: {
    request: z.object({ workspace: workspaceId, result: z.number() }),
    response: z.array(articlePath).max(1_000_000),
  },
  /** Titles and addresses of articles, in the order of their paths; the path is the title where there is no such article. */
  readNames: {
    request: z.object({ workspace: workspaceId, paths: z.array(articlePath).max(5_000) }),
    response: z.array(z.object({ title: z.string(), url: z.string().nullable() })).max(5_000),
  },
  /** Puts what waits for `.` behind the last row of a result: triage takes arrivals at its end. */
  appendArrivals: {
    request: z.object({ workspace: workspaceId, result: z.number() }),
    response: z.object({ total: z.number() }),
  },
  /** Counts of the values by which a query can be narrowed. A text that is no query: empty. */
  readFacets: { request: z.object({ workspace: workspaceId, text: z.string().max(2_000) }), response: facets },
  /** A query that finds nothing, with its unknown words replaced by known ones; null where there is no better one. */
  suggestQuery: {
    request: z.object({ workspace: workspaceId, text: z.string().max(2_000) }),
    response: z.object({ text: z.string().max(2_000).nullable() }),
  },
  /** What triage shows beside a card: the same story elsewhere, topics to add. */
  readStory: {
    request: z.object({ workspace: workspaceId, path: articlePath }),
    response: z.object({
      also: z.array(sameStory).max(3),
      topics: z.array(z.string()).max(9),
    }),
  },

  /** How many articles have each of these addresses as their first picture, in their order. */
  readImageUses: {
    request: z.object({ workspace: workspaceId, addresses: z.array(namedPicture.shape.address).max(200) }),
    response: z.object({ uses: z.array(z.number()).max(200) }),
  },

  /**
   * The pictures from servers that the window shows now, instead of those it named before; they are fetched in this order. Left
   * out of the answer: what is no picture of those articles, and all of them while the workspace doesn't show them.
   */
  seePictures: {
    request: z.object({ workspace: workspaceId, pictures: z.array(namedPicture).max(1_000) }),
    response: z.object({ pictures: z.array(seenPicture).max(1_000) }),
  },
  /** Asks a server once more for a picture that the window shows. */
  fetchAgain: { request: z.object({ workspace: workspaceId, address: namedPicture.shape.address }), response: ok },
  /**
   * Looks at all pictures on servers that these articles have, once each, behind those that a window shows; at most six at
   * once. `job` names it for progress and cancel. What was seen lately is not asked for; `again`: what couldn't be had is.
   */
  checkPictures: {
    request: z.object({
      workspace: workspaceId,
      job: z.string().max(40),
      paths: z.array(articlePath).max(1_000_000),
      again: z.boolean(),
    }),
    response: pictureCheck,
  },
  /** What is kept of pictures from servers on this computer, in bytes. */
  readPictureCache: { request: z.object({}), response: z.object({ bytes: z.number() }) },
  emptyPictureCache: { request: z.object({}), response: z.object({ bytes: z.number() }) },
  /** Answers whether pictures from servers are shown in this workspace; for this user. */
  answerPictures: { request: z.object({ workspace: workspaceId, show: z.boolean() }), response: ok },

  /** Copies a picture into the workspace, for this article and under a name made of the article's; never over another file. */
  addPicture: {
    request: z.object({ workspace: workspaceId, path: articlePath, bytes: pictureBytes }),
    response: addedPicture,
  },
  /** The same of a file of this computer that the editor chooses. */
  choosePicture: { request: z.object({ workspace: workspaceId, path: articlePath }), response: addedPicture },

  openArticle: { request: z.object({ workspace: workspaceId, path: articlePath }), response: openOutcome },
  /** Where an article went whose file is gone; `text`: what it held. Null: nowhere that is known. */
  findMoved: {
    request: z.object({ workspace: workspaceId, path: articlePath, text: articleText }),
    response: z.object({ path: articlePath.nullable() }),
  },
  /** The text of a file that is no UTF-8, as it would be in another encoding, and as its readers see it now. */
  readOlder: {
    request: z.object({ workspace: workspaceId, path: articlePath, older: z.literal('windows-1252') }),
    response: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('text'), text: articleText, misread: articleText }),
      z.object({ kind: z.literal('refused'), reason: problem }),
    ]),
  },
  closeArticle: { request: z.object({ workspace: workspaceId, path: articlePath }), response: ok },
  saveArticle: {
    request: z.object({
      workspace: workspaceId,
      path: articlePath,
      base: articleText,
      text: articleText,
      /** The editor said yes to replacing a read-only or linked file. */
      replace: z.boolean(),
      /** How the file is read where it is no UTF-8, which it becomes by this save. */
      older: z.literal('windows-1252').optional(),
    }),
    response: saveOutcome,
  },
  /** Writes an article whose file is gone; nothing that stands in its place by now is replaced. */
  writeAgain: {
    request: z.object({ workspace: workspaceId, path: articlePath, text: articleText }),
    response: saveOutcome,
  },
  /** Changes one article on the text that is on disk now, whatever is unsaved in a window; or decides about it. */
  changeArticle: {
    request: z.object({
      workspace: workspaceId,
      path: articlePath,
      change,
      replace: z.boolean(),
      /** Where another article stands in its file by now nothing is done. */
      meant: identity.optional(),
    }),
    response: z.discriminatedUnion('kind', [
      ...saveOutcome.options,
      /** A decision was written to the log; the file is as it was. */
      z.object({ kind: z.literal('decided') }),
      z.object({ kind: z.literal('already') }),
    ]),
  },
  /**
   * What a change of many articles would do; reads the files of the sample only. Of the last one it is kept until its run, by
   * its `job`, which articles were meant.
   */
  planChange: {
    request: z.object({
      workspace: workspaceId,
      job: z.string().max(40),
      paths: z.array(articlePath).max(1_000_000),
      change,
    }),
    response: changePlan,
  },
  /**
   * Changes many articles, one after the other through the door of a single save; leaves alone what stands in the place of one
   * that its dry run showed. `job` names both of them, for progress and cancel too.
   */
  runChange: {
    request: z.object({
      workspace: workspaceId,
      job: z.string().max(40),
      paths: z.array(articlePath).max(1_000_000),
      change,
    }),
    response: changeReport,
  },
  /** Stops a change of many articles, or a check of pictures, by its `job`; what is done stays done. */
  cancelJob: { request: z.object({ workspace: workspaceId, job: z.string().max(40) }), response: ok },
  /** Undoes the last saved action of this workspace, or the one of that number; files that changed since are left alone. */
  undoAction: {
    request: z.object({ workspace: workspaceId, action: z.number().nullable() }),
    response: undoOutcome,
  },
  /** What this user did since midnight, newest first. */
  readToday: {
    request: z.object({ workspace: workspaceId }),
    response: z.object({ tally, undo: nextUndo, entries: z.array(todayEntry).max(5_000) }),
  },
  /** Answers the question of the first open: 'empty' passes all that is undecided now. */
  answerInbox: {
    request: z.object({ workspace: workspaceId, start: z.enum(['empty', 'all']) }),
    response: z.object({ passed: z.number() }),
  },
  /** Creates, renames or deletes a view of the team; the rest of views.yaml stays as it is written. */
  changeViews: {
    request: z.object({
      workspace: workspaceId,
      change: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('create'), view }),
        z.object({ kind: z.literal('rename'), name: z.string(), to: z.string().min(1).max(80) }),
        z.object({ kind: z.literal('delete'), name: z.string() }),
      ]),
    }),
    response: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('changed'), views: z.array(view) }),
      z.object({ kind: z.literal('refused'), reason: problem }),
    ]),
  },

  /** Keeps unsaved work in the data folder, at most a second behind the typing; refused where there is no room for it. */
  keepDraft: {
    request: z.object({ workspace: workspaceId, path: articlePath, base: articleText, text: articleText }),
    response: ok,
  },
  /** Null: it isn't there any more, or is torn. */
  readDraft: {
    request: z.object({ workspace: workspaceId, path: articlePath }),
    response: z.object({ draft: draft.nullable() }),
  },
  dropDraft: { request: z.object({ workspace: workspaceId, path: articlePath }), response: ok },

  /** Keeps what isn't chosen; lasting once it is answered, with all that is kept of this article then. */
  keepUnchosen: {
    request: z.object({
      workspace: workspaceId,
      path: articlePath,
      left: z.array(unchosen).max(100),
      /** These give way to it, once it is kept. */
      instead: z.array(unchosenHead.shape.id).max(100),
    }),
    response: z.object({ kept: z.array(unchosenHead) }),
  },
  /** What is kept of an article, newest first. */
  listUnchosen: {
    request: z.object({ workspace: workspaceId, path: articlePath }),
    response: z.object({ kept: z.array(unchosenHead) }),
  },
  /** Null: it isn't there any more, or is torn. */
  readUnchosen: {
    request: z.object({ workspace: workspaceId, path: articlePath, id: unchosenHead.shape.id }),
    response: z.object({ unchosen: unchosen.omit({ side: true }).nullable() }),
  },

  /** Opens an http or https address in the browser, after a click or key. */
  openLink: { request: z.object({ url: z.string().max(8_192) }), response: z.object({ opened: z.boolean() }) },
  copyText: { request: z.object({ text: articleText }), response: ok },
  reportError: { request: z.object({ message: z.string().max(10_000), where: z.string().max(200) }), response: ok },
} as const

export type Contract = typeof contract
export type Channel = keyof Contract
export type RequestOf<C extends Channel> = z.infer<Contract[C]['request']>
export type ResponseOf<C extends Channel> = z.infer<Contract[C]['response']>
