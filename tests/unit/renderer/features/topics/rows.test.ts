import { expect, test } from 'vitest'
import { type Asked, choicesIn, firstChoice, topicSections } from '../../../../../src/renderer/features/topics/rows'

const used = (...values: (readonly [string, number])[]) => values.map(([value, count]) => ({ value, count }))
const said = (name: string, words: string) => ({ name, because: { kind: 'said', words, in: 'title' } as const })
const taxonomy = [
  { name: 'Artificial Intelligence', parent: null },
  { name: 'AI Basics', parent: 'Artificial Intelligence' },
  { name: 'AI Bias', parent: 'Artificial Intelligence' },
  { name: 'Vision', parent: 'Artificial Intelligence' },
  { name: 'Industry', parent: null },
  { name: 'AI in Business', parent: 'Industry' },
  { name: 'Ports', parent: 'Industry' },
]
const newsroom = {
  suggested: [said('Ports', 'harbour'), said('AI in Business', 'firms')],
  used: used(['Artificial Intelligence', 412], ['AI Bias', 21], ['Ports', 9], ['ai bots', 2], ['Old', 1]),
  taxonomy,
  isHere: true,
}
const blog = {
  suggested: [said('Sea', 'sea')],
  used: used(['Power Apps', 9], ['Policy', 7], ['Data Policy', 3], ['Empower', 1]),
  taxonomy: [],
  isHere: true,
}
const sections = (asked: Partial<Asked>) =>
  topicSections({ typed: '', known: newsroom, taken: [], mayMake: true, turned: new Map(), ...asked })
/** As it is seen: headings, indented topics with counts, what is left out. */
const drawn = (asked: Partial<Asked>): string[] =>
  sections(asked).flatMap(({ label, rows }) => [
    label,
    ...rows.map((row) => {
      if (row.kind === 'several') return ` all ${row.topics.join(', ')}`
      if (row.kind === 'new') return ' + '.concat(row.topic)
      const at = '  '.repeat(row.depth)
      if (row.kind === 'more') return ` ${at}${row.count} more`
      const branch = row.branch === null ? '' : row.branch.isOpen ? 'v ' : `> ${row.branch.folded} `
      return ` ${at}${branch}${row.topic} ${row.uses ?? ''}${row.isFree ? ' free' : ''}${row.isTaken ? ' taken' : ''}`.trimEnd()
    }),
  ])
const taken = (asked: Partial<Asked>): string | undefined => {
  const choices = choicesIn(sections(asked))
  const row = choices[firstChoice(choices, asked.typed ?? '')]
  return row?.kind === 'several' ? row.topics.join(', ') : row?.topic
}

test('suggestions first, then the tree with counts, free topics, each once', () => {
  expect(drawn({})).toEqual(
    [
      'For this story',
      ' Ports 9',
      ' AI in Business 0',
      'All topics',
      ' v Artificial Intelligence 412',
      '   AI Basics 0',
      '   AI Bias 21',
      '   Vision 0',
      ' v Industry',
      'Used, but in no list',
      ' ai bots 2 free',
      ' Old 1 free',
    ].map((line) => (line === ' v Industry' ? ' v Industry 0' : line)),
  )
  expect(sections({})[0]?.rows[0]).toMatchObject({ why: 'in Industry · “harbour” in the title' })
})

test('what doesn’t fit what is typed is folded, and says how much it is; a new topic is the last row', () => {
  expect(drawn({ typed: 'ai b' })).toEqual([
    'For this story',
    ' AI in Business 0',
    'All topics with “ai b”',
    ' v Artificial Intelligence 412',
    '   AI Basics 0',
    '   AI Bias 21',
    '   1 more',
    ' > 1 Industry 0',
    'Used, but in no list',
    ' ai bots 2 free',
    'New',
    ' + ai b',
  ])
})

test('a branch is opened whole, and closed', () => {
  const opened = drawn({ typed: 'ai b', turned: new Map([['all artificial intelligence', true]]) })
  expect(opened.slice(3, 7)).toEqual([
    ' v Artificial Intelligence 412',
    '   AI Basics 0',
    '   AI Bias 21',
    '   Vision 0',
  ])
  expect(drawn({ turned: new Map([['all artificial intelligence', false]]) })).toContain(
    ' > 3 Artificial Intelligence 412',
  )
})

test('a large taxonomy begins folded', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ name: `Topic ${at}`, parent: at === 0 ? null : 'Topic 0' }))
  expect(drawn({ known: { suggested: [], used: [], taxonomy: many, isHere: true } })).toEqual([
    'All topics',
    ' > 59 Topic 0 0',
  ])
})

test('what the article has is not offered, but for what stands under it', () => {
  expect(drawn({ taken: ['PORTS', 'artificial intelligence', 'Old'], typed: '' }).slice(0, 5)).toEqual([
    'For this story',
    ' AI in Business 0',
    'All topics',
    ' v Artificial Intelligence 412 taken',
    '   AI Basics 0',
  ])
  expect(drawn({ taken: ['Policy'], known: blog, typed: 'policy' })).toEqual([
    'All topics with “policy”',
    ' Data Policy 3',
  ])
})

test('Enter takes what is typed to its end, what begins so, what holds it, and nothing where nothing is typed', () => {
  expect(taken({})).toBeUndefined()
  expect(taken({ typed: 'ports' })).toBe('Ports')
  expect(taken({ typed: 'ai b' })).toBe('AI Basics')
  expect(taken({ typed: 'business' })).toBe('AI in Business')
  expect(taken({ typed: 'po', known: blog })).toBe('Power Apps')
  expect(taken({ typed: 'mpow', known: blog })).toBe('Empower')
  expect(taken({ typed: 'artificial intelligence', taken: ['Artificial Intelligence'] })).toBeUndefined()
})

test('a suggestion that holds what is typed is taken before a topic that holds it no better', () => {
  const known = { ...newsroom, suggested: [said('AI Bias', 'bias')] }
  expect(taken({ typed: 'ai', known })).toBe('AI Bias')
  expect(taken({ typed: 'vision', known })).toBe('Vision')
})

test('a new topic is taken by itself only where nothing else is offered, and is made only where that may be', () => {
  expect(taken({ typed: ' Labour ' })).toBe('Labour')
  expect(drawn({ typed: ' Labour ' })).toEqual(['New', ' + Labour'])
  expect(sections({ typed: 'Labour', mayMake: false })).toEqual([])
  expect(drawn({ typed: 'Énergy', known: { ...blog, used: used(['energy', 1]) } })).toEqual([
    'All topics with “Énergy”',
    ' energy 1',
  ])
})

test('without a taxonomy the counts of use are all there is, best first, and none is called free', () => {
  expect(drawn({ known: blog })).toEqual([
    'For this story',
    ' Sea',
    'All topics',
    ' Power Apps 9',
    ' Policy 7',
    ' Data Policy 3',
    ' Empower 1',
  ])
  expect(drawn({ known: blog, typed: 'po' }).slice(1, 5)).toEqual([
    ' Power Apps 9',
    ' Policy 7',
    ' Data Policy 3',
    ' Empower 1',
  ])
})

test('several that are pasted stand first, and are what Enter takes', () => {
  const asked = { typed: 'Ports', several: ['Ports', 'AI Bias'] }
  expect(drawn(asked).slice(0, 2)).toEqual(['Pasted', ' all Ports, AI Bias'])
  expect(taken(asked)).toBe('Ports, AI Bias')
})
