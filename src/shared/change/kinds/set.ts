import { sameValue } from '../../article/value'
import { stepsTo, writtenAt } from '../../fields/table/values'
import { label, MAX_NAME_LETTERS } from '../../text/label'
import type { Change } from '../change'
import { unless } from '../outlook'
import type { Kind } from './kind'

/** `value` as it is said: 'true', 'Hedges', '-3'. */
const said = (value: Extract<Change, { kind: 'set' }>['value']): string => label(String(value), MAX_NAME_LETTERS)

const named = ({ field, value }: Extract<Change, { kind: 'set' }>): string =>
  value === null ? `Remove ${field}` : `Set ${field} to ${said(value)}`

export const set: Kind<'set'> = {
  decision: null,
  edits: ({ data }, { field, value }) => {
    const [now, path] = [writtenAt(data, field), stepsTo(field)]
    if (value === null) return now === undefined ? [] : [{ op: 'remove', path }]
    return sameValue(now, value) ? [] : [{ op: 'set', path, value }]
  },
  outlook: ({ values }, { field, value }) => unless((values[field] ?? null) === value),
  label: named,
  labelOfMany: (change, articles) => `${named(change)} ${change.value === null ? 'from' : 'in'} ${articles}`,
  verb: (count) => `Change ${count}`,
  running: ({ field }) => `Changing ${field}`,
  outcome: ({ field, value }) => (value === null ? `without ${field}` : `with ${field} ${value}`),
  done: ({ field }) => `${field} changed`,
  participle: 'changed',
}
