import type { RecentWorkspace } from './workspace-info'

const partsOf = (folder: string): readonly string[] => folder.split(/[\\/]/).filter((part) => part !== '')

/**
 * What tells a folder from the known ones of the same name: the end of its path that none of them has, with '/': `desk`, or
 * `b/site` beside `a/site`. Null where its name is its own.
 */
export function tellingPath({ id, name, folder }: RecentWorkspace, known: readonly RecentWorkspace[]): string | null {
  const namesakes = known
    .filter((other) => other.id !== id && other.name === name)
    .map((other) => partsOf(other.folder))
  if (namesakes.length === 0) return null
  const parts = partsOf(folder)
  const ending = (of: readonly string[], count: number): string => of.slice(-count).join('/')
  const isTelling = (count: number): boolean =>
    namesakes.every((other) => ending(other, count) !== ending(parts, count))
  const count = parts.findIndex((_, index) => isTelling(index + 1)) + 1
  return ending(parts, count)
}
