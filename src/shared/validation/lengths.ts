import type { Context } from './rule'

/** Of fewer articles no habit can be told. */
const FEW = 20

/** The smallest length that 95 of 100 don't pass. `lengths` is sorted here. */
function percentile95(lengths: number[]): number {
  lengths.sort((a, b) => a - b)
  return lengths[Math.ceil(lengths.length * 0.95) - 1] ?? 0
}

interface Texts {
  readonly title: string
  readonly excerpt: string | null
  readonly hasExcerpt: boolean
}

/** How long titles and excerpts are here; undefined where too few articles are known. Excerpts that aren't the file's own don't count. */
export function usualLengths(articles: Iterable<Texts>): NonNullable<Context['lengths']> | undefined {
  const titles: number[] = []
  const excerpts: number[] = []
  for (const { title, excerpt, hasExcerpt } of articles) {
    titles.push(title.length)
    if (hasExcerpt && excerpt !== null) excerpts.push(excerpt.length)
  }
  if (titles.length < FEW) return undefined
  return {
    title: percentile95(titles),
    excerpt: excerpts.length < FEW ? Number.MAX_SAFE_INTEGER : percentile95(excerpts),
  }
}
