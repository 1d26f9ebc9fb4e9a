import { expect, test } from 'vitest'
import { bestMatches, isMatch } from '../../../../src/shared/query/matching'

const best = (choices: readonly string[], typed: string): readonly string[] =>
  bestMatches(choices, typed, (choice) => choice)

test('what is typed to its end, then what begins so, then words that begin so, then what only holds it', () => {
  const choices = ['Empower', 'Data Policy', 'Policy', 'Po', 'Power Apps', 'Energy']
  expect(best(choices, 'po')).toEqual(['Po', 'Policy', 'Power Apps', 'Data Policy', 'Empower'])
})

test('nothing typed leaves all of them as they are', () => {
  expect(best(['b', 'a', ''], '')).toEqual(['b', 'a', ''])
  expect(best(['b', 'a'], ' ')).toEqual(['b', 'a'])
})

test.each([
  ['Émigré press', 'emigre'],
  ['emigre press', 'ÉMIGRÉ'],
  ['Theme like the system', 'system theme'],
  ['Editor’s choice', "editor's"],
  ['人工智能政策', '政策'],
])('%s has %s', (text, typed) => {
  expect(isMatch(text, typed)).toBe(true)
})

test('every word that is typed has to be there', () => {
  expect(isMatch('Show the source', 'show preview')).toBe(false)
  expect(isMatch('Policy', 'policies')).toBe(false)
})

test('a word begins after any sign', () => {
  expect(best(['Bio-tech', 'Highly', 'R&D: tech', 'Fintech'], 'tech')).toEqual(['Bio-tech', 'R&D: tech', 'Fintech'])
})
