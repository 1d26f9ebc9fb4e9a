import { z } from 'zod'
import { articlePath, articleText } from '../article/article-text'

/** Unsaved work; `at`: when it was kept, in ms since 1970. Kept in the data folder too. */
export const draft = z.object({ path: articlePath, at: z.number(), base: articleText, text: articleText })
export type Draft = z.infer<typeof draft>

/** What is known of it before its texts are asked for. */
export const draftHead = draft.pick({ path: true, at: true })
export type DraftHead = z.infer<typeof draftHead>
