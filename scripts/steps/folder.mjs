import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * The workspace that `npm start -- FOLDER` names, as [] or [absolute path]; `from` is where the user stands (npm runs
 * scripts in the project's folder). Resolves to { folders } or, where it is no folder, to { refused: why }.
 */
export function workspaceFolder(words, from) {
  const named = words.find((word) => !word.startsWith('-'))
  if (named === undefined) return { folders: [] }
  const path = resolve(from, named)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return { folders: [path] }
  return {
    refused: `${path} is not a folder. Name a folder of Markdown articles, or none for the sample: npm start -- FOLDER`,
  }
}
