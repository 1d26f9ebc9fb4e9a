import { expect, test } from 'vitest'
import { changedPaths, type DayAction, tallyOf, todayEntries } from '../../../../src/shared/change/today'

type File = DayAction['files'][number]
const line = (before: string | null, after: string | null) => ({ line: 5, before, after })
const file = (path: string, lines: File['lines'], published: boolean | null = null): File => ({
  path,
  title: path.toUpperCase(),
  lines,
  lineCount: lines.length,
  published,
})
const flag = (path: string, to: boolean): File => file(path, [line(`published: ${!to}`, `published: ${to}`)], to)
/** A draft's file, which is moved, and none of its lines changes. */
const moves = (movedFrom: string, path: string): File => ({
  ...file(path, [line(movedFrom, path)], true),
  lineCount: 0,
  movedFrom,
})
const decided = (path: string, before: 'pass' | 'hold' | null, after: 'pass' | 'hold' | 'published' | 'new') => ({
  path,
  title: path.toUpperCase(),
  before,
  after,
})
const day = (...done: Partial<Pick<DayAction, 'files' | 'decisions'>>[]): DayAction[] =>
  done.map((one, index) => ({ number: index + 1, label: `${index + 1}`, at: index, files: [], decisions: [], ...one }))
const nothing = { published: 0, unpublished: 0, passed: 0, held: 0, lines: 0, files: 0, moved: 0 }

test.each([
  ['published', [{ files: [flag('a', true)] }], { published: 1, lines: 1, files: 1 }],
  ['published and unpublished again is neither', [{ files: [flag('a', true)] }, { files: [flag('a', false)] }], {}],
  [
    'and once more it is published, in one line',
    [{ files: [flag('a', true)] }, { files: [flag('a', false)] }, { files: [flag('a', true)] }],
    { published: 1, lines: 1, files: 1 },
  ],
  [
    'a title that was changed twice is one line',
    [{ files: [file('a', [line('title: A', 'title: B')])] }, { files: [file('a', [line('title: B', 'title: C')])] }],
    { lines: 1, files: 1 },
  ],
  [
    'a line that came and went is none, one that went and came back neither',
    [
      { files: [file('a', [line(null, 'heat: 1'), line('type: x', null)])] },
      { files: [file('a', [line('heat: 1', null), line(null, 'type: x')])] },
    ],
    {},
  ],
  [
    'lines beyond those that are listed count',
    [{ files: [{ ...file('a', [line('x', 'y')]), lineCount: 700 }] }],
    { lines: 700, files: 1 },
  ],
  [
    'a draft whose file was moved changed no line',
    [{ files: [moves('_drafts/a.md', '_posts/2026-01-01-a.md')] }],
    { published: 1, moved: 1 },
  ],
  ['passed', [{ decisions: [decided('a', null, 'pass')] }], { passed: 1 }],
  [
    'held and then passed',
    [{ decisions: [decided('a', null, 'hold')] }, { decisions: [decided('a', 'hold', 'pass')] }],
    { passed: 1 },
  ],
  [
    'passed and taken back',
    [{ decisions: [decided('a', null, 'pass')] }, { decisions: [decided('a', 'pass', 'new')] }],
    {},
  ],
  [
    'held again, as yesterday',
    [{ decisions: [decided('a', 'hold', 'pass')] }, { decisions: [decided('a', 'pass', 'hold')] }],
    {},
  ],
  [
    'passed and then published',
    [
      { decisions: [decided('a', null, 'pass')] },
      { files: [flag('a', true)], decisions: [decided('a', 'pass', 'published')] },
    ],
    { published: 1, lines: 1, files: 1 },
  ],
])('the day comes to: %s', (_name, actions, tally) => {
  expect(tallyOf(day(...actions))).toEqual({ ...nothing, ...tally })
})

test('entries are the newest first, one an article, and say what became of it', () => {
  const actions = day(
    { files: [flag('a', true), file('b', [line('x', 'y')])], decisions: [decided('a', null, 'published')] },
    { decisions: [decided('c', null, 'hold'), decided('d', 'pass', 'new')] },
  )
  const entries = todayEntries(actions, 10)
  expect(entries.map(({ action, path, became, lines }) => [action, path, became, lines.length])).toEqual([
    [2, 'c', 'held', 0],
    [2, 'd', 'new', 0],
    [1, 'a', 'published', 1],
    [1, 'b', null, 1],
  ])
  expect(todayEntries(actions, 3)).toEqual(entries.slice(0, 3))
  expect(changedPaths(actions)).toEqual(['a', 'b'])
})

test('a draft that was published by moving its file is one entry, at its new place', () => {
  const files = [moves('_drafts/a.md', '_posts/2026-01-01-a.md')]
  const entries = todayEntries(day({ files, decisions: [decided('_drafts/a.md', null, 'published')] }), 10)
  expect(entries.map(({ path, became }) => [path, became])).toEqual([['_posts/2026-01-01-a.md', 'published']])
})

test('a topic that was put into the list is an entry and a file of new lines, and no article that changed', () => {
  const topic = file('_data/topics/fog.yaml', [line(null, 'name: Fog')])
  const actions = day({ files: [flag('a', true)] }, { files: [topic] })
  expect(todayEntries(actions, 10).map(({ path, isArticle }) => [path, isArticle])).toEqual([
    ['_data/topics/fog.yaml', false],
    ['a', true],
  ])
  expect(changedPaths(actions)).toEqual(['a'])
  expect(tallyOf(actions)).toEqual({ ...nothing, published: 1, lines: 2, files: 2 })
})
