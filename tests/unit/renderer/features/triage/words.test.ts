import { describe, expect, test } from 'vitest'
import {
  doneText,
  linesText,
  orderText,
  queueName,
  worthKnowing,
} from '../../../../../src/renderer/features/triage/words'
import { type ArticleCard, emptyDesk, type SameStory } from '../../../../../src/shared/card/article-card'
import { brokenCard } from '../../../../../src/shared/card/card'
import { newsroomTable } from '../../../../../src/shared/fields/table/newsroom'

const card = (change: Partial<ArticleCard> = {}): ArticleCard => ({
  ...brokenCard('_news/a.md', { code: 'x', message: 'x' }),
  broken: null,
  problems: [],
  published: false,
  values: { quality: 72 },
  ...change,
})
const also = (...published: boolean[]): SameStory[] => published.map((one) => ({ ...card(), published: one }))
const problem = (severity: 'error' | 'warning' | 'hint') => ({ severity, code: severity, message: `a ${severity}` })

test('the queue has the name of the view whose query it is', () => {
  expect(queueName(' is:new ', [])).toBe('Inbox')
  expect(queueName('', [])).toBe('All articles')
  expect(queueName('topic:Ports', [{ name: 'Harbour', query: 'topic:Ports', sort: null }])).toBe('Harbour')
  expect(queueName('fog', [])).toBe('Search')
})

describe('worth knowing', () => {
  test('all is well', () => {
    expect(worthKnowing(card(), [], newsroomTable)).toEqual([{ tone: 'good', text: 'quality 72, no problems' }])
  })
  test('nothing is claimed before the article was checked', () => {
    expect(worthKnowing(card({ checked: false }), [], newsroomTable)).toEqual([
      { tone: 'plain', text: 'quality 72, still being checked' },
    ])
  })
  test('each problem by its severity, hints not at all', () => {
    const problems = [problem('error'), problem('warning'), problem('hint')]
    expect(
      worthKnowing(card({ problems, values: { quality: 72, heat: -1 } }), [], newsroomTable).map(({ tone, text }) => [
        tone,
        text,
      ]),
    ).toEqual([
      ['plain', 'quality 72'],
      ['warning', 'heat −1'],
      ['error', 'a error'],
      ['warning', 'a warning'],
    ])
  })
  test('HTML that readers would see in the excerpt is named, and no article with it is without problems', () => {
    const excerpt = 'The &#8220;Fog&#8221; lifts.'
    expect(worthKnowing(card({ excerpt, hasExcerpt: true }), [], newsroomTable)).toEqual([
      { tone: 'plain', text: 'quality 72' },
      { tone: 'warning', text: 'in the excerpt &#8220; is HTML for ““”; readers may see it as it is' },
    ])
    // Taken from the body, where it is no mistake.
    expect(worthKnowing(card({ excerpt, hasExcerpt: false }), [], newsroomTable)[0]?.text).toBe(
      'quality 72, no problems',
    )
  })
  test('a duplicate is a problem, though its story says which', () => {
    const problems = [{ severity: 'warning', code: 'duplicate', message: 'Also: Reseller News, unpublished' }] as const
    expect(worthKnowing(card({ problems: [...problems] }), also(false), newsroomTable)).toEqual([
      { tone: 'plain', text: 'quality 72' },
      { tone: 'warning', text: 'another article tells the same story' },
    ])
  })
  test('sentences become points; the duplicate is told with its story', () => {
    const problems = [
      { severity: 'warning', code: 'no-image', message: 'No image.' },
      { severity: 'warning', code: 'entities', message: 'HTML entities in the title.' },
      { severity: 'warning', code: 'duplicate', message: 'Also: Reseller News, unpublished' },
    ] as const
    const texts = (stories: SameStory[]) =>
      worthKnowing(card({ problems: [...problems] }), stories, newsroomTable).map((one) => one.text)
    expect(texts([])).toEqual([
      'quality 72',
      'no image',
      'HTML entities in the title',
      'also: Reseller News, unpublished',
    ])
    expect(texts(also(false))).toEqual([
      'quality 72',
      'no image',
      'HTML entities in the title',
      'another article tells the same story',
    ])
  })
  test.each([
    [also(false), 'another article tells the same story'],
    [also(true), 'another article tells the same story, it is published'],
    [
      [{ ...card(), desk: { ...emptyDesk, decision: 'pass' as const } }],
      'another article tells the same story, it is passed',
    ],
    [also(true, false), 'two other articles tell the same story, one is published'],
    [also(true, true), 'two other articles tell the same story, all are published'],
    [also(true, true, false), 'three other articles tell the same story, 2 are published'],
  ])('the same story elsewhere', (stories, text) => {
    expect(worthKnowing(card(), stories, newsroomTable).at(-1)).toEqual({ tone: 'warning', text })
  })
})

test('the order is said in words', () => {
  expect(orderText({ field: 'arrived', direction: 'descending' }, newsroomTable)).toBe('newest arrivals first')
  expect(orderText({ field: 'related', direction: 'ascending' }, newsroomTable)).toBe('by related')
})

test('what became of the articles, and of their files', () => {
  const held = card({ desk: { ...emptyDesk, decision: 'hold' } })
  const passed = card({ desk: { ...emptyDesk, decision: 'pass' } })
  expect(doneText([])).toBe('')
  expect(doneText([held, passed, card({ published: true }), passed])).toBe('1 published, 2 passed, 1 on hold')
  expect(linesText({ lines: 0, files: 0 })).toBe('')
  expect(linesText({ lines: 1, files: 1 })).toBe('1 line changed in 1 file today.')
  expect(linesText({ lines: 47, files: 45 })).toBe('47 lines changed in 45 files today.')
})
