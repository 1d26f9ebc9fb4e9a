import { z } from 'zod'
import { sort } from '../query/sort-order'
import { view } from '../query/view'

/** What can be done to the views of a team. */
export const viewChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), view }),
  z.object({ kind: z.literal('rename'), name: z.string(), to: z.string().min(1).max(80) }),
  z.object({ kind: z.literal('delete'), name: z.string() }),
  /** It asks for this from now on, in this order. */
  z.object({ kind: z.literal('update'), name: z.string(), query: z.string().max(2_000), sort }),
  /** It takes the place of the view `to`, which makes room. */
  z.object({ kind: z.literal('move'), name: z.string(), to: z.string() }),
  z.object({ kind: z.literal('pin'), name: z.string(), pinned: z.boolean() }),
])
export type ViewChange = z.infer<typeof viewChange>
