import { counted } from '../numbers'
import { label, MAX_NAME_LETTERS } from '../text/label'
import type { Change } from './change'

const shown = (value: string | number): string => label(String(value), MAX_NAME_LETTERS)

/** What an action is called in menus, undo and reports: 'Publish', 'Add topic Energy'. */
export function labelOf(change: Change): string {
  switch (change.kind) {
    case 'publish':
      return 'Publish'
    case 'unpublish':
      return 'Unpublish'
    case 'pass':
      return 'Pass'
    case 'hold':
      return 'Hold'
    case 'reconsider':
      return 'Back to Inbox'
    case 'addTopic':
      return `Add topic ${shown(change.topic)}`
    case 'removeTopic':
      return `Remove topic ${shown(change.topic)}`
    case 'set':
      return change.value === null ? `Remove ${change.field}` : `Set ${change.field} to ${shown(change.value)}`
  }
}

/** The same of many articles: 'Publish 12 articles', 'Add topic Energy to 12 articles'. */
export function labelOfMany(change: Change, count: number): string {
  const articles = counted(count, 'article')
  switch (change.kind) {
    case 'publish':
    case 'unpublish':
    case 'pass':
    case 'hold':
      return `${labelOf(change)} ${articles}`
    case 'reconsider':
      return `${articles} back to Inbox`
    case 'addTopic':
      return `${labelOf(change)} to ${articles}`
    case 'removeTopic':
      return `${labelOf(change)} from ${articles}`
    case 'set':
      return `${labelOf(change)} ${change.value === null ? 'from' : 'in'} ${articles}`
  }
}
