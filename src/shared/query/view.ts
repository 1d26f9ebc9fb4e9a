import { z } from 'zod'
import { sort } from './sort-order'

/** A query with a name, kept in `.copydesk/views.yaml` of the workspace. */
export const view = z.object({
  name: z.string().min(1).max(80),
  query: z.string().max(2_000),
  sort: sort.nullable(),
  /** It stands above the built-in ones. */
  pinned: z.boolean().optional(),
})
export type View = z.infer<typeof view>
