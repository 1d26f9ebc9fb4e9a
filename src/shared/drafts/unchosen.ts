import { z } from 'zod'
import { articleText } from '../article/article-text'

/** How long what an editor didn't choose is kept, counted from when it was left. */
export const KEPT_DAYS = 30

/** Whose it was where both sides had changed the same; 'discarded': what was dropped as a whole. */
export const unchosenSide = z.enum(['mine', 'theirs', 'my own', 'discarded'])

/** What wasn't chosen, as a change: `base` is the text that was chosen instead, `text` that one with what was left. */
export const unchosen = z.object({ side: unchosenSide, base: articleText, text: articleText })
export type Unchosen = z.infer<typeof unchosen>

/** What is known of it before its texts are asked for. `fields`: names of what differs; `at` in ms since 1970. */
export const unchosenHead = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  at: z.number(),
  side: unchosenSide,
  fields: z.array(z.string().max(200)).max(20),
})
export type UnchosenHead = z.infer<typeof unchosenHead>
