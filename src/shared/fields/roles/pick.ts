import type { ValueKind } from '../facts/value-kind'
import { articlesOfKinds, type Folder, type KeyUse } from '../inventory/folder'
import { sameName } from '../table/role'
import type { Candidates } from './candidates'

/** A key in less than one of so many articles is somebody's note, and no field of the folder. */
const LEAST_SHARE = 1 / 200
/** A later name has to stand in so many more articles than the one before it to be taken instead. */
const LATER = 0.9

/** What counts for a key with this name at this place of the list. */
const weightOf = (place: number): number => LATER ** place

/**
 * The keys of a folder that may carry a role, the likeliest first: by how many articles have it in a kind that fits, and by how
 * usual its name is.
 */
export function likely(folder: Folder, { names, kinds }: Candidates): readonly KeyUse[] {
  return folder.keys
    .map((key) => ({ key, place: names.indexOf(sameName(key.path)), fit: articlesOfKinds(key, kinds) }))
    .filter(({ place, fit }) => place >= 0 && fit > 0 && fit >= folder.articles * LEAST_SHARE)
    .map(({ key, place, fit }) => ({ key, weight: fit * weightOf(place) }))
    .sort((a, b) => b.weight - a.weight || (a.key.path < b.key.path ? -1 : 1))
    .map(({ key }) => key)
}

/** The kind that most of a key's values have. */
export const mainKind = (key: KeyUse | undefined): ValueKind | null =>
  key?.kinds.find(({ kind }) => kind !== 'empty')?.kind ?? null

/** Up to so many values of a key, the most frequent first, with how many articles have each. */
export const valuesOf = (key: KeyUse | undefined, kinds: readonly ValueKind[]) =>
  (key?.kinds ?? [])
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ values }) => values)
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))

/** The share of a key's texts, by how many articles have them, that a pattern fits. */
export function shareOfTexts(key: KeyUse | undefined, pattern: RegExp): number {
  const values = valuesOf(key, ['text', 'long text', 'list', 'words'])
  const all = values.reduce((sum, { articles }) => sum + articles, 0)
  const fit = values.reduce((sum, { name, articles }) => (pattern.test(name) ? sum + articles : sum), 0)
  return all === 0 ? 0 : fit / all
}
