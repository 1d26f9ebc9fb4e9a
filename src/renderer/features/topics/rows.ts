import type { SuggestedTopic } from '../../../shared/query'
import { bestMatches, isMatch } from '../../../shared/query/matching'
import { foldedValue } from '../../../shared/text/fold'
import { type Taxonomy, type TreeNode, taxonomyOf } from './tree'
import { becauseText } from './words'

/** What topics there are to choose from. */
export interface KnownTopics {
  /** Likely for this article, the likeliest first. */
  readonly suggested: readonly SuggestedTopic[]
  /** Those that articles have, most used first. `count` null: nobody counts them. */
  readonly used: readonly { readonly value: string; readonly count: number | null }[]
  /** The site's own, in its order; empty where it has none. */
  readonly taxonomy: readonly { readonly name: string; readonly parent: string | null }[]
  /** All of it was read: none comes in between any more. */
  readonly isHere: boolean
}

export interface TopicRow {
  readonly kind: 'topic'
  readonly id: string
  readonly topic: string
  /** How deep it stands in the tree; 0: at its top. */
  readonly depth: number
  /** How many articles have it; null: nobody counts. */
  readonly uses: number | null
  /** Under which topic it stands and what says that it fits, for people; '' where nothing is to be said. */
  readonly why: string
  /** Articles have it, and the site's taxonomy doesn't. */
  readonly isFree: boolean
  /** The article has it: it stands here only for what is under it. */
  readonly isTaken: boolean
  /** Of one that others stand under: whether they are shown, and how many of those that fit are not; null for others. */
  readonly branch: { readonly isOpen: boolean; readonly folded: number } | null
  /** The id of the branch in which the taxonomy has it. */
  readonly under: string | null
}
/** The last one: a topic that nobody has yet. */
export interface NewRow {
  readonly kind: 'new'
  readonly id: 'new'
  readonly topic: string
}
/** The first one: those of several pasted topics that are known, all at once. */
export interface SeveralRow {
  readonly kind: 'several'
  readonly id: 'several'
  readonly topics: readonly string[]
}
/** So many of a branch don't fit what is typed; no choice. */
export interface MoreRow {
  readonly kind: 'more'
  readonly id: string
  readonly count: number
  readonly depth: number
  /** The id of the branch. */
  readonly under: string
}
export type ChoiceRow = TopicRow | NewRow | SeveralRow

export interface Section {
  readonly id: 'pasted' | 'story' | 'all' | 'free' | 'new'
  readonly label: string
  readonly rows: readonly (ChoiceRow | MoreRow)[]
}

export interface Asked {
  readonly typed: string
  readonly known: KnownTopics
  /** The known ones of several that are pasted; none: one is typed. */
  readonly several?: readonly string[]
  /** Those that the article has. */
  readonly taken: readonly string[]
  /** Whether a topic that nobody has yet may be made. */
  readonly mayMake: boolean
  /** Branches that were opened (true) or closed by hand, by their ids. */
  readonly turned: ReadonlyMap<string, boolean>
}

/** Of a list, not a tree, so many are shown: more are found by a letter. */
const MAX_LISTED = 40
const MAX_FREE = 20
/** A larger tree begins folded. */
const MAX_OPEN = 40

/** The sections of what can be chosen, without empty ones: for this story, the taxonomy or what is used, free topics, a new one. */
export function topicSections({ typed, known, several = [], taken, mayMake, turned }: Asked): readonly Section[] {
  const wanted = foldedValue(typed)
  const has = new Set(taken.map(foldedValue))
  const uses = new Map(known.used.map((one) => [foldedValue(one.value), one.count]))
  const tree = taxonomyOf(known.taxonomy)
  const hasTree = tree.size > 0
  const row = (topic: string, place: string, more: Partial<TopicRow> = {}): TopicRow => {
    const folded = foldedValue(topic)
    return {
      kind: 'topic',
      id: `${place} ${folded}`,
      topic: tree.get(folded)?.name ?? topic,
      depth: 0,
      uses: uses.get(folded) ?? (hasTree && tree.has(folded) ? 0 : null),
      why: '',
      isFree: hasTree && !tree.has(folded),
      isTaken: has.has(folded),
      branch: null,
      under: null,
      ...more,
    }
  }
  const story = bestMatches(
    known.suggested.filter(({ name }) => !has.has(foldedValue(name))),
    typed,
    ({ name }) => name,
  ).map(({ name, because }) => {
    const parent = tree.get(foldedValue(name))?.parent ?? null
    const why = [...(parent === null ? [] : [`in ${parent.name}`]), becauseText(because)].join(' · ')
    return row(name, 'story', { why, under: parent === null ? null : `all ${parent.folded}` })
  })
  const shown = new Set(story.map(({ topic }) => foldedValue(topic)))
  const others = known.used
    .map(({ value }) => value)
    .filter((topic) => {
      const folded = foldedValue(topic)
      return folded !== '' && !tree.has(folded) && !has.has(folded) && !shown.has(folded)
    })
  const free = bestMatches(others, typed, (topic) => topic)
    .slice(0, hasTree ? MAX_FREE : MAX_LISTED)
    .map((topic) => row(topic, 'free'))
  const all = hasTree ? treeRows(tree, { typed: wanted, has, shown, turned, row }) : free
  const isKnown = wanted === '' || has.has(wanted) || tree.has(wanted) || uses.has(wanted) || shown.has(wanted)
  const what = hasTree || known.used.length > 0 ? 'All topics' : 'Topics'
  const sections: readonly Section[] = [
    {
      id: 'pasted',
      label: 'Pasted',
      rows: several.length > 0 ? [{ kind: 'several', id: 'several', topics: several }] : [],
    },
    { id: 'story', label: 'For this story', rows: story },
    { id: 'all', label: wanted === '' ? what : `${what} with “${typed.trim()}”`, rows: all },
    { id: 'free', label: 'Used, but in no list', rows: hasTree ? free : [] },
    { id: 'new', label: 'New', rows: mayMake && !isKnown ? [{ kind: 'new', id: 'new', topic: typed.trim() }] : [] },
  ]
  return sections.filter(({ rows }) => rows.length > 0)
}

