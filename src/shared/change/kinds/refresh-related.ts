import type { Edit } from '../../article/types'
import { isMap } from '../../article/value'
import { addressesOf } from '../../card/entry-addresses'
import { renewedEntry } from '../../card/related-entry'
import { firstOf, stepsTo } from '../../fields/table/values'
import { addressKey } from '../../text/address'
import { unless } from '../outlook'
import type { Kind, Where } from './kind'

/** What the article says by now that an entry is of; undefined: it is none of this folder's. */
function storyOf(entry: unknown, stories: Where['stories']): unknown {
  const key = addressesOf([entry])
    .map(addressKey)
    .find((one) => one !== null && stories?.has(one) === true)
  return key === undefined || key === null ? undefined : stories?.get(key)
}

/** Takes today's card of each related story that is an article of this folder: the values that differ, in the keys that the entry has. */
export const refreshRelated: Kind<'refreshRelated'> = {
  decision: null,
  asksForStories: true,
  edits: ({ data }, _change, { table, stories }) =>
    table.roles.related.flatMap((key) => {
      const entries = firstOf(data, [key])
      if (!Array.isArray(entries)) return []
      return entries.flatMap((entry: unknown, place): Edit[] => {
        const story = storyOf(entry, stories)
        if (story === undefined || !isMap(entry)) return []
        const { entry: value, differs } = renewedEntry(entry, story)
        return differs.length === 0 ? [] : [{ op: 'set', path: [...stepsTo(key), place], value }]
      })
    }),
  outlook: ({ problems }) => unless(!problems.some(({ code }) => code === 'related-stale')),
  label: () => 'Refresh related cards',
  labelOfMany: (_change, articles) => `Refresh related cards of ${articles}`,
  verb: (count) => `Refresh ${count}`,
  running: () => 'Refreshing related cards',
  outcome: () => 'with today’s related cards',
  done: () => 'Related cards refreshed',
  participle: 'changed',
}
