import { label, MAX_NAME_LETTERS } from '../../text/label'
import type { Change } from '../change'
import { unless } from '../outlook'
import type { Kind } from './kind'

const named = ({ field, value }: Extract<Change, { kind: 'set' }>): string =>
  value === null ? `Remove ${field}` : `Set ${field} to ${label(String(value), MAX_NAME_LETTERS)}`

export const set: Kind<'set'> = {
  decision: null,
  edits: (article, { field, value }) => {
    const now = Object.hasOwn(article.data, field) ? article.data[field] : undefined
    if (value === null) return now === undefined ? [] : [{ op: 'remove', path: [field] }]
    return now === value ? [] : [{ op: 'set', path: [field], value }]
  },
  outlook: (card, { field, value }) => unless(card[field] === value),
  label: named,
  labelOfMany: (change, articles) => `${named(change)} ${change.value === null ? 'from' : 'in'} ${articles}`,
  verb: (count) => `Change ${count}`,
  running: ({ field }) => `Changing ${field}`,
  outcome: ({ field, value }) => (value === null ? `without ${field}` : `with ${field} ${value}`),
  done: ({ field }) => `${field} changed`,
  participle: 'changed',
}
