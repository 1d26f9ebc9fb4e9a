import { describe, expect, it } from 'vitest'
import {
  acrossBlanks,
  completed,
  fieldsLike,
  filterSpans,
  goesOn,
  isBareMinus,
  isFirstLetter,
  unfinishedAt,
} from '../../../../../src/shared/query'

/** The text with its filters in ‹›, a bar before the value. */
const marked = (text: string): string =>
  filterSpans(text).reduceRight(
    (left, { from, to, value }) =>
      `${left.slice(0, from)}‹${text.slice(from, value)}|${text.slice(value, to)}›${left.slice(to)}`,
    text,
  )

describe('filters in a text', () => {
  it.each([
    ['', ''],
    ['harbour cranes', 'harbour cranes'],
    ['is:new quality:>=30 fog', '‹is:|new› ‹quality:|>=30› fog'],
    ['-has:image', '‹-has:|image›'],
    ['topic:"Power Apps"', '‹topic:|"Power Apps"›'],
    ['(topic:Energy OR TOPIC:ports)', '(‹topic:|Energy› OR ‹TOPIC:|ports›)'],
    // No query yet, and coloured all the same.
    ['(is:new topic:"Pow', '(‹is:|new› ‹topic:|"Pow›'],
    ['is:nonsense', '‹is:|nonsense›'],
    // No field of the language, a phrase, a pasted link.
    ['colour:blue "is:new"', 'colour:blue "is:new"'],
    ['https://tideline.example/fog', 'https://tideline.example/fog'],
    ['url:https://tideline.example/fog', '‹url:|https://tideline.example/fog›'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected)
  })
})

/** `|` is the caret. */
function at(written: string) {
  const caret = written.indexOf('|')
  const text = written.replace('|', '')
  return { text, found: unfinishedAt(text, caret) }
}

describe('what the caret stands behind', () => {
  it.each([
    ['to|', null, 'to'],
    ['harbour To|', null, 'To'],
    ['-to| harbour', null, 'to'],
    ['(to|)', null, 'to'],
    ['topic:|', 'topic', ''],
    ['topic:En|', 'topic', 'En'],
    ['-Topic:en|', 'topic', 'en'],
    ['topic:"Power A|', 'topic', 'Power A'],
    ['is:n| harbour', 'is', 'n'],
    ['quality:>=|', 'quality', '>='],
  ])('%s', (written, field, typed) => {
    const { found } = at(written)
    expect([found?.field?.name ?? null, found?.typed]).toEqual([field, typed])
  })

  it.each([
    '|',
    't|',
    'topic:"Power Apps"|',
    'topic:Energy |',
    'to|pic',
    'topic:En|ergy',
    'colour:b|',
    '"to|',
    '2020|',
    'https://tideline.example/to|',
  ])('%s is nothing to complete', (written) => {
    expect(at(written).found).toBeNull()
  })
})

describe('what the caret stands behind that isn’t searched for at once', () => {
  const asked = (written: string, is: (text: string, caret: number) => boolean): boolean =>
    is(written.replace('|', ''), written.indexOf('|'))

  it.each(['t|', 'is:new d|', '-h|', '(I|)', 't| harbour'])('%s may become a field’s name', (written) => {
    expect(asked(written, isFirstLetter)).toBe(true)
  })
  it.each(['|', 'z|', '7|', 'to|', 'topic:t|', '"t|', 't |', 't|o', 'at|'])('%s is none’s first letter', (written) => {
    expect(asked(written, isFirstLetter)).toBe(false)
  })
  it.each(['-|', 'topic:"Open Data" -|', '(-|)', '-| harbour'])('%s leaves nothing out yet', (written) => {
    expect(asked(written, isBareMinus)).toBe(true)
  })
  it.each(['|', '-t|', 'harbour-|', '"-|', '-|t', '- |', 'topic:-|'])('%s is no bare minus', (written) => {
    expect(asked(written, isBareMinus)).toBe(false)
  })
})

describe('completing', () => {
  it.each([
    ['to|', 'topic', 'topic:|'],
    ['fog -to| cranes', 'topic', 'fog -topic:| cranes'],
    ['topic:en|', 'Energy', 'topic:Energy |'],
    ['-topic:|', 'Power Apps', '-topic:"Power Apps" |'],
    ['topic:"pow| cranes', 'Power Apps', 'topic:"Power Apps" |cranes'],
    ['is:n| cranes', 'new', 'is:new |cranes'],
    ['(is:n|)', 'new', '(is:new|)'],
    ['topic:|', 'Say "yes"', 'topic:"Say ""yes""" |'],
  ])('%s by %s', (written, chosen, expected) => {
    const { text, found } = at(written)
    if (found === null) throw new Error(`Nothing to complete in ${written}`)
    const { text: next, caret } = completed(text, found, chosen)
    expect(`${next.slice(0, caret)}|${next.slice(caret)}`).toBe(expected)
  })

  it('offers fields by their beginning, in the language’s order', () => {
    expect(fieldsLike('t').map((field) => field.name)).toEqual(['topic', 'type', 'tag'])
    expect(fieldsLike('TO').map((field) => field.name)).toEqual(['topic'])
    expect(fieldsLike('x')).toEqual([])
  })
})

describe('a value across blanks', () => {
  const across = (written: string) => {
    const caret = written.indexOf('|')
    return acrossBlanks(written.replace('|', ''), caret)
  }
  it.each([
    ['topic:power |', 'topic', 'power '],
    ['topic:power ap|', 'topic', 'power ap'],
    ['fog -topic:Power Ap|', 'topic', 'Power Ap'],
    ['is:new provider:the tide li| quality:>3', 'provider', 'the tide li'],
    ['(topic:power ap|)', 'topic', 'power ap'],
  ])('%s', (written, field, typed) => {
    const found = across(written)
    expect([found?.field?.name, found?.typed]).toEqual([field, typed])
  })

  it.each([
    '|',
    'power ap|',
    'topic:power|',
    'topic:"power" ap|',
    'topic:power "a|',
    'topic:power OR ap|',
    'topic:power -ap|',
    'topic:power is:new a|',
    'quality:3 ap|',
    'is:new ap|',
    'topic:power a|p',
    'https://tideline.example/fog ap|',
    `topic:a${' b'.repeat(9)}|`,
  ])('%s goes on nowhere', (written) => {
    expect(across(written)).toBeNull()
  })

  it('is completed whole', () => {
    const text = 'fog topic:power ap'
    const found = acrossBlanks(text, text.length)
    if (found === null) throw new Error('There is something to complete.')
    expect(completed(text, found, 'Power Apps').text).toBe('fog topic:"Power Apps" ')
  })

  it('goes on where a value begins so, a blank at the end counted', () => {
    expect(goesOn('Power Apps', 'power')).toBe(true)
    expect(goesOn('Power Apps', 'power ')).toBe(true)
    expect(goesOn('Power Apps', 'POWER  a')).toBe(true)
    expect(goesOn('Powerful', 'power ')).toBe(false)
    expect(goesOn('Apps of power', 'power ')).toBe(false)
  })
})
