import { describe, expect, it } from 'vitest'
import { keysFor, valuesFor, valueText } from '../../../../../../../src/renderer/features/editor/source/complete/offers'
import { type Spot, spotAt } from '../../../../../../../src/renderer/features/editor/source/complete/spot'
import { newsroomTable } from '../../../../../../../src/shared/fields/table/newsroom'

/** `|` is the caret. */
const spot = (front: string): Spot | null => {
  const text = `---\n${front}\n---\nBody: |\n`
  return spotAt(text.replace('|', ''), text.indexOf('|'))
}

describe('what can be completed in front matter', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['title: A\npub|', [], ['title']],
    ['|\ntitle: A', [], ['title']],
    ['title: A\n|\ntype: b', [], ['title', 'type']],
    ['provider:\n  name: A\n  dom|', ['provider'], ['name']],
    ['provider:\n  |', ['provider'], []],
    ['title: A\nprovider:\n  name: A\nty|\nheat: 1', [], ['title', 'provider', 'heat']],
    ['related:\n  - title: A\n    web|', ['related', '[]'], ['title']],
    ['related:\n- title: A\n  web|', ['related', '[]'], ['title']],
    ['related:\n  - title: A\n  - ti|', ['related', '[]'], []],
    ['related:\n  - ti|\n    webUrl: x\n  - title: B', ['related', '[]'], ['webUrl']],
    ['related:\n  - title: A\n    provider:\n      na|', ['related', '[]', 'provider'], []],
  ])('%j is a key', (front, within, present) => {
    const found = spot(front)
    expect(found).toMatchObject({ kind: 'key', within })
    expect(found?.kind === 'key' && [...found.present].sort()).toEqual([...present].sort())
  })

  it.each<[string, readonly string[], Partial<Extract<Spot, { kind: 'value' }>>]>([
    ['type: |', ['type'], { quote: null, isInFlow: false }],
    ['type: "ar|', ['type'], { quote: '"' }],
    ['provider:\n  name: The T|', ['provider', 'name'], { quote: null }],
    ['topics:\n  - Power A|', ['topics', '[]'], { quote: null }],
    ['topics: [A, B|', ['topics', '[]'], { isInFlow: true }],
    ["topics: ['A|", ['topics', '[]'], { quote: "'", isInFlow: true }],
    ['related:\n  - title: A\n    type: |', ['related', '[]', 'type'], {}],
  ])('%j is a value', (front, of, more) => expect(spot(front)).toMatchObject({ kind: 'value', of, ...more }))

  it.each(['title: A # wo|', '# ti|', 'excerpt: >\n', 'map: {a: |'])('%j is neither', (front) => {
    expect(spot(front)).toBeNull()
  })
})

const key = (front: string): string[] => {
  const found = spot(front)
  return found?.kind === 'key' ? keysFor(found, newsroomTable).map((one) => one.key) : []
}
const values = (front: string) => {
  const found = spot(front)
  return found?.kind === 'value' ? valuesFor(found, newsroomTable) : null
}

describe('what is offered', () => {
  it('keys of the folder that the article hasn’t, also of what stands in others', () => {
    expect(key('title: A\n|')).toContain('excerpt')
    expect(key('title: A\n|')).not.toContain('title')
    expect(key('provider:\n  name: A\n  |')).toEqual(expect.arrayContaining(['domain']))
    expect(key('related:\n  - title: A\n    |')).toContain('webUrl')
    expect(key('nothing:\n  known:\n    |')).toEqual([])
  })

  it('values by what the field is', () => {
    expect(values('published: |')).toEqual({ known: ['true', 'false'], listed: null })
    expect(values('topics: [|')).toEqual({ known: [], listed: 'topics' })
    expect(values('provider:\n  name: |')).toEqual({ known: [], listed: 'provider' })
    expect(values('related:\n  - provider:\n      name: |')).toEqual({ known: [], listed: 'provider' })
    expect(values('type: |')).toMatchObject({ listed: 'type' })
    expect(values('title: |')).toEqual({ known: [], listed: null })
  })

  it.each([
    ['type: |', 'news', 'news'],
    ['type: |', 'a: b', "'a: b'"],
    ['type: |', 'no', "'no'"],
    ['published: |', 'true', 'true'],
    ['topics: [|', 'a, b', "'a, b'"],
    ['topics: ["|', 'a, b', 'a, b"'],
    ['topics: ["|', 'a "b"', null],
  ])('at %j the value %j is written %j', (front, value, written) => {
    const found = spot(front)
    expect(found?.kind === 'value' && valueText(value, found)).toBe(written)
  })
})
