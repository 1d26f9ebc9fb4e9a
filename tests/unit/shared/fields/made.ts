import { factsOf } from '../../../../src/shared/fields/facts/article-facts'
import type { Folder } from '../../../../src/shared/fields/inventory/folder'
import { createInventory } from '../../../../src/shared/fields/inventory/inventory'

/** What is counted of these articles, by path and text. */
export function folderOf(files: Readonly<Record<string, string>>): Folder {
  const inventory = createInventory()
  for (const [path, text] of Object.entries(files)) inventory.add(factsOf(path, text))
  return inventory.read()
}

/** So many articles with this front matter; `#` stands for the number of each. */
export const many = (count: number, path: string, front: string, body = 'Some words.\n'): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      path.replace('#', String(index)),
      `---\n${front.replaceAll('#', String(index))}\n---\n${body}`,
    ]),
  )
