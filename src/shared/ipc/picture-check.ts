import { z } from 'zod'
import { pictureStates } from '../pictures/look'

/** The servers that a report names. */
export const MAX_NAMED_SERVERS = 50

/** How many different pictures it is said of, and how many articles have one of them. */
const share = z.object({ pictures: z.number(), articles: z.number() })

/** What a check of pictures found. */
export const pictureReport = z.object({
  /** When it ended, in ms since 1970. */
  at: z.number(),
  /** How many articles were asked about, and how many different pictures on servers they have. */
  articles: z.number(),
  pictures: z.number(),
  /** Those that were looked at; the others weren't reached when it was cancelled. What is known of them counts below all the same. */
  checked: z.number(),
  /** How they were; states that none has are left out. */
  states: z.array(share.extend({ state: z.enum(pictureStates) })),
  /** What else is to say of those that are there, by the rules' codes. */
  findings: z.array(z.object({ code: z.string(), articles: z.number() })),
  /** How many of a server's pictures could not be had, of how many that are known; most first. */
  servers: z.array(share.extend({ server: z.string(), known: z.number() })).max(MAX_NAMED_SERVERS),
  /** How many more servers have such. */
  moreServers: z.number(),
})
export type PictureReport = z.infer<typeof pictureReport>

export const pictureCheck = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checked'), report: pictureReport }),
  /** Nothing was fetched: this workspace doesn't show pictures from servers. */
  z.object({ kind: z.literal('hidden') }),
])
