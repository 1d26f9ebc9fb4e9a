import { expect, it } from 'vitest'
import { reasonParts } from '../../../../../../src/renderer/features/editor/related/words'

const HOUR_MS = 3_600_000

it('says what two stories have in common in its order, and how far their dates are apart', () => {
  const parts = reasonParts({
    inCommon: [
      { kind: 'words', words: ['misreads', 'fog'] },
      { kind: 'topic', topic: 'Ports' },
    ],
    apart: 75 * HOUR_MS,
  })
  expect(parts).toEqual([
    { text: '“misreads”, “fog” in both', isTopic: false },
    { text: 'Ports', isTopic: true },
    { text: '3 days apart', isTopic: false },
  ])
})

it.each([
  [0, 'within an hour'],
  [HOUR_MS, '1 hour apart'],
  [23 * HOUR_MS, '23 hours apart'],
  [24 * HOUR_MS, '1 day apart'],
])('says of %i ms %s', (apart, text) => {
  expect(reasonParts({ inCommon: [{ kind: 'provider' }], apart }).map((part) => part.text)).toEqual([
    'same provider',
    text,
  ])
})

it('says nothing of dates that aren’t known', () => {
  expect(reasonParts({ inCommon: [], apart: null })).toEqual([])
})
