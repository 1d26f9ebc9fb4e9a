import { resolve } from 'node:path'

/**
 * The workspace folder of a command line, absolute; null where none is named.
 * Run from source (`defaultApp`) the first argument that is not a flag is the project folder; packaged there is none.
 * After a lone `--` everything counts, so a folder's name may begin with a dash.
 */
export function workspaceArgument(
  argv: readonly string[],
  options: { readonly defaultApp: boolean; readonly cwd: string },
): string | null {
  const words = argv.slice(1)
  const end = words.indexOf('--')
  const flagged = end === -1 ? words : words.slice(0, end)
  const plain = [...flagged.filter((word) => !word.startsWith('-')), ...(end === -1 ? [] : words.slice(end + 1))]
  const folder = plain[options.defaultApp ? 1 : 0]
  return folder ? resolve(options.cwd, folder) : null
}
