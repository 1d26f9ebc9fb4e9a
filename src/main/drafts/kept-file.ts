import { z } from 'zod'
import { MAX_PATH_LETTERS } from '../../shared/article/article-text'
import { draft } from '../../shared/drafts/draft'
import { keptPath } from '../articles/read/article-path'
import { hashOf } from '../files/hash'

/*
 * Texts of an article in the data folder: a line that says what they are, and a line with the texts. What is kept is listed by the
 * first lines, however long the texts are.
 */

/** A first line is shorter: a path and some names, whose letters are written with six each (`\u0001`), and some numbers. */
export const HEAD_BYTES = 6 * (MAX_PATH_LETTERS + 2_000) + 1_000

/** What stands in every first line. `at` in ms since 1970; `hash`: of the text; `bytes`: of the second line. */
export const keptHead = draft
  .pick({ at: true })
  .extend({ path: keptPath, hash: z.string(), bytes: z.number().int().nonnegative() })
export type KeptHead = z.infer<typeof keptHead>

const texts = draft.pick({ base: true, text: true })
export type Texts = z.infer<typeof texts>

/** The first part of a file's name: of the article that its texts are of. */
export const keptName = (path: string): string => hashOf(path).slice(0, 32)

/** The file of some texts; `about`: the rest of what its first line says. */
export function keptFile(about: object, { base, text }: Texts): string {
  const second = JSON.stringify({ base, text })
  const head = { ...about, hash: hashOf(text), bytes: Buffer.byteLength(second) }
  return `${JSON.stringify(head)}\n${second}`
}

/** What the start of a file of that size says; null where it is none of that shape, or a torn one. */
export function headIn<Head extends KeptHead>(shape: z.ZodType<Head>, start: Buffer, size: number): Head | null {
  const end = start.indexOf('\n')
  try {
    const found = shape.parse(JSON.parse(start.toString('utf8', 0, end)))
    return end + 1 + found.bytes === size ? found : null
  } catch {
    return null
  }
}

export function textsIn(file: string): Texts | null {
  try {
    return texts.parse(JSON.parse(file.slice(file.indexOf('\n') + 1)))
  } catch {
    return null
  }
}
