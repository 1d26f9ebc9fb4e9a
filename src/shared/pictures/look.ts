import { z } from 'zod'

/** The kinds of pictures that are shown; the first bytes say which one it is. */
export const pictureTypes = ['png', 'jpeg', 'gif', 'webp', 'avif', 'icon', 'svg'] as const
export type PictureType = (typeof pictureTypes)[number]

export const mediaTypes: Readonly<Record<PictureType, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  icon: 'image/x-icon',
  svg: 'image/svg+xml',
}

/** In pixels of the picture itself. */
const size = { width: z.number().int().positive(), height: z.number().int().positive() }

/**
 * What was seen when a picture was looked at; what isn't 'shown' is one of the six tiles. `status` is HTTP's, `at` and
 * `since` are in ms since 1970.
 */
export const pictureLook = z.discriminatedUnion('kind', [
  /** It is on its way, or waits for its turn. */
  z.object({ kind: z.literal('waiting') }),
  z.object({ kind: z.literal('shown'), type: z.enum(pictureTypes), ...size, at: z.number() }),
  /** The server doesn't give it to us; readers may see it. */
  z.object({ kind: z.literal('refused'), status: z.number(), at: z.number() }),
  z.object({ kind: z.literal('gone'), status: z.number(), since: z.number(), at: z.number() }),
  z.object({
    kind: z.literal('unfit'),
    why: z.enum(['no-picture', 'web-page', 'too-large', 'no-address']),
    at: z.number(),
  }),
  /** Its server is one of this machine, this network or a cloud's own, or its port is none of the web's: never asked. */
  z.object({ kind: z.literal('private'), at: z.number() }),
  z.object({
    kind: z.literal('silent'),
    why: z.enum(['slow', 'unknown-name', 'no-connection', 'certificate', 'broke-off', 'ring', 'fault']),
    status: z.number().nullable(),
    at: z.number(),
  }),
])
export type PictureLook = z.infer<typeof pictureLook>
export type LookKind = PictureLook['kind']
/** What was seen of a picture that was looked at. */
export type LookedAt = Exclude<PictureLook, { kind: 'waiting' }>

/** How a picture was when it was looked at last, by which articles are found. */
export const pictureStates = ['shown', 'gone', 'refused', 'silent', 'unfit', 'private'] as const
export type PictureState = (typeof pictureStates)[number]
