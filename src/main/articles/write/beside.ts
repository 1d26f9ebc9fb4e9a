import { randomBytes } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { hashOf } from '../../files/hash'
import { tellOfSaves } from './save-news'

/*
 * The names beside an article that are ours. `.NAME.copydesk-new` is what a save writes, and the lock among our own writers.
 * `.NAME.BASE-OURS-CHANCE.copydesk-out` is where it takes the article's place and where comes out what stood there. A killed save
 * may leave it; the first 8 digits of the hashes of what it began with and of what it wrote tell then whose text it holds.
 */

export const temporarySuffix = '.copydesk-new'
export const outSuffix = '.copydesk-out'

const DIGITS = 8
const out = /^\.(?<name>.+)\.(?<base>[0-9a-f]{8})-(?<ours>[0-9a-f]{8})-[0-9a-f]{4}\.copydesk-out$/

/** No file system of ours takes a longer name. */
const MAX_NAME_BYTES = 255

/** The usual name; where the article's leaves no room for it, a part of its hash stands for the article's. */
const fitting = (name: string, whole: (name: string) => string): string =>
  Buffer.byteLength(whole(name)) <= MAX_NAME_BYTES ? whole(name) : whole(hashOf(name).slice(0, 40))

export const temporaryName = (name: string): string => fitting(name, (fits) => `.${fits}${temporarySuffix}`)
/** Opened `wx`. */
export const temporaryOf = (file: string): string => join(dirname(file), temporaryName(basename(file)))

export const outName = (name: string, baseHash: string, ourHash: string): string =>
  `.${name}.${baseHash.slice(0, DIGITS)}-${ourHash.slice(0, DIGITS)}-${randomBytes(2).toString('hex')}${outSuffix}`

/** The article's name, and whether what lies there is of this save: what it began with or wrote; null for another name. */
export function readOutName(
  outFile: string,
): { readonly name: string; readonly isKnown: (hash: string) => boolean } | null {
  const { name, base, ours } = out.exec(basename(outFile))?.groups ?? {}
  if (name === undefined) return null
  return { name, isKnown: (hash) => [base, ours].includes(hash.slice(0, DIGITS)) }
}

export const isBeside = (path: string): boolean => path.endsWith(temporarySuffix) || path.endsWith(outSuffix)

export const keptMessage = (file: string, beside: string): string =>
  `Another program wrote ${basename(file)} while it was saved. Its version lies beside it as ${basename(beside)}.`

/** Puts what can't be merged into an article (absolute) beside it, and says so. */
export async function keepBeside(file: string, bytes: Uint8Array): Promise<void> {
  const none = '0'.repeat(DIGITS)
  const beside = join(dirname(file), outName(basename(file), none, none))
  const handle = await open(beside, 'wx')
  await handle.writeFile(bytes).finally(() => handle.close())
  tellOfSaves({ kind: 'kept', file, message: keptMessage(file, beside) })
}
