import { expect, test } from 'vitest'
import { firstTopic, knownAmong } from '../../../../../src/renderer/features/topics/pasted'

const known = {
  suggested: [],
  used: [{ value: 'Food, Drink', count: 3 }],
  taxonomy: [{ name: 'Health, Safety', parent: null }],
  isHere: true,
}

test('topics that are pasted are chosen for one after the other', () => {
  expect(firstTopic('Alpha, Beta; Gamma', known, [])).toEqual(['Alpha', 'Beta; Gamma'])
  expect(firstTopic('Beta; Gamma', known, [])).toEqual(['Beta', 'Gamma'])
  expect(firstTopic('Gamma', known, [])).toEqual(['Gamma', ''])
  expect(firstTopic(' ; Alpha,,', known, [])).toEqual(['Alpha', ''])
})

test('those that the article has are left out', () => {
  expect(firstTopic('alpha, Beta', known, ['Alpha'])).toEqual(['Beta', ''])
  expect(firstTopic('alpha; beta', known, ['Alpha', 'Beta'])).toEqual(['alpha', ''])
})

test('a comma of a known topic is a part of its name, also while that is typed', () => {
  expect(firstTopic('health, s', known, [])).toEqual(['health, s', ''])
  expect(firstTopic('Food, Drink; Health, Safety; Ports, Sea', known, [])).toEqual([
    'Food, Drink',
    'Health, Safety; Ports; Sea',
  ])
  expect(firstTopic(' lone ', known, [])).toEqual([' lone ', ''])
})

test('of several, those that are known come at once by their names; what isn’t stays typed', () => {
  const most = {
    ...known,
    used: [
      { value: 'Ports', count: 3 },
      { value: 'sea', count: 1 },
    ],
    taxonomy: [{ name: 'Sea', parent: null }],
  }
  expect(knownAmong('ports; SEA; Fog; Port', most, [])).toEqual({ topics: ['Ports', 'Sea'], rest: 'Fog; Port' })
  expect(knownAmong('Sea, sea, Fog', most, [])).toBeNull()
  expect(knownAmong('Ports, Sea', most, ['sea'])).toBeNull()
  expect(knownAmong('Ports', most, [])).toBeNull()
})
