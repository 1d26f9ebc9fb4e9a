import { z } from 'zod'
import { type Draft, draft, MAX_PATH_LETTERS } from '../../shared/ipc/contract'
import { keptPath } from './article-path'
import { hashOf } from './hash'

/*
 * A draft on the disk: a line that says which article it is of, and a line with its texts. What an editor left unsaved is
 * listed by the first lines, however long the texts are.
 */

/** A first line is shorter: a path whose letters are written with six each (`\u0001`), and some numbers. */
export const HEAD_BYTES = 6 * MAX_PATH_LETTERS + 1_000

/** `hash`: of the text; `bytes`: of the second line. */
const head = draft
  .pick({ path: true, at: true })
  .extend({ version: z.literal(2), path: keptPath, hash: z.string(), bytes: z.number().int() })
const texts = draft.pick({ base: true, text: true })

/** What is known of a draft without reading its texts. */
export type KeptDraft = Pick<z.infer<typeof head>, 'path' | 'at' | 'hash'>

/** An earlier program kept a draft as one line. */
export const wholeDraft = draft.extend({ version: z.literal(1), path: keptPath })

export const draftName = (path: string): string => `${hashOf(path).slice(0, 32)}.json`

export function draftFile({ path, at, base, text }: Draft): string {
  const second = JSON.stringify({ base, text })
  const first: z.infer<typeof head> = { version: 2, path, at, hash: hashOf(text), bytes: Buffer.byteLength(second) }
  return `${JSON.stringify(first)}\n${second}`
}

/** What the start of a file of that name and size says; null where it is no draft of ours, or a torn one. */
export function draftHead(name: string, start: Buffer, size: number): KeptDraft | null {
  const end = start.indexOf('\n')
  try {
    const found = head.parse(JSON.parse(start.toString('utf8', 0, end)))
    return draftName(found.path) === name && end + 1 + found.bytes === size ? found : null
  } catch {
    return null
  }
}

export function draftTexts(file: string): Pick<Draft, 'base' | 'text'> | null {
  try {
    return texts.parse(JSON.parse(file.slice(file.indexOf('\n') + 1)))
  } catch {
    return null
  }
}
