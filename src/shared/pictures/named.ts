import { z } from 'zod'
import { articlePath } from '../article/article-text'
import { MAX_ADDRESS_LETTERS } from '../text/address'
import { pictureLook } from './look'

/** A picture on a server, as an article of this path names it; null: it is the logo of a provider, which many articles may have. */
export const namedPicture = z.object({ path: articlePath.nullable(), address: z.string().max(MAX_ADDRESS_LETTERS) })
export type NamedPicture = z.infer<typeof namedPicture>

/** What is known of such a picture; `id`: the window loads it by that. */
export const seenPicture = namedPicture
  .pick({ address: true })
  .extend({ id: z.string().regex(/^[0-9a-f]{32}$/), server: z.string(), look: pictureLook })
export type SeenPicture = z.infer<typeof seenPicture>
