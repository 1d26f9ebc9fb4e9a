import { expect, it } from 'vitest'
import { factsOf } from '../../../../../src/shared/fields/facts/article-facts'
import { keyOf } from '../../../../../src/shared/fields/inventory/folder'
import { createInventory } from '../../../../../src/shared/fields/inventory/inventory'
import { folderOf, many } from '../made'

it('counts articles, kinds, values and forms of each key, the most frequent first', () => {
  const folder = folderOf({
    ...many(3, '_posts/#.md', 'title: T\ndate: 2024-01-1#\nimages: [{ url: a }, { url: b }]'),
    ...many(1, 'x#.md', 'title: 7\ndraft: yes'),
  })
  expect(folder.articles).toBe(4)
  expect(folder.keys.map(({ path, articles }) => `${path} ${articles}`)).toEqual([
    'title 4',
    'date 3',
    'images 3',
    'images[].url 3',
    'draft 1',
  ])
  expect(keyOf(folder, 'title')?.kinds).toEqual([
    { kind: 'text', articles: 3, values: [{ name: 'T', articles: 3 }], hasMore: false, forms: [] },
    { kind: 'number', articles: 1, values: [{ name: '7', articles: 1 }], hasMore: false, forms: [] },
  ])
  expect(keyOf(folder, 'date')?.kinds[0]?.forms).toEqual([{ name: '2024-01-02', articles: 3 }])
  expect(folder.places).toEqual([
    { name: '_posts', articles: 3 },
    { name: '', articles: 1 },
  ])
})

it('is as it was once what was added is taken away', () => {
  const inventory = createInventory()
  const all = Object.entries(many(5, '#.md', 'title: T#\ntags: [a, t#]'))
  const [first = ['', ''], ...rest] = all
  for (const [path, text] of rest) inventory.add(factsOf(path, text))
  const before = inventory.read()
  inventory.add(factsOf(...first))
  inventory.remove(factsOf(...first))
  expect(inventory.read()).toEqual(before)
  for (const [path, text] of rest) inventory.remove(factsOf(path, text))
  expect(inventory.read()).toEqual(createInventory().read())
})

it('keeps so many values and keys, and says that there are more', () => {
  const folder = folderOf(many(1_200, '#.md', 'title: T#\nkey#: 1'))
  const title = keyOf(folder, 'title')?.kinds[0]
  expect(title?.articles).toBe(1_200)
  expect(title?.values).toHaveLength(100)
  expect(title?.hasMore).toBe(true)
  expect(folder.keys).toHaveLength(1_000)
  expect(folder.hasMoreKeys).toBe(true)
})
