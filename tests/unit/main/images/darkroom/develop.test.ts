import { expect, test } from 'vitest'
import { copiesIn } from '../../../../../src/main/images/darkroom/develop'

// What runs in the page is tried in tests/e2e/pictures.e2e.ts.

const webp = new Uint8Array(Buffer.from('RIFF\0\0\0\0WEBP'))

test('copies are WebP, or none', () => {
  expect(copiesIn([webp, null], 2)).toEqual([webp, null])
})

test.each([
  ['nothing', undefined],
  ['a text', 'RIFF\0\0\0\0WEBP'],
  ['too few', [webp]],
  ['too many', [webp, webp, webp]],
  ['what only looks like a list', { 0: webp, 1: webp, length: 2 }],
  ['a drawing', [webp, new TextEncoder().encode('<svg/>')]],
  ['numbers', [webp, [1, 2]]],
])('%s from a page that a stranger took over is no copy', (_name, answer) => {
  expect(copiesIn(answer, 2)).toBeNull()
})
