import { readSigns } from '../../main/articles/read/read-signs'
import { readInventory } from '../../main/workspace/fields/read-inventory'
import { readOwn } from '../../main/workspace/fields/read-own'
import { realFolder } from '../../main/workspace/real-folder'
import {
  type ArticleFacts,
  jsonSchemaOf,
  matcherOf,
  ownFieldsName,
  shapeOf,
  shapeSet,
  understand,
} from '../../shared/fields'
import { QueryError } from '../../shared/query'
import { oneLine } from '../../shared/text/label'
import { fieldsText } from '../fields-text'
import { jsonLine, jsonLines } from '../json-line'
import { complain } from '../library'
import { progressOf } from '../progress'
import { readArguments } from '../read-arguments'
import { UsageError, usage } from '../usage'

/** Whether an article is one that a query of keys finds. Throws UsageError where it can't be read. */
function finder(query: string): (facts: ArticleFacts) => boolean {
  try {
    const isFound = matcherOf(query)
    return (facts) => isFound(shapeSet(shapeOf(facts)))
  } catch (error) {
    if (error instanceof QueryError) throw new UsageError(`--show: ${error.message}`)
    throw error
  }
}

/** Prints what is understood of a folder: what it is, what its keys mean, and all its other keys. */
export async function fields(given: readonly string[], print: (line: string) => void): Promise<number> {
  const { workspace, values } = readArguments(usage.fields, given, {
    json: { type: 'boolean', default: false },
    'json-schema': { type: 'boolean', default: false },
    show: { type: 'string' },
  })
  if (workspace === null) {
    print(usage.fields)
    return 0
  }
  const { json = false, 'json-schema': asSchema = false, show } = values
  const isShown = show === undefined ? null : finder(show)
  const root = await realFolder(workspace)
  const signs = await readSigns(root, complain)
  const progress = progressOf('Reading')
  const found: string[] = []
  const { inventory, leftOut } = await readInventory(root, {
    log: complain,
    progress: progress.tell,
    counted: (path, facts) => void (isShown?.(facts) && found.push(path)),
  })
  progress.clear()
  const understood = understand(inventory.read(), signs, await readOwn(root))
  for (const { message, line, column } of understood.faults) complain(`${ownFieldsName}:${line}:${column}: ${message}`)
  if (isShown !== null) for (const path of found) print(json ? jsonLine({ path }) : oneLine(path))
  else if (asSchema) print(jsonLines(jsonSchemaOf(understood.settings.title ?? understood.site.name, understood.rows)))
  else if (json) print(jsonLine({ ...understood, leftOut }))
  else for (const line of fieldsText(understood, leftOut)) print(line)
  return understood.faults.length > 0 ? 1 : 0
}
