import { expect, test } from 'vitest'
import { topicChoices } from '../../../../../src/renderer/features/topics/topics'

const known = ['Power Apps', 'Policy', 'Energy', 'Computer Vision', 'Data Policy', 'Empower']
const topics = (typed: string, likely: string[] = [], taken: string[] = []): string[] =>
  topicChoices(typed, likely, known, taken).map(({ topic, isNew }) => (isNew ? `new: ${topic}` : topic))

test('begins before words that begin before what only holds it', () => {
  expect(topics('po')).toEqual(['Power Apps', 'Policy', 'Data Policy', 'Empower', 'new: po'])
})

test('what is typed to its end comes first', () => {
  expect(topicChoices('ai', [], ['AI Builder', 'AI'], []).map(({ topic }) => topic)).toEqual(['AI', 'AI Builder'])
})

test('likely topics come first, each once', () => {
  expect(topics('', ['Energy', 'policy']).slice(0, 3)).toEqual(['Energy', 'Policy', 'Power Apps'])
})

test('what the article has is not offered, also in other letters', () => {
  expect(topics('pol', [], ['POLICY'])).toEqual(['Data Policy', 'new: pol'])
  expect(topics('policy', [], ['POLICY'])).toEqual(['Data Policy'])
})

test('a topic that nobody has yet is asked for as it is typed; a known one never', () => {
  expect(topics(' Ports ')).toEqual(['new: Ports'])
  expect(topics('energy')).toEqual(['Energy'])
  expect(topics('Énergy')).toEqual(['Energy'])
})

test('accents and the order of words don’t matter', () => {
  expect(topicChoices('cafe pol', [], ['Politique du Café'], []).map(({ topic }) => topic)).toEqual([
    'Politique du Café',
    'cafe pol',
  ])
})
