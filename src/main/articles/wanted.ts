import type { Changeable } from '../../shared/change'

/** What an article is known by again, and the title that it was shown by. */
export type Meant = Pick<Changeable, 'title' | 'identity'>

/** An article by its path; no card: it isn't there. */
export interface Wanted {
  readonly path: string
  readonly card: Changeable | null
  /** The article that is meant: another one that has its path by now is left alone. */
  readonly meant?: Meant | undefined
}

/** How many cards are asked of the library at a time. */
const CARDS_AT_ONCE = 500

/** These articles, each once; in parts, so that the library answers others in between. */
export async function wantedAt(
  paths: readonly string[],
  readChangeable: (paths: readonly string[]) => Promise<readonly (Changeable | null)[]>,
): Promise<Wanted[]> {
  const asked = [...new Set(paths)]
  const found: Wanted[] = []
  for (let from = 0; from < asked.length; from += CARDS_AT_ONCE) {
    const part = asked.slice(from, from + CARDS_AT_ONCE)
    const cards = await readChangeable(part)
    for (const [index, path] of part.entries()) found.push({ path, card: cards[index] ?? null })
  }
  return found
}
