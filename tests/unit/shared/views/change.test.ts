import { expect, test } from 'vitest'
import { changeViews, readViews, type ViewChange } from '../../../../src/shared/views'

const create = (name: string, query = 'fog', sort: 'arrived' | null = null): ViewChange => ({
  kind: 'create',
  view: { name, query, sort: sort && { field: sort, direction: 'descending' } },
})
const after = (yaml: string, change: ViewChange): string => {
  const text = changeViews(yaml, change)
  if (typeof text !== 'string') throw new Error(text.message)
  return text
}

const TEAM = [
  '# What we look at in the morning.',
  'views:',
  '  # the harbour desk',
  "  - name: 'Fog'   # Ada",
  '    query: fog is:new',
  '  - name: Hot',
  '    query: heat:>5',
  'other: kept',
  '',
].join('\n')

test('the first view makes the list, the next ones are added behind it', () => {
  const one = after('', create('Fog', 'fog is:new', 'arrived'))
  expect(one).toBe('views:\n  - name: Fog\n    query: fog is:new\n    sort: arrived:descending\n')
  const two = after(one, create('Hot', 'heat:>5'))
  expect(two).toBe(`${one}  - name: Hot\n    query: "heat:>5"\n`)
  expect(readViews(two).views).toHaveLength(2)
})

test.each([
  ['a comment alone', '# ours\n'],
  ['an empty list', 'views: []\n'],
  ['no value', 'views:\n'],
  ['a document mark', '---\nviews:\n  - name: Hot\n    query: heat:>5\n'],
  ['no line break at its end', 'views:\n  - name: Hot\n    query: heat:>5'],
  ['line ends of Windows', 'views:\r\n  - name: Hot\r\n    query: heat:>5\r\n'],
  ['a byte order mark', '\uFEFFviews:\n  - name: Hot\n    query: heat:>5\n'],
])('a view is added to a file with %s; what was there stays', (_name, yaml) => {
  const text = after(yaml, create('Fog', 'topic:"A: b" -x'))
  expect(readViews(text).views.at(-1)).toEqual({ name: 'Fog', query: 'topic:"A: b" -x', sort: null })
  expect(readViews(text).views).toHaveLength(readViews(yaml).views.length + 1)
  if (!yaml.includes('[]')) expect(text.startsWith(yaml.trimEnd())).toBe(true)
  if (yaml.includes('\r\n')) expect(text.replaceAll('\r\n', '')).not.toContain('\n')
})

test('a rename changes one value; comments and the rest stay byte for byte', () => {
  expect(after(TEAM, { kind: 'rename', name: 'fog', to: ' Mist ' })).toBe(TEAM.replace("'Fog'", "'Mist'"))
})

test('a deleted view goes with its lines', () => {
  expect(after(TEAM, { kind: 'delete', name: 'Hot' })).toBe(TEAM.replace('  - name: Hot\n    query: heat:>5\n', ''))
})

test('a view behind one that is left out is the one that is changed', () => {
  const yaml = 'views:\n  - query: nameless\n  - { name: Fog, query: fog }\n'
  expect(after(yaml, { kind: 'delete', name: 'Fog' })).toBe('views:\n  - query: nameless\n')
})

test.each<[string, ViewChange]>([
  ['bad-name', create('FOG')],
  ['bad-name', create('inbox')],
  ['bad-name', create('  ')],
  ['bad-query', create('New', 'quality:many')],
  ['bad-name', { kind: 'rename', name: 'Fog', to: 'hot' }],
  ['bad-name', { kind: 'rename', name: 'Fog', to: 'Passed' }],
  ['no-such-view', { kind: 'rename', name: 'Gone', to: 'New' }],
  ['no-such-view', { kind: 'delete', name: 'Inbox' }],
])('refused as %s: %j', (code, change) => {
  expect(changeViews(TEAM, change)).toMatchObject({ code })
})

test('a view may be renamed to its own name in other letters', () => {
  expect(after(TEAM, { kind: 'rename', name: 'Fog', to: 'FOG' })).toContain("'FOG'")
})

test.each(['views: [\n', 'views: fog\n', 'views: []\n---\n'])(
  'nothing is added to %j, which is no list of views',
  (yaml) => {
    expect(changeViews(yaml, create('Fog'))).toMatchObject({ code: 'broken-views' })
  },
)

test('no view is added behind the last one that is shown', () => {
  const full = `views:\n${Array.from({ length: 200 }, (_, index) => `  - { name: v${index}, query: x }\n`).join('')}`
  expect(changeViews(full, create('Fog'))).toMatchObject({ code: 'too-many' })
  expect(readViews(after(full, { kind: 'delete', name: 'v7' })).views).toHaveLength(199)
})

const title = { field: 'title', direction: 'ascending' } as const

test('an update changes what is another, and no more', () => {
  expect(after(TEAM, { kind: 'update', name: 'fog', query: 'fog is:held', sort: title })).toBe(
    TEAM.replace('query: fog is:new', 'query: fog is:held\n    sort: title:ascending'),
  )
  const sorted = after(TEAM, { kind: 'update', name: 'Hot', query: 'heat:>5', sort: title })
  expect(sorted).toBe(TEAM.replace('query: heat:>5', 'query: heat:>5\n    sort: title:ascending'))
  expect(after(sorted, { kind: 'update', name: 'Hot', query: 'heat:>5', sort: title })).toBe(sorted)
  expect(readViews(sorted).views[1]).toEqual({ name: 'Hot', query: 'heat:>5', sort: title })
})

test('an update by what is no query, or of a view that is gone, changes nothing', () => {
  expect(changeViews(TEAM, { kind: 'update', name: 'Hot', query: 'heat:high', sort: title })).toMatchObject({
    code: 'bad-query',
  })
  expect(changeViews(TEAM, { kind: 'update', name: 'Gone', query: 'x', sort: title })).toMatchObject({
    code: 'no-such-view',
  })
})

test('a moved view takes its lines and comments along', () => {
  const moved = after(TEAM, { kind: 'move', name: 'Hot', to: 'Fog' })
  expect(readViews(moved).views.map(({ name }) => name)).toEqual(['Hot', 'Fog'])
  expect(moved.split('\n').toSorted()).toEqual(TEAM.split('\n').toSorted())
  expect(after(moved, { kind: 'move', name: 'Hot', to: 'Fog' })).toBe(TEAM)
  expect(changeViews(TEAM, { kind: 'move', name: 'Hot', to: 'Gone' })).toMatchObject({ code: 'no-such-view' })
})

test('a pinned view has one line more, and none when it is unpinned', () => {
  const pinned = after(TEAM, { kind: 'pin', name: 'Hot', pinned: true })
  expect(pinned).toBe(TEAM.replace('query: heat:>5', 'query: heat:>5\n    pinned: true'))
  expect(readViews(pinned).views[1]).toEqual({ name: 'Hot', query: 'heat:>5', sort: null, pinned: true })
  expect(after(pinned, { kind: 'pin', name: 'Hot', pinned: true })).toBe(pinned)
  expect(after(pinned, { kind: 'pin', name: 'Hot', pinned: false })).toBe(TEAM)
})
