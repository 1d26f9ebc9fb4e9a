import type { Merged } from './merge'
import type { Three } from './merge-list'

type Kind = '\n' | '\r\n' | 'both' | 'none'

/** Which line ends a text has. */
function kindOf(text: string): Kind {
  if (!text.includes('\n')) return 'none'
  if (!text.includes('\r\n')) return '\n'
  return /(?<!\r)\n/.test(text) ? 'both' : '\r\n'
}

/**
 * Merges texts of which one has its line ends all turned into the other kind: that is one change, not one of each line. What comes
 * out has the new kind, the texts of conflicts too.
 */
export function mergeWithLineEnds(texts: Three<string>, merge: (texts: Three<string>) => Merged): Merged {
  const was = kindOf(texts.base)
  const [mine, other] = [kindOf(texts.ours), kindOf(texts.theirs)]
  const turned = [mine, other].find((kind) => kind !== was && kind !== 'none')
  if (turned === undefined || was === 'none' || [was, mine, other].includes('both')) return merge(texts)
  const plain = (text: string): string => text.replaceAll('\r\n', '\n')
  const { text, conflicts } = merge({ base: plain(texts.base), ours: plain(texts.ours), theirs: plain(texts.theirs) })
  const again = <T>(value: T): T | string =>
    turned === '\r\n' && typeof value === 'string' ? value.replaceAll('\n', turned) : value
  return {
    text: again(text),
    conflicts: conflicts.map((conflict) => {
      const { path, base, ours, theirs } = conflict
      if (typeof path !== 'string') return conflict
      return { path, base: again(base), ours: again(ours), theirs: again(theirs) }
    }),
  }
}
