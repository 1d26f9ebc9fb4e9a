import { describe, expect, it } from 'vitest'
import { askableValues, usedValues } from '../../../../../../src/main/library/index/used/used-values'
import { brokenCard } from '../../../../../../src/shared/card/card'
import { newsroomLanguage } from '../../../../../../src/shared/query'

const card = (topics: string[], series: string | number | null) => ({
  ...brokenCard('a.md', { code: 'unread', message: 'Unread.' }),
  topics,
  values: { series },
})
const compare = (a: string, b: string): number => a.localeCompare(b)
const cards = [card(['Fog', 'Cranes'], 'Soil'), card(['Cranes'], 7), card(['Boats', 'Fog'], null)]

it.each([
  ['topics', ['Cranes', 'Fog', 'Boats']],
  ['series', ['Soil']],
  ['problem', ['unread']],
  ['no-such-key', []],
])('the values of %s, the most used first', (field, values) => {
  expect(usedValues(cards, field, compare).map(({ value }) => value)).toEqual(values)
})

describe('what a field can be asked for', () => {
  const NOW = Date.UTC(2026, 5, 13, 12)
  const article = { ...card(['Fog'], null), broken: null, problems: [] }
  const some = [
    { ...article, published: true, time: NOW - 3_600_000 },
    { ...article, topics: ['Fog', 'Boats'], published: false, time: NOW - 86_400_000 },
    { ...article, published: false, time: null },
  ]
  const asked = (field: string): string[] =>
    askableValues(some, field, newsroomLanguage, NOW, compare).map(({ value, count }) => `${value} ${count}`)

  it('values, the most used first', () => {
    expect(asked('topic')).toEqual(['Fog 3', 'Boats 1'])
  })

  it('words, the most used first, those that say the same as another last', () => {
    const states = asked('is')
    expect(states.slice(0, 3)).toEqual(['unpublished 2', 'new 2', 'published 1'])
    expect(states.slice(-2)).toEqual(['draft 2', 'live 1'])
  })

  it('days in their order', () => {
    expect(asked('date').slice(0, 3)).toEqual(['today 1', 'yesterday 1', 'this-week 2'])
    expect(asked('date')[4]).toBe('<30d 2')
    expect(asked('date').at(-1)).toBe('<7d 2')
  })

  it('nothing of what can’t be listed', () => {
    for (const field of ['quality', 'path', 'url', 'no-such']) expect(asked(field), field).toEqual([])
  })
})
