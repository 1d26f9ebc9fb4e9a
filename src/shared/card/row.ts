import { z } from 'zod'
import { articlePath } from '../article/article-text'
import { articleCard, sameStory } from './article-card'

/** A row of a result: its card as of now, or null where the file is gone since the query ran. */
export const row = z.object({
  path: articlePath,
  card: articleCard.nullable(),
  /** Title of an unsaved article whose file is gone; absent for all others. */
  lost: z.string().optional(),
  /** Up to three other articles that tell the same story. */
  also: z.array(sameStory).max(3),
  /** How many articles have its first picture, as of when the row was read; absent where no other one has. */
  imageUses: z.number().optional(),
  /** Where its provider's logo is shown from, its own or one that is known of that provider; absent where none is. */
  logo: z.string().optional(),
})
export type ResultRow = z.infer<typeof row>
