import { describe, expect, test } from 'vitest'
import { restrictsNothing } from '../../../../src/shared/query'

describe('restrictsNothing', () => {
  test.each([
    '',
    '   ',
    '""',
    '"',
    '" "',
    '()',
    '( )',
    '(() ())',
    '("" ())',
    '-(-"")',
    '"" OR topic:x',
    'topic:x OR "\u0301"',
    'a OR -a',
    'topic:X OR -topic:x',
    '(a b) OR -a OR -b',
    `"" OR ${Array.from({ length: 30 }, (_, index) => `w${index}`).join(' OR ')}`,
  ])('%j finds every article', (text) => {
    expect(restrictsNothing(text)).toBe(true)
  })

  test.each([
    'a',
    '"a"',
    '-""',
    '-a',
    'is:new',
    'a OR b',
    'a OR -b',
    '"" topic:x',
    '(a OR -a) b',
    'a -a',
    'a OR',
    '(',
    ')',
    'nofield:x',
    Array.from({ length: 30 }, (_, index) => `w${index}`).join(' OR '),
  ])('%j does not, or is no query', (text) => {
    expect(restrictsNothing(text)).toBe(false)
  })
})
