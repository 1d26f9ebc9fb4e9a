import type { Change } from '../../shared/change/change'
import type { TableRow } from '../../shared/fields/table/row'
import type { FieldTable } from '../../shared/fields/table/table'
import { readArguments } from '../read-arguments'
import { UsageError, usage } from '../usage'
import { changeFound, changing } from './change'

type SetField = Extract<Change, { kind: 'set' }>

const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/

function numberIn({ key, isWhole, minimum }: TableRow, value: string): number {
  const number = Number(value)
  const fits = NUMBER.test(value) && (!isWhole || Number.isInteger(number)) && number >= (minimum ?? number)
  if (fits) return number
  const takes = `${isWhole ? 'a whole number' : 'a number'}${minimum === null ? '' : ` from ${minimum}`}`
  throw new UsageError(`${key}: takes ${takes}, not ${value}`)
}

/** What the text behind the `=` is to the field. */
function valueIn(row: TableRow, value: string): SetField['value'] {
  const { key, kind, choices, isClosed } = row
  if (value === '') return null
  if (kind === 'number') return numberIn(row, value)
  if (kind === 'flag') {
    if (value !== 'true' && value !== 'false') throw new UsageError(`${key}: takes true or false, not ${value}`)
    return value === 'true'
  }
  if (isClosed && choices !== null && !choices.includes(value)) {
    throw new UsageError(`${key}: takes ${choices.join(', ')}, not ${value}`)
  }
  return value
}

/** `heat=3`; nothing behind the `=` removes the field. */
const changeOf =
  (written: string) =>
  ({ rows }: FieldTable): SetField => {
    const at = written.indexOf('=')
    const name = at === -1 ? written : written.slice(0, at)
    const settable = rows.filter(({ bulk }) => bulk)
    const row = settable.find((one) => one.key === name)
    if (row === undefined) throw new UsageError(`${name} is none of ${settable.map(({ key }) => key).join(', ')}`)
    if (at === -1) throw new UsageError(`${row.key}: write ${row.key}=VALUE; ${row.key}= removes it`)
    return { kind: 'set', field: row.key, value: valueIn(row, written.slice(at + 1)) }
  }

/** Sets fields of what a query finds. */
export async function set(given: readonly string[], print: (line: string) => void): Promise<number> {
  const { workspace, values, rest, noCache } = readArguments(usage.set, given, changing, true)
  if (workspace === null) {
    print(usage.set)
    return 0
  }
  if (rest.length === 0) throw new UsageError('', usage.set)
  const changes = (table: FieldTable): readonly Change[] => {
    const set = rest.map((written) => changeOf(written)(table))
    const names = set.map(({ field }) => field)
    const twice = names.find((name, index) => names.indexOf(name) !== index)
    if (twice !== undefined) throw new UsageError(`${twice} is set twice`)
    return set
  }
  return changeFound({ workspace, values, noCache }, { changes, done: 'changed' }, print)
}
