import { z } from 'zod'

/** An order of articles. `field`: what every folder has (`sortFields`), or one of its own; one that it hasn't leaves the paths' order. */
export const sort = z.object({
  field: z.string().min(1).max(200),
  direction: z.enum(['ascending', 'descending']),
})
export type Sort = z.infer<typeof sort>
