import { z } from 'zod'
import { pictureStates } from './look'

/** The servers that a report names. */
export const MAX_NAMED_SERVERS = 50

/** What a check of pictures found. */
export const pictureReport = z.object({
  /** When it ended, in ms since 1970. */
  at: z.number(),
  /** How many articles were asked about, and how many different pictures on servers they have. */
  articles: z.number(),
  pictures: z.number(),
  /** Those that were looked at; the others weren't reached when it was cancelled. What is known of them counts below all the same. */
  checked: z.number(),
  /** How many of them couldn't be had; and how many of these weren't asked for now, for that is known from before. */
  missing: z.number(),
  missingBefore: z.number(),
  /** How many articles have one in this state; states that none has are left out. */
  states: z.array(z.object({ state: z.enum(pictureStates), articles: z.number() })),
  /** What else is to say of those that are there, by the rules' codes. */
  findings: z.array(z.object({ code: z.string(), articles: z.number() })),
  /**
   * How many different pictures of a server could not be had, of how many that are known, most first; and how many articles a
   * query finds for it: those with a picture of it that miss one, be it another server's.
   */
  servers: z
    .array(z.object({ server: z.string(), pictures: z.number(), known: z.number(), articles: z.number() }))
    .max(MAX_NAMED_SERVERS),
  /** How many more servers have such. */
  moreServers: z.number(),
})
export type PictureReport = z.infer<typeof pictureReport>

export const pictureCheck = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checked'), report: pictureReport }),
  /** Nothing was fetched: this workspace doesn't show pictures from servers. */
  z.object({ kind: z.literal('hidden') }),
])
