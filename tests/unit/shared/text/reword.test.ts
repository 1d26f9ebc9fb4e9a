import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  cutAtSentence,
  namesIn,
  quotesIn,
  sentenceCase,
  usualQuotes,
  withQuotes,
} from '../../../../src/shared/text/reword'

describe('cut at the last sentence', () => {
  it.each([
    ['Six cranes read codes. The port says that misreads', 'Six cranes read codes.'],
    ['“It works!” Then they went to the', '“It works!”'],
    ['He met Dr. Lund in Oslo. They spoke of Mr. Hale and', 'He met Dr. Lund in Oslo.'],
    ['It costs 3.5 million. The rest...', 'It costs 3.5 million.'],
    ['霧の港。次は', null],
    ['Six cranes read codes.', null],
    ['Six cranes', null],
    ['Six cranes...', null],
  ])('%j gives %j', (text, expected) => {
    expect(cutAtSentence(text)).toBe(expected)
  })
})

describe('sentence case', () => {
  const names = namesIn(['The crane met Anna in Oslo. Six of them', 'All Words Here'])
  it.each([
    ['Harbour Cranes Learn To See In Oslo', 'Harbour cranes learn to see in Oslo'],
    ['NASA And iPhone: What I Saw In G7 Talks', 'NASA and iPhone: what I saw in G7 talks'],
    ['FOG OVER OSLO', 'Fog over Oslo'],
    ['It Works. What Then?', 'It works. What then?'],
    ['“Fog” Is No Excuse', '“Fog” is no excuse'],
    ['Don’t Look', 'Don’t look'],
    ['Élan Vital', 'Élan vital'],
  ])('%j becomes %j', (text, expected) => {
    expect(sentenceCase(text, names)).toBe(expected)
  })
  it('names are what has its capital within a sentence', () => {
    expect([...names]).toEqual(['Anna', 'Oslo'])
  })
})

describe('quotes', () => {
  it.each([
    ["\"Fog\" isn't 'bad'", 'en', '“Fog” isn’t ‘bad’'],
    ["the '90s", null, 'the ’90s'],
    ['("Fog")', 'en-GB', '(“Fog”)'],
    ['"Nebel" ist\'s', 'de', '„Nebel“ ist’s'],
  ])('%j in %s becomes %j', (text, language, expected) => {
    expect(withQuotes(text, 'curly', language)).toBe(expected)
    expect(withQuotes(expected, 'straight', language)).toBe(text)
  })
  it('are judged by those that there are more of', () => {
    expect(quotesIn(['“a” isn’t', "don't"])).toBe('curly')
    expect(quotesIn(['"a"'])).toBe('straight')
    expect(quotesIn(['a'])).toBeNull()
  })
  it('are those of the folder that more of its articles have', () => {
    const of = (title: string, excerpt: string | null = null) => ({ title, excerpt })
    expect(usualQuotes([of('“a” “b” ‘c’'), of("isn't"), of('a', '"b"'), of('d')])).toBe('straight')
    expect(usualQuotes([of('it’s', '"'), of('d')])).toBe('curly')
    expect(usualQuotes([of('a', 'b')])).toBeNull()
  })
})

test('law: each is done once, and keeps all but case and quotes', () => {
  const words = fc.array(
    fc.constantFrom('"', "'", '“', '’', ' ', 'a', 'Fog', 'NASA', 'I', '. ', '!', '(', ')', '…', 'é', 'ß', '7'),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(words, fc.constantFrom('en', 'de', null), (parts, language) => {
      const text = parts.join('')
      const curly = withQuotes(text, 'curly', language)
      expect(withQuotes(curly, 'curly', language)).toBe(curly)
      expect(withQuotes(curly, 'straight', language)).toBe(withQuotes(text, 'straight', language))
      const cased = sentenceCase(text, new Set())
      expect(cased.toLowerCase()).toBe(text.toLowerCase())
      const cut = cutAtSentence(text)
      if (cut !== null) expect([text.startsWith(cut), cutAtSentence(cut)]).toEqual([true, null])
    }),
  )
})
