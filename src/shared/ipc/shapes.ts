import { z } from 'zod'

export const progress = z.object({ done: z.number(), total: z.number() })

export const ok = z.object({})
