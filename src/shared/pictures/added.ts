import { z } from 'zod'
import { MAX_PICTURE_BYTES } from './limits'

/** A picture that the window hands over, as its file has it. */
export const pictureBytes = z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MAX_PICTURE_BYTES)

/** What became of a picture that is to be copied into the workspace. */
export const addedPicture = z.discriminatedUnion('kind', [
  /**
   * It lies in the folder, on the disk. `address`: how an article names it; `width` and `height` in pixels, as readers see it; `again`:
   * the same bytes lay there already, and nothing was written.
   */
  z.object({
    kind: z.literal('added'),
    address: z.string(),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    again: z.boolean(),
  }),
  /** The editor chose no file. */
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('refused'), reason: z.object({ code: z.string(), message: z.string() }) }),
])
export type AddedPicture = z.infer<typeof addedPicture>
