import { z } from 'zod'

/** Why something was not done: `code` for the program, `message` for the editor. */
export const reason = z.object({ code: z.string(), message: z.string() })
export type Reason = z.infer<typeof reason>
