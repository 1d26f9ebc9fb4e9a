import { expect, test } from 'vitest'
import { putOnto } from '../../../../src/shared/change/put-onto'

const base = '---\ntitle: Chosen   # kept\nexcerpt: Two\nheat: 70\n---\nBody.\n'
const left = base.replace('Chosen', 'Left')

test('what was left is put into the text of today; what came since stands', () => {
  const today = base.replace('heat: 70', 'heat: 75').replace('Body.', 'Another body.')
  expect(putOnto(today, { base, text: left })).toBe(today.replace('Chosen', 'Left'))
})

test('where the same field says something else today, what was left takes its place', () => {
  const today = base.replace('Chosen', 'Written since')
  expect(putOnto(today, { base, text: left })).toBe(left)
})

test('what stands there already changes nothing', () => {
  expect(putOnto(left, { base, text: left })).toBe(left)
})

test('a text of today that can’t be read gets what was left by its lines', () => {
  expect(putOnto(base.replace('Chosen', '"open'), { base, text: left })).toBe(left)
})