interface Shown {
  /** Folded. */
  readonly typed: string
  readonly has: ReadonlySet<string>
  readonly shown: ReadonlySet<string>
  readonly turned: ReadonlyMap<string, boolean>
  readonly row: (topic: string, place: string, more?: Partial<TopicRow>) => TopicRow
}

/** The taxonomy as rows, each branch before what stands under it; what doesn't fit what is typed is folded away. */
function treeRows(tree: Taxonomy, { typed, has, shown, turned, row }: Shown): readonly (TopicRow | MoreRow)[] {
  const fits = (node: TreeNode): boolean => isMatch(node.name, typed) && !has.has(node.folded)
  const fitting = (node: TreeNode): number =>
    node.under.reduce((sum, one) => sum + fitting(one), 0) + Number(fits(node) && !shown.has(node.folded))
  const anyFits = (node: TreeNode): boolean => fits(node) || node.under.some(anyFits)
  const rowsOf = (node: TreeNode, depth: number, under: string | null): readonly (TopicRow | MoreRow)[] => {
    if (node.under.length === 0)
      return has.has(node.folded) || shown.has(node.folded) ? [] : [row(node.name, 'all', { depth, under })]
    const id = `all ${node.folded}`
    const below = node.under.reduce((sum, one) => sum + fitting(one), 0)
    const isOpen = turned.get(id) ?? (typed === '' ? tree.size <= MAX_OPEN : below > 0)
    const isWhole = turned.get(id) === true || typed === ''
    const folded = isOpen ? 0 : node.under.filter(anyFits).length
    const branch = row(node.name, 'all', { depth, under, branch: { isOpen, folded } })
    if (!isOpen) return [branch]
    const listed = node.under.filter((one) => isWhole || (one.under.length > 0 ? anyFits(one) : fits(one)))
    const left = node.under.filter((one) => !listed.includes(one) && !has.has(one.folded)).length
    const more: readonly MoreRow[] =
      left === 0 ? [] : [{ kind: 'more', id: `${id} more`, count: left, depth: depth + 1, under: id }]
    return [branch, ...listed.flatMap((one) => rowsOf(one, depth + 1, id)), ...more]
  }
  return tree.tops.filter((node) => typed === '' || anyFits(node)).flatMap((node) => rowsOf(node, 0, null))
}

export const choicesIn = (sections: readonly Section[]): readonly ChoiceRow[] =>
  sections.flatMap(({ rows }) => rows.filter((row) => row.kind !== 'more'))

/**
 * The row that Enter takes before any arrow; -1: none, as nothing is typed. What is typed to its end goes before all others, what
 * begins so before what only holds it; of these the first. Several that are pasted go before one, a new topic only where nothing else is there.
 */
export function firstChoice(choices: readonly ChoiceRow[], typed: string): number {
  const wanted = foldedValue(typed)
  if (wanted === '') return -1
  if (choices[0]?.kind === 'several') return 0
  const open = choices.flatMap((row, index) =>
    row.kind === 'topic' && !row.isTaken ? [{ topic: row.topic, index }] : [],
  )
  const found = open.filter(({ topic }) => isMatch(topic, typed))
  const exact = found.find(({ topic }) => foldedValue(topic) === wanted)
  const begun = found.find(
    ({ topic }) => foldedValue(topic).startsWith(wanted) || foldedValue(topic).includes(` ${wanted}`),
  )
  return (exact ?? begun ?? found[0])?.index ?? choices.findIndex(({ kind }) => kind === 'new')
}
