import { expect, test } from 'vitest'
import { isLoopbackLet } from '../../../../../src/main/images/fetch/loopback'

test('tests alone may fetch from this machine', () => {
  expect(isLoopbackLet(false, { COPYDESK_TEST_LOOPBACK: '1' })).toBe(true)
  expect(isLoopbackLet(true, { COPYDESK_TEST_LOOPBACK: '1' })).toBe(false)
  expect(isLoopbackLet(false, { COPYDESK_TEST_LOOPBACK: '0' })).toBe(false)
  expect(isLoopbackLet(false, {})).toBe(false)
})
