import { expect, it } from 'vitest'
import { withoutEach } from '../../../../../src/shared/query'

it.each([
  ['harbour quality:>=100', ['harbour → quality:>=100', 'quality:>=100 → harbour']],
  [
    'fog -has:image topic:"Power Apps"',
    [
      'fog → -has:image topic:"Power Apps"',
      '-has:image → fog topic:"Power Apps"',
      'topic:"Power Apps" → fog -has:image',
    ],
  ],
  ['"learn to see" is:live', ['"learn to see" → is:live', 'is:live → "learn to see"']],
  ['fog (a OR b)', ['fog → (a OR b)', '(a OR b) → fog']],
  ['fog -(a OR b)', ['fog → -(a OR b)', '-(a OR b) → fog']],
  ['fog  topic:"A""B" x', ['fog → topic:"A""B" x', 'topic:"A""B" → fog x', 'x → fog  topic:"A""B"']],
  ['fog', []],
  ['', []],
  ['fog OR orchard', []],
  ['fog (', []],
])('what can be left out of %s', (text, expected) => {
  expect(withoutEach(text).map(({ part, rest }) => `${part} → ${rest}`)).toEqual(expected)
})
