import { z } from 'zod'

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
