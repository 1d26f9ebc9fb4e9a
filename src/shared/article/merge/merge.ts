import { freshData, readArticle } from '../read/parse'
import type { Conflict } from '../types'
import type { Data } from '../value'
import { mergeHeads } from './merge-labels'
import {
  bodyOf,
  type Carried,
  carryLayout,
  hasLayout,
  isReadable,
  MAX_READ_LETTERS,
  type Meaning,
  means,
  splice,
} from './merge-layout'
import { mergeWithLineEnds } from './merge-line-ends'
import { mergeLines } from './merge-lines'
import type { Three } from './merge-list'
import { resolveAsOurs } from './merge-resolve'
import { mergeData } from './merge-value'

export interface Merged {
  readonly text: string
  /** To be settled by `resolveConflict` in this order; the text has theirs where there is one. */
  readonly conflicts: Conflict[]
}

type Texts = Three<string>

/**
 * Merges what two sides made of one article. What they changed in different fields both stands, byte for byte and with comments where
 * that can be; what both changed differently is a conflict. Never throws, and no edit of either side is lost: it is in the text or in
 * a conflict. How: docs/adr/0009-merge-by-fields.md.
 */
export function mergeArticles(base: string, ours: string, theirs: string): Merged {
  if (base === ours) return { text: theirs, conflicts: [] }
  if (base === theirs || ours === theirs) return { text: ours, conflicts: [] }
  const texts = { base, ours, theirs }
  try {
    return mergeWithLineEnds(texts, mergeTexts)
  } catch {
    // Nothing is known to lead here; whatever it may be, both texts are there to choose from.
    return { text: theirs, conflicts: [{ path: 'source', ...texts }] }
  }
}

const mergeTexts = (texts: Texts): Merged =>
  Object.values(texts).every(isReadable) ? mergeMeanings(texts) : mergeSources(texts)

const dataOf = (text: string): Data => freshData(readArticle(text))

function mergeMeanings(texts: Texts): Merged {
  const { base, ours, theirs } = texts
  const fields = mergeData({ base: dataOf(base), ours: dataOf(ours), theirs: dataOf(theirs) })
  const body = mergeLines(bodyOf(base), bodyOf(ours), bodyOf(theirs), 'apart')
  const meaning = { data: fields.data, body: body.theirs }
  const conflicts = [...fields.conflicts]
  if (!body.clean) conflicts.push({ path: 'body', base: bodyOf(base), ours: body.ours, theirs: body.theirs })
  if (conflicts.length === 0) {
    const one = [theirs, ours].find((side, index) => {
      const other = index === 0 ? ours : theirs
      return means(side, meaning) && attempt(() => hasLayout(base, other, side, meaning))
    })
    if (one !== undefined) return { text: one, conflicts }
    const heads = mergeHeads(base, ours, theirs)
    const text = heads.ours + meaning.body
    if (heads.clean && means(text, meaning)) return { text, conflicts }
  }
  return attempt(() => written(texts, meaning, conflicts)) ?? unwritten(texts, meaning)
}

/** What can't be done is thrown as an ArticleError; null then. */
function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

/** The merged meaning in the writing of both sides. Throws where it can't be written, or a conflict couldn't be settled. */
function written(texts: Texts, meaning: Meaning, conflicts: readonly Conflict[]): Merged {
  const { base, ours, theirs } = texts
  const on = (ground: string, side: string): Carried => {
    const { text, isWhole } = carryLayout(base, side, splice(ground, meaning), meaning)
    // Both are found in it again: merging it with either side changes nothing.
    return {
      text,
      isWhole: isWhole && [ground, side].every((one) => attempt(() => hasLayout(base, one, text, meaning))),
    }
  }
  const onTheirs = attempt(() => on(theirs, ours))
  const whole = onTheirs?.isWhole ? onTheirs : attempt(() => on(ours, theirs))
  if (whole?.isWhole) return settleable({ text: whole.text, conflicts: [...conflicts] })
  const text = onTheirs?.text ?? splice(theirs, meaning)
  return settleable({ text, conflicts: [...conflicts, { path: 'layout', ...texts }] })
}

function settleable(merged: Merged): Merged {
  const { text, conflicts } = merged
  if (conflicts.length * readArticle(text).source.length > MAX_READ_LETTERS) throw new RangeError('Too many conflicts')
  resolveAsOurs(text, conflicts)
  return merged
}

/** An edit can't be made on what is there (an alias, a merge key): the texts are what is left to choose from. */
function unwritten({ base, ours, theirs }: Texts, meaning: Meaning): Merged {
  const lines = mergeLines(base, ours, theirs, 'adjacent')
  const sides = !lines.clean && means(lines.theirs, meaning) ? lines : { ours, theirs }
  return { text: sides.theirs, conflicts: [{ path: 'source', base, ours: sides.ours, theirs: sides.theirs }] }
}

/** A side can't be read: lines are all that is known of it. What their side could read stays readable. */
function mergeSources({ base, ours, theirs }: Texts): Merged {
  const lines = mergeLines(base, ours, theirs, 'adjacent')
  const text = isReadable(theirs) && !isReadable(lines.theirs) ? theirs : lines.theirs
  if (lines.clean && text === lines.theirs) return { text, conflicts: [] }
  return { text, conflicts: [{ path: 'source', base, ours: lines.ours, theirs: text }] }
}
