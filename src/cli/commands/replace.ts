import type { Change } from '../../shared/change/change'
import { textRows } from '../../shared/change/replace/fields'
import { faultOf } from '../../shared/change/replace/finder'
import type { FieldTable } from '../../shared/fields/table/table'
import { readArguments } from '../read-arguments'
import { UsageError, usage } from '../usage'
import { changeFound, changing } from './change'

const options = {
  ...changing,
  find: { type: 'string' },
  with: { type: 'string' },
  field: { type: 'string' },
  pattern: { type: 'boolean' },
  'match-case': { type: 'boolean' },
} as const

function fieldIn(table: FieldTable, field: string | undefined): string | null {
  if (field === undefined) return null
  const keys = textRows(table).map(({ key }) => key)
  if (!keys.includes(field)) throw new UsageError(`--field: ${field} is none of ${keys.join(', ')}`)
  return field
}

/** Finds and replaces in the text fields of what a query finds. */
export async function replace(given: readonly string[], print: (line: string) => void): Promise<number> {
  const { workspace, values, noCache } = readArguments(usage.replace, given, options)
  if (workspace === null) {
    print(usage.replace)
    return 0
  }
  const { find = '', with: put, field, pattern = false, 'match-case': matchCase = false } = values
  if (find === '') throw new UsageError('--find: says what to find')
  if (put === undefined) throw new UsageError("--with: says what to put in its place; '' takes it out")
  const change = { kind: 'replace', field: null, find, with: put, pattern, matchCase } as const
  const fault = faultOf(change)
  if (fault !== null) throw new UsageError(`--find: ${fault}`)
  const changes = (table: FieldTable): readonly Change[] => [{ ...change, field: fieldIn(table, field) }]
  return changeFound({ workspace, values, noCache }, { changes, done: 'changed', already: 'without it' }, print)
}
