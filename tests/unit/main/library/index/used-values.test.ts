import { expect, it } from 'vitest'
import { usedValues } from '../../../../../src/main/library/index/used-values'
import { brokenCard } from '../../../../../src/shared/card/card'

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
  expect(usedValues(cards, field, compare)).toEqual(values)
})
