import { describe, expect, it } from 'vitest'
import { weightOf } from '../../../../../../src/renderer/features/editor/body/store'

describe('how a body stands in the form', () => {
  const line = `${'word '.repeat(20)}\n`
  it.each([
    ['', 'light'],
    [line.repeat(100), 'light'],
    ['a'.repeat(10_000), 'light'],
    [line.repeat(10_000), 'long'],
    ['a'.repeat(10_002), 'one line'],
    [`${line}${'a'.repeat(10_002)}\n${line}`, 'one line'],
    [`${line.repeat(10_000)}${'a'.repeat(10_002)}`, 'one line'],
  ])('a body is drawn by its weight', (body, weight) => expect(weightOf(body)).toBe(weight))
})
