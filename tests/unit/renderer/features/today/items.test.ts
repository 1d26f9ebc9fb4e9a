import { expect, test } from 'vitest'
import { todayItems } from '../../../../../src/renderer/features/today/items'
import type { TodayEntry } from '../../../../../src/shared/change/change'

const entry = (action: number, label: string, title: string): TodayEntry => ({
  action,
  at: 0,
  label,
  path: title,
  title,
  isArticle: true,
  became: null,
  lines: [],
})

test('each action has one head; of one article it leaves the title to the line below', () => {
  const items = todayItems([
    entry(3, 'Publish 2 articles', 'A'),
    entry(3, 'Publish 2 articles', 'B'),
    entry(2, 'Hold: C', 'C'),
  ])
  expect(items.map((item) => (item.kind === 'action' ? [item.action, item.short] : item.entry.title))).toEqual([
    [3, 'Publish 2 articles'],
    'A',
    'B',
    [2, 'Hold'],
    'C',
  ])
})
