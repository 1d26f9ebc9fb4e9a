import { z } from 'zod'
import { pictureStates } from '../pictures/look'

/** What is known of an article beside its file. */
export const desk = z.object({
  /** When the library first saw it (ms since 1970); the file's birth where it was there before Copydesk. */
  arrived: z.number(),
  /** What editors decided while it is unpublished; null: nothing, it is new. */
  decision: z.enum(['pass', 'hold']).nullable(),
  /** It has edits that are not in its file. */
  unsaved: z.boolean(),
  /** This user changed it since midnight. */
  changed: z.boolean(),
  /** Another article has its title or its address. */
  duplicate: z.boolean(),
  /** How its own pictures were that lie on servers and were looked at, each state once. */
  pictures: z.array(z.enum(pictureStates)),
})
export type Desk = z.infer<typeof desk>

/** Nothing is known yet. */
export const emptyDesk: Desk = {
  arrived: 0,
  decision: null,
  unsaved: false,
  changed: false,
  duplicate: false,
  pictures: [],
}

/** Width and height in pixels, as a file has them; null: it says none. */
const saidSize = z.object({ width: z.number(), height: z.number() }).nullable()

/** A value of a field that has no role. */
const cardValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable()
export type CardValue = z.infer<typeof cardValue>

/**
 * What the library knows of one article: enough for a row, a card, search and sort. Absent fields are null;
 * values are shown as the file has them (dates are text, a number may be over 100 or negative).
 */
export const articleCard = z.object({
  /** Relative to the workspace, with '/'. */
  path: z.string(),
  collection: z.string(),
  title: z.string(),
  /** The file says it; else it is only the file's name. */
  hasTitle: z.boolean(),
  excerpt: z.string().nullable(),
  /** Its front matter says it; else it is the beginning of its body, or nothing. */
  hasExcerpt: z.boolean(),
  date: z.string().nullable(),
  /** The date in milliseconds, for sorting and ages; null where absent or unreadable. */
  time: z.number().nullable(),
  provider: z.object({ name: z.string().nullable(), domain: z.string().nullable() }),
  /** Address of its provider's logo as the file has it. */
  logo: z.string().nullable(),
  topics: z.array(z.string()),
  /** Those of the folder's other fields that every card has (`cardRows` of its table), by their keys; null where it has none. */
  values: z.record(z.string(), cardValue),
  /** Whether readers see it, by the folder's switch. Null where it can't be read or nothing says it, so that nobody knows. */
  published: z.boolean().nullable(),
  webUrl: z.string().nullable(),
  originalUrl: z.string().nullable(),
  /** Keys (shared/text/address) of its own addresses, and once `checked` of related stories. */
  addresses: z.array(z.number()),
  /** How many of these, from the first, are the article's own. */
  ownAddresses: z.number(),
  /** Address of the first image as the file has it. */
  image: z.string().nullable(),
  imageSize: saidSize,
  /** Its other images that have an address, once `checked`; the first 50. */
  moreImages: z.array(z.object({ address: z.string(), size: saidSize })),
  related: z.number(),
  problems: z.array(
    z.object({ severity: z.enum(['error', 'warning', 'hint']), code: z.string(), message: z.string() }),
  ),
  /** Whether its problems were looked for: the first pass of a scan reads only what the other fields need. */
  checked: z.boolean(),
  /** Why it can't be edited in forms, or at all; null for the ordinary article. */
  broken: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** Set by the library; a card made of a file alone has the empty one. */
  desk,
})
export type ArticleCard = z.infer<typeof articleCard>

/** Another article that tells the same story, as a row or a triage card names it. */
export const sameStory = articleCard.pick({
  path: true,
  title: true,
  provider: true,
  time: true,
  published: true,
  values: true,
  image: true,
  excerpt: true,
  desk: true,
})
export type SameStory = z.infer<typeof sameStory>

/** What two articles have in common. */
const inCommon = z.discriminatedUnion('kind', [
  /** Of titles and excerpts, folded. */
  z.object({ kind: z.literal('words'), words: z.array(z.string()).min(1).max(2) }),
  z.object({ kind: z.literal('topic'), topic: z.string() }),
  z.object({ kind: z.literal('provider') }),
])
export type InCommon = z.infer<typeof inCommon>

/** Another article as one that may be related to an article, with what they have in common. */
export const relatedStory = sameStory.extend({
  topics: articleCard.shape.topics,
  reason: z.object({
    /** The rarest first; what many articles have only where there is nothing else. */
    inCommon: z.array(inCommon).max(2),
    /** How far their dates are apart, in ms; null where one has none. */
    apart: z.number().nullable(),
  }),
})
export type RelatedStory = z.infer<typeof relatedStory>
