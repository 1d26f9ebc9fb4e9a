import { expect, it } from 'vitest'
import { once } from '../../../src/shared/once'

it('makes it when it is first asked for, and never again, whatever it is', () => {
  let made = 0
  const nothing = once(() => {
    made += 1
    return null
  })
  expect(made).toBe(0)
  expect([nothing(), nothing()]).toEqual([null, null])
  expect(made).toBe(1)
})
