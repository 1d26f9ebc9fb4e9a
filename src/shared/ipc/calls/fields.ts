import { z } from 'zod'
import { isMap } from '../../article/value'
import type { Understood } from '../../fields'
import { fieldsChange } from '../../fields/own/fields-change'
import { reason } from '../../text/reason'
import { ofWorkspace } from '../call'
import { ok } from '../shapes'

const changed = z.discriminatedUnion('kind', [
  /** It is on the disk, and the folder is understood anew. `canTakeBack`: some change of this run still stands. */
  z.object({ kind: z.literal('changed'), canTakeBack: z.boolean() }),
  z.object({ kind: z.literal('refused'), reason }),
])

export const fieldsCalls = {
  /** What is understood of the folder, with all articles counted (null: before its scan began), and which Markdown files are no articles. */
  readFields: ofWorkspace(
    {},
    z.object({
      understood: z.custom<Understood | null>((value) => value === null || isMap(value)),
      leftOut: z.array(z.object({ words: z.string(), files: z.number() })).readonly(),
    }),
  ),
  /** Says of a field what differs from the guess, in `.copydesk/fields.yaml`; the rest of it stays as it is written. */
  changeFields: ofWorkspace({ change: fieldsChange }, changed),
  /** Takes back the last change of this run, where nobody wrote the file since. */
  takeBackFields: ofWorkspace({}, changed),
  /** What was understood of the folder is right: it isn't asked again. */
  answerFields: ofWorkspace({}, ok),
} as const
