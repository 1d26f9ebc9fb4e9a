import type { Change } from '../../shared/change/change'
import { readArguments } from '../read-arguments'
import { UsageError, usage } from '../usage'
import { changeFound, changing } from './change'

type SetField = Extract<Change, { kind: 'set' }>

const fields = ['type', 'category', 'heat', 'quality'] as const
const numbers: Readonly<Record<string, { readonly pattern: RegExp; readonly takes: string }>> = {
  heat: { pattern: /^-?\d{1,15}$/, takes: 'a whole number' },
  quality: { pattern: /^\d{1,15}$/, takes: 'a whole number from 0' },
}

/** `heat=3`; nothing behind the `=` removes the field. */
function changeOf(written: string): SetField {
  const at = written.indexOf('=')
  const name = at === -1 ? written : written.slice(0, at)
  const field = fields.find((one) => one === name)
  if (field === undefined) throw new UsageError(`${name} is none of ${fields.join(', ')}`)
  if (at === -1) throw new UsageError(`${field}: write ${field}=VALUE; ${field}= removes it`)
  const value = written.slice(at + 1)
  if (value === '') return { kind: 'set', field, value: null }
  const number = numbers[field]
  if (number === undefined) return { kind: 'set', field, value }
  if (!number.pattern.test(value)) throw new UsageError(`${field}: takes ${number.takes}, not ${value}`)
  return { kind: 'set', field, value: Number(value) }
}

/** Sets fields of what a query finds. */
export async function set(given: readonly string[], print: (line: string) => void): Promise<number> {
  const { workspace, values, rest } = readArguments(usage.set, given, changing, true)
  if (workspace === null) {
    print(usage.set)
    return 0
  }
  const [first, ...more] = rest.map(changeOf)
  if (first === undefined) throw new UsageError('', usage.set)
  const names = [first, ...more].map((change) => change.field)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new UsageError(`${twice} is set twice`)
  return changeFound(workspace, values, { changes: [first, ...more], done: 'changed' }, print)
}
