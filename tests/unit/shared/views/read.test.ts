import { expect, test, vi } from 'vitest'
import { readViews } from '../../../../src/shared/views'

const names = (yaml: string): string[] => readViews(yaml).views.map((view) => view.name)

test('views with their query, and their sort where one is said', () => {
  const yaml = [
    '# ours',
    'views:',
    '  - name: Fog',
    '    query: fog is:new',
    '    sort: arrived',
    '  - { name: "Hot", query: "heat:>5", sort: { field: heat, direction: ascending } }',
    '  - name: By title',
    '    query: 2020',
    '    sort: title',
    '',
  ].join('\n')
  expect(readViews(yaml)).toEqual({
    views: [
      { name: 'Fog', query: 'fog is:new', sort: { field: 'arrived', direction: 'descending' } },
      { name: 'Hot', query: 'heat:>5', sort: { field: 'heat', direction: 'ascending' } },
      { name: 'By title', query: '2020', sort: { field: 'title', direction: 'ascending' } },
    ],
    places: [0, 1, 2],
    faults: [],
    isBroken: false,
  })
})

test.each(['', '\n', '# nothing yet\n', 'views:\n', 'views: []\n', '---\nviews: []\n', 'other: 1\n'])(
  'no views in %j, and nothing is wrong',
  (yaml) => {
    expect(readViews(yaml)).toEqual({ views: [], places: [], faults: [], isBroken: false })
  },
)

test.each([
  ['no map', '  - Fog'],
  ['no name', '  - query: fog'],
  ['a blank name', '  - { name: " ", query: fog }'],
  ['no query', '  - name: Fog'],
  ['a query that can’t be read', '  - { name: Fog, query: "quality:many" }'],
  ['a sort that is none', '  - { name: Fog, query: fog, sort: luck }'],
  ['a direction that is none', '  - { name: Fog, query: fog, sort: "date:up" }'],
  ['the name of a built-in view', '  - { name: inbox, query: fog }'],
  ['a name that is taken', '  - { name: " HÁRBOUR", query: fog }'],
  ['a name that is too long', `  - { name: ${'x'.repeat(81)}, query: fog }`],
])('a view with %s is left out and said; the others count', (_name, entry) => {
  const yaml = `views:\n  - { name: Harbour, query: harbour }\n${entry}\n  - { name: Last, query: last }\n`
  const read = readViews(yaml)
  expect(read.views.map((view) => view.name)).toEqual(['Harbour', 'Last'])
  expect(read.places).toEqual([0, 2])
  expect(read.faults).toHaveLength(1)
  expect(read.faults[0]).toMatch(/^View 2/)
})

test.each([
  ['no YAML', 'views: [\n'],
  ['a list', '- a\n'],
  ['views that are no list', 'views: fog\n'],
  ['two documents', 'views: []\n---\nviews: []\n'],
])('a file with %s has no views, and says so', (_name, yaml) => {
  expect(readViews(yaml)).toMatchObject({ views: [], isBroken: true })
  expect(readViews(yaml).faults).toHaveLength(1)
})

test('line ends of Windows and a byte order mark do no harm', () => {
  expect(names('\uFEFFviews:\r\n  - name: Fog\r\n    query: fog\r\n')).toEqual(['Fog'])
})

test('a name is one line without signs that turn its direction', () => {
  expect(names('views:\n  - { name: "A\\nB\\u202E\\uD800", query: x }\n')).toEqual(['A B\ufffd'])
})

test('of thousands of views the first 200 count, which takes no look at each pair of names', () => {
  const views = Array.from({ length: 6_000 }, (_, index) => `- { name: é${index}, query: x }\n`)
  const folded = vi.spyOn(String.prototype, 'normalize')
  const read = readViews(`views:\n${views.join('')}`)
  expect(folded.mock.calls.length).toBeLessThan(1_000)
  folded.mockRestore()
  expect(read.views).toHaveLength(200)
  expect(read.faults).toEqual(['It holds 6,000 views; only the first 200 are shown.'])
})

test('what is wrong with each is said in a line of bounded length', () => {
  const { faults } = readViews(`views:\n- { name: A, query: "${'b'.repeat(1_900)}:\\u202Ex" }\n`)
  expect(faults).toHaveLength(1)
  expect(faults[0]?.length).toBeLessThanOrEqual(300)
  expect(faults[0]).not.toMatch(/[\p{Cc}\u202e]/u)
})

test('a view that asks for hundreds of things is left out: each is asked of every card', () => {
  const many = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' OR ')
  const { views, faults } = readViews(`views:\n- {name: A, query: a}\n- {name: B, query: "${many}"}\n`)
  expect(views.map(({ name }) => name)).toEqual(['A'])
  expect(faults).toEqual([expect.stringContaining('more than 60 things')])
})
