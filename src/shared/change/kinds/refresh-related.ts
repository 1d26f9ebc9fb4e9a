import type { Edit } from '../../article/types'
import { isMap } from '../../article/value'
import { renewedEntry } from '../../card/related-entry'
import { storyOfEntry } from '../../card/story-of-entry'
import { firstOf, stepsTo } from '../../fields/table/values'
import { unless } from '../outlook'
import type { Kind } from './kind'

/** Takes today's card of each related story that is an article of this folder: the values that differ, in the keys that the entry has. */
export const refreshRelated: Kind<'refreshRelated'> = {
  decision: null,
  asksForStories: true,
  edits: ({ data }, _change, { path, table, stories }) =>
    table.roles.related.flatMap((key) => {
      const entries = firstOf(data, [key])
      if (!Array.isArray(entries)) return []
      return entries.flatMap((entry: unknown, place): Edit[] => {
        const story = storyOfEntry(path, entry, {
          withAddress: (address) => stories?.get(address),
          isGone: () => false,
        })
        if (story === null || story === 'gone' || !isMap(entry)) return []
        const { entry: value, differs } = renewedEntry(entry, story.data)
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
