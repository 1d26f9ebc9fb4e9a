import { expect, test } from 'vitest'
import { decidedToday } from '../../../../../src/renderer/features/library/result-count'
import {
  decisionsSentence,
  lastStates,
  linesSentence,
  summaryText,
} from '../../../../../src/renderer/features/today/summary'
import type { TodayEntry } from '../../../../../src/shared/change/change'

const tally = { published: 41, unpublished: 0, passed: 268, held: 3, lines: 41, files: 41, moved: 0 }
const entry = (path: string, became: TodayEntry['became']): TodayEntry => ({
  action: 1,
  at: 0,
  label: 'Publish',
  path,
  title: `Title ${path}`,
  isArticle: true,
  became,
  lines: [],
})

test('what a day came to, without what there was none of', () => {
  expect(decidedToday(tally)).toBe(312)
  expect(decisionsSentence(tally)).toBe('41 published, 268 passed, 3 on hold.')
  expect(linesSentence(tally)).toBe('41 lines changed in 41 files.')
  expect(linesSentence({ ...tally, lines: 1, files: 1 })).toBe('1 line changed in 1 file.')
  expect(linesSentence({ ...tally, lines: 1, files: 1, moved: 3 })).toBe('1 line changed in 1 file, 3 files moved.')
  expect(linesSentence({ ...tally, lines: 0, files: 0, moved: 1 })).toBe('1 file moved.')
})

test('an article counts for what was made of it last', () => {
  const states = lastStates([entry('a', 'unpublished'), entry('b', null), entry('a', 'published'), entry('c', 'held')])
  expect(states.published).toEqual([])
  expect(states.unpublished.map(({ path }) => path)).toEqual(['a'])
  expect(states.held.map(({ path }) => path)).toEqual(['c'])
})

test('the summary is plain text with the links of what was published', () => {
  const text = summaryText({
    day: 'Saturday 13 June 2026',
    workspace: 'Newsroom',
    tally,
    entries: [entry('a', 'published'), entry('b', 'passed'), entry('c', 'published')],
    links: new Map([['a', 'https://a.example/story']]),
  })
  expect(text.split('\n')).toEqual([
    'Newsroom, Saturday 13 June 2026',
    '41 published, 268 passed, 3 on hold. 41 lines changed in 41 files.',
    '',
    'Published',
    '- Title a',
    '  https://a.example/story',
    '- Title c',
    '',
    'Passed',
    '- Title b',
  ])
})

test('thousands of titles still fit into what can be copied', () => {
  const entries = Array.from({ length: 5_000 }, (_, index) => entry(`${index}`.padEnd(120, 'x'), 'published'))
  const links = new Map(entries.map(({ path }) => [path, `https://a.example/${path}`]))
  const text = summaryText({ day: 'Today', workspace: 'Newsroom', tally, entries, links })
  expect(text.length).toBeLessThan(100_000)
  expect(text).toContain('and 4,850 more')
})
