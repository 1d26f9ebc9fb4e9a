import { z } from 'zod'
import { fieldTable } from '../fields/table/table'
import { view } from '../query/view'
import { reason } from '../text/reason'

export const workspaceId = z.string().regex(/^[a-z0-9]{8,40}$/)

/** A publisher of the site's own list. */
const organization = z.object({
  name: z.string(),
  domain: z.string(),
  /** Address of its logo as the pipeline writes it into articles. */
  image: z.string().nullable(),
  /** Where that is shown from: its path where it lies in the folder, else the same address. */
  logo: z.string().nullable(),
})
export type Organization = z.infer<typeof organization>

export const workspaceInfo = z.object({
  id: workspaceId,
  /** What the window calls it: `title` of _config.yml, else the folder's name. */
  name: z.string(),
  /** The folder, shortened with ~ for reading; never used as a path. */
  folder: z.string(),
  /** The branch of git that it stands on; null where it has none. */
  branch: z.string().nullable(),
  /** True for the copy of the sample that `npm start` opens. */
  sample: z.boolean(),
  /** The site's taxonomy; `keywords`: by which words its stories are known. */
  topics: z.array(z.object({ name: z.string(), parent: z.string().nullable(), keywords: z.array(z.string()) })),
  organizations: z.array(organization),
  /** The team's own views; the built-in ones are not among them. */
  views: z.array(view),
  /** Nobody said yet whether what lies here undecided counts as decided: asked once, in a bar. */
  asksInbox: z.boolean(),
  /** Nobody said yet whether the folder is understood: asked once of a folder that is no newsroom. `leftOut`: Markdown files that are no articles. */
  asksFields: z.object({ articles: z.number(), leftOut: z.number() }).nullable(),
  /** Pictures from servers: whether they are shown, null while nobody said so; how many servers they lie on. */
  pictures: z.object({ shown: z.boolean().nullable(), servers: z.number() }),
  /** Where readers find the site: `url` of _config.yml; null where it says none. */
  address: z.string().nullable(),
  /** What is known of the fields of its articles. */
  fields: fieldTable,
  /** The folder itself isn't there (any more): what is shown is what was known of it. */
  gone: z.boolean(),
})
export type WorkspaceInfo = z.infer<typeof workspaceInfo>

/** Kept in the data folder too, with the folder's real path. */
export const recent = z.object({ id: workspaceId, name: z.string().max(1_000), folder: z.string().max(40_000) })
export type RecentWorkspace = z.infer<typeof recent>

export const opened = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), workspace: workspaceInfo }),
  z.object({ kind: z.literal('elsewhere') }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('refused'), reason }),
])
export type OpenOutcome = z.infer<typeof opened>
