import {
  type Choice,
  type Conflict,
  type GitSides,
  mergeSides,
  resolveAsOurs,
  resolveConflict,
} from '../../../../shared/article'
import { changedFields, conflictName } from '../../../../shared/change/field-names'
import { meet } from '../../../../shared/change/meet'
import type { Unchosen } from '../../../../shared/drafts/unchosen'
import type { FieldTable } from '../../../../shared/fields/table/table'
import { fieldsNow } from '../../../core/fields'

/** What both sides changed, as the dialog asks about it. */
export interface Clash {
  /** The same as long as our side of it is the same, however often the file changes. */
  readonly id: string
  readonly name: string
  readonly conflict: Conflict
}

export interface Settling {
  /** Both sides' changes, with theirs where they clash. */
  readonly text: string
  /** The same with ours where they clash; undefined: that can't be written. */
  readonly ours: string | undefined
  readonly clashes: readonly Clash[]
  /** Names of the fields that were changed and clash with nothing: by the other side, or, where git left both, by either. */
  readonly merged: readonly string[]
  /** The two whole texts. */
  readonly sides: { readonly mine: string; readonly theirs: string }
}

let last: { readonly base: string; readonly table: FieldTable; readonly settling: Settling } | null = null

/**
 * What a text and its file's new text come to. `base`: the file's text that ours was typed on. Form, bar and dialog ask of the same
 * three texts at each key, so the last answer is kept.
 */
export function settlingOf(base: string, text: string, disk: string, table = fieldsNow()): Settling {
  const isSame = last?.base === base && last.settling.sides.mine === text && last.settling.sides.theirs === disk
  if (last === null || !isSame || last.table !== table)
    last = { base, table, settling: settle(base, text, disk, table) }
  return last.settling
}

function settle(base: string, text: string, disk: string, table: FieldTable): Settling {
  const { text: merged, conflicts } = meet(base, text, disk)
  const ours = mergedAsOurs(merged, conflicts)
  return {
    text: merged,
    ours,
    clashes: clashesOf(conflicts, table),
    merged: changedFields(ours ?? disk, text, table),
    sides: { mine: text, theirs: disk },
  }
}

/** What the two sides come to that git left in a text. */
export function settlingOfSides(sides: GitSides, table = fieldsNow()): Settling {
  const { text, conflicts } = mergeSides(sides)
  const ours = mergedAsOurs(text, conflicts)
  const merged = new Set([
    ...changedFields(ours ?? sides.ours, sides.ours, table),
    ...changedFields(text, sides.theirs, table),
  ])
  return {
    text,
    ours,
    clashes: clashesOf(conflicts, table),
    merged: [...merged],
    sides: { mine: sides.ours, theirs: sides.theirs },
  }
}

function clashesOf(conflicts: readonly Conflict[], table: FieldTable): Clash[] {
  const keys = conflicts.map(({ path, ours }) => JSON.stringify([path, ours]))
  const idOf = (key: string, index: number): string =>
    `${keys.slice(0, index).filter((one) => one === key).length} ${key}`
  return conflicts.map((conflict, index) => ({
    id: idOf(keys[index] ?? '', index),
    name: conflictName(conflict, table),
    conflict,
  }))
}

const mergedAsOurs = (text: string, conflicts: readonly Conflict[]): string | undefined =>
  attempt(() => resolveAsOurs(text, conflicts))

/** What would be written; where nothing is chosen yet, theirs. Undefined: these choices can't be made together. */
export const settled = ({ text, clashes }: Settling, choices: readonly (Choice | undefined)[]): string | undefined =>
  attempt(() =>
    clashes.reduce((now, { conflict }, index) => resolveConflict(now, conflict, choices[index] ?? 'theirs'), text),
  )

/** More fields than this aren't kept one by one. */
const MAX_APART = 20

/** What these choices leave: of each side what isn't chosen, as a change of the text that is `written`. */
export function leftOf(both: Settling, choices: readonly (Choice | undefined)[], written: string): Unchosen[] {
  return (['mine', 'theirs'] as const).flatMap((side) => {
    const others = both.clashes.flatMap((_, index) => (choices[index] === side ? [] : [index]))
    const parts = others.length > MAX_APART ? [others] : others.map((index) => [index])
    return parts.flatMap((part) => {
      const chosen = both.clashes.map((_, index) => (part.includes(index) ? side : choices[index]))
      const text = settled(both, chosen) ?? both.sides[side]
      return text === written ? [] : [{ side, base: written, text }]
    })
  })
}

function attempt(work: () => string): string | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
