import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createInventory, factsOf, noOwnFields, shapeOf, shapeSet, understand } from '../../src/shared/fields'
import { matcherOf } from '../../src/shared/fields/inventory/matches'
import { noSigns } from '../../src/shared/fields/site/signs'
import { numRuns as articleRuns, files } from './files'
import { articles } from './generate'

const scalar = fc.constantFrom(
  'Fog',
  '"7"',
  '7',
  'true',
  '2024-01-02',
  'a, b',
  '[a, b]',
  '[]',
  '',
  '/a.png',
  '{ url: /a.png }',
  'draft',
)
const key = fc.constantFrom(
  'title',
  'date',
  'tags',
  'draft',
  'published',
  'status',
  'image',
  'description',
  'summary',
  'x',
)
/** Front matter as blogs have it, in any mixture. */
const posts = fc
  .uniqueArray(fc.tuple(key, scalar), { selector: ([name]) => name })
  .map((pairs) => `---\n${pairs.map(([name, value]) => `${name}: ${value}\n`).join('')}---\n\nWords.\n`)
const path = fc.constantFrom('_posts/2024-01-02-a.md', '_drafts/a.md', 'content/a/index.md', 'notes/a.md', 'a.md')
const folders = fc.array(fc.tuple(path, fc.oneof(posts, articles)), { maxLength: 30 })

const factsIn = (folder: readonly (readonly [string, string])[]) => folder.map(([at, text]) => factsOf(at, text))

function inventoryOf(folder: ReturnType<typeof factsIn>) {
  const inventory = createInventory()
  for (const facts of folder) inventory.add(facts)
  return inventory
}

/** Each case is a folder of many articles. */
const numRuns = Math.ceil(articleRuns / 10)

/** Articles that lie here, the odd ones among them. */
const real = files.map(({ text }, index) => [`_news/2024-01-02-${index}.md`, text] as const)

describe('the fields of a folder', () => {
  it('are the same in whatever order its articles come, and as they were once some are taken away', () => {
    fc.assert(
      fc.property(folders, fc.integer({ min: 0, max: 30 }), (folder, cut) => {
        const all = factsIn(folder)
        const inventory = inventoryOf(all)
        expect(inventoryOf(all.toReversed()).read()).toEqual(inventory.read())
        for (const facts of all.slice(cut)) inventory.remove(facts)
        expect(inventory.read()).toEqual(inventoryOf(all.slice(0, cut)).read())
      }),
      { numRuns },
    )
  })

  /** Each article of a folder is in exactly one part of each role, and each number is what its query finds. */
  const addUp = (folder: readonly (readonly [string, string])[]): void => {
    const all = factsIn(folder)
    const shapes = all.map((facts) => shapeSet(shapeOf(facts)))
    const { roles, rows, compared } = understand(inventoryOf(all).read(), noSigns, noOwnFields)
    expect(compared).toBe(all.length)
    for (const { have, rest } of roles) {
      const parts = [have, ...rest].filter((part) => part !== null)
      expect(parts.reduce((sum, { articles }) => sum + articles, 0)).toBe(all.length)
      for (const part of parts) expect(shapes.filter(matcherOf(part.query))).toHaveLength(part.articles)
    }
    for (const { key, articles, query } of rows) {
      expect([key, shapes.filter(matcherOf(query)).length]).toEqual([key, articles])
    }
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length)
  }

  it('add up', () => {
    addUp(real)
    fc.assert(fc.property(folders, addUp), { numRuns })
  })

  /** A newsroom without topics, whose categories were taken for them. */
  const seen: readonly (readonly [string, string])[] = [
    [
      '_posts/2024-01-02-a.md',
      '---\nprovider: { name: Port Fund }\ncategory: Ports\nimages:\n- url: https://x.example/a.jpg\n---',
    ],
  ]

  it('give each role to one key, and a key to one role', () => {
    fc.assert(
      fc.property(folders, (folder) => {
        const { roles, rows } = understand(inventoryOf(factsIn(folder)).read(), noSigns, noOwnFields)
        const given = roles.flatMap((role) => (role.key === null ? [] : [role.key]))
        expect(new Set(given).size).toBe(given.length)
        const known = rows.filter((row) => row.role !== null).map((row) => row.role)
        expect(new Set(known).size).toBe(known.length)
      }),
      { numRuns, examples: [[seen]] },
    )
  })
})
