import { z } from 'zod'
import { view } from '../query/view'

/** What can be done to the views of a team. */
export const viewChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), view }),
  z.object({ kind: z.literal('rename'), name: z.string(), to: z.string().min(1).max(80) }),
  z.object({ kind: z.literal('delete'), name: z.string() }),
])
export type ViewChange = z.infer<typeof viewChange>
