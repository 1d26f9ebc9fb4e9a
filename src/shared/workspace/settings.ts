import { z } from 'zod'
import { articlePath } from '../article/article-text'
import { sort } from '../query/sort-order'
import { view } from '../query/view'
import { MAX_NAME_LETTERS } from '../text/label'
import { workspaceId } from './workspace-info'

/** What each user chose; kept in the data folder as settings.json with a version. */
export const settings = z.object({
  theme: z.enum(['light', 'dark', 'system']),
  density: z.enum(['comfortable', 'compact', 'auto']),
  /** How large all of the window is, in per cent. */
  zoom: z.number().int().min(50).max(300),
  singleKeys: z.boolean(),
  /** Whether new articles are told of while no window is in front. */
  notifiesArrivals: z.boolean(),
  /** Whether words that are spelled wrong are marked in fields. */
  checksSpelling: z.boolean(),
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
  /** Commands that were run by the palette, the last one first; `at`: when (ms). */
  usedCommands: z.array(z.object({ id: z.string().max(100), at: z.number() })).max(12),
  /** Where triage of a query was left, the newest first. */
  triageLeft: z.array(z.object({ workspace: workspaceId, query: z.string().max(2_000), path: articlePath })).max(40),
  /** Topics that triage keeps beside their digits. */
  pinnedTopics: z
    .array(
      z.object({
        workspace: workspaceId,
        digit: z.number().int().min(1).max(9),
        topic: z.string().max(MAX_NAME_LETTERS),
      }),
    )
    .max(200),
  /** The orders that were chosen in views, the newest first. */
  viewOrders: z.array(z.object({ workspace: workspaceId, view: view.shape.name, sort })).max(200),
})
export type Settings = z.infer<typeof settings>
