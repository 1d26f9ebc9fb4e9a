import { findCards } from './library'
import { readArguments } from './read-arguments'
import { UsageError, usage } from './usage'

/** Prints one problem a line; 1 where there are errors, or more warnings than allowed. */
export async function check(given: readonly string[], print: (line: string) => void): Promise<number> {
  const { workspace, values } = readArguments(usage.check, given, {
    query: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
    'max-warnings': { type: 'string' },
  })
  if (workspace === null) {
    print(usage.check)
    return 0
  }
  const { query = '', json = false } = values
  const most = values['max-warnings'] === undefined ? Number.POSITIVE_INFINITY : Number(values['max-warnings'])
  if (Number.isNaN(most)) throw new UsageError('--max-warnings: takes a number')
  const sort = { field: 'date', direction: 'descending' } as const
  const cards = await findCards(workspace, { query, sort, whole: true })
  const found = cards.flatMap(({ path, problems }) => problems.map((problem) => ({ path, ...problem })))
  for (const { path, severity, code, message } of found) {
    print(json ? JSON.stringify({ path, severity, code, message }) : `${path}: ${severity}: ${message} (${code})`)
  }
  const count = (severity: string): number => found.filter((problem) => problem.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  process.stderr.write(`${cards.length} articles, ${errors} errors, ${warnings} warnings\n`)
  return errors > 0 || warnings > most ? 1 : 0
}
