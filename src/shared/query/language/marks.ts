import { once } from '../../once'
import { fold, MAX_FOLDED_LETTERS } from '../../text/fold'
import { clipped } from '../../text/label'
import { type Query, QueryError, readQuery, type Span } from './syntax'
import { needleOf, seekerOf } from './text'

/** The folded words and phrases that an article has to have, or may: not those that are left out. */
function needlesOf(query: Query): readonly string[] {
  switch (query.kind) {
    case 'all':
    case 'any':
      return query.parts.flatMap(needlesOf)
    case 'group':
      return needlesOf(query.part)
    case 'words': {
      const needle = needleOf(query.text)
      return needle === '' ? [] : [needle]
    }
    case 'not':
    case 'field':
      return []
  }
}

function readNeedles(query: string): readonly string[] {
  try {
    return [...new Set(needlesOf(readQuery(query)))]
  } catch (error) {
    if (error instanceof QueryError) return []
    throw error
  }
}

const segmenter = once(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }))
const ASCII = /^[\x20-\x7e]*$/

/** Of printable ASCII each letter is one; asking the segmenter takes twenty times as long. */
const graphemesIn = (text: string): Iterable<{ readonly segment: string; readonly index: number }> =>
  ASCII.test(text) ? Array.from(text, (segment, index) => ({ segment, index })) : segmenter().segment(text)

/** A text folded, and where each of its units comes from. */
interface Folded {
  readonly text: string
  /** For each unit of the folded text the grapheme that it is made of, by its place in the list. */
  readonly sources: readonly number[]
  readonly graphemes: readonly Span[]
}

/** Folding changes lengths (`ﬁ`, `É` in two parts), but never joins what stands in two graphemes. */
function foldMapped(text: string): Folded {
  let folded = ''
  /** A text has few graphemes, many times each. */
  const folds = new Map<string, string>()
  // Looked up in the text itself it would be copied together for each grapheme.
  let endsInBlank = false
  const sources: number[] = []
  const graphemes: Span[] = []
  for (const { segment, index } of graphemesIn(clipped(text, MAX_FOLDED_LETTERS))) {
    const piece = folds.get(segment) ?? fold(segment)
    folds.set(segment, piece)
    // Blanks beside each other are one.
    const added: string = endsInBlank && piece.startsWith(' ') ? piece.slice(1) : piece
    if (added !== '') endsInBlank = added.endsWith(' ')
    folded += added
    for (let unit = 0; unit < added.length; unit += 1) sources.push(graphemes.length)
    graphemes.push({ from: index, to: index + segment.length })
  }
  return { text: folded, sources, graphemes }
}

type Seek = ReturnType<typeof seekerOf>

function spansOf(seek: Seek, { text, sources, graphemes }: Folded): readonly Span[] {
  const found: Span[] = []
  for (let place = seek(text, 0); place !== null; place = seek(text, place.from + 1)) {
    const { from: at, to: end } = place
    // A match that begins inside a grapheme can't be shown.
    if (at > 0 && sources[at] === sources[at - 1]) continue
    const from = graphemes[sources[at] ?? 0]?.from ?? 0
    const to = graphemes[sources[end - 1] ?? 0]?.to ?? from
    found.push({ from, to })
  }
  return found
}

/** Spans that overlap are one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = found.at(-1)
    if (last !== undefined && span.from < last.to)
      found.splice(-1, 1, { from: last.from, to: Math.max(last.to, span.to) })
    else found.push(span)
  }
  return found
}

/**
 * What a query's words and phrases match in a text that is shown (a title, an excerpt, a name): spans in the text's own UTF-16
 * units, of whole graphemes, in order, apart from each other. None where the query can't be read or has no words.
 */
export function markerOf(query: string): (text: string) => readonly Span[] {
  const needles = readNeedles(query)
  if (needles.length === 0) return () => []
  const seekers = needles.map(seekerOf)
  return (text) => {
    // Most texts of a list have none of them.
    const plain = fold(text)
    const found = seekers.filter((seek) => seek(plain, 0) !== null)
    if (found.length === 0) return []
    const folded = foldMapped(text)
    return merged(found.flatMap((seek) => spansOf(seek, folded)))
  }
}
