import { describe, expect, it } from 'vitest'
import { typedBody } from '../../../../../../src/renderer/features/editor/body/typed-body'
import { articleOf } from '../../../../../../src/renderer/features/editor/text/article-of'

const head = '---\ntitle: Cranes\n---\n'

describe('a body that is typed in', () => {
  it.each([
    ['One\n', 'One\nTwo', 'One\nTwo\n'],
    ['One\r\n', 'One\nTwo', 'One\r\nTwo\r\n'],
    ['One\n', 'On', 'On\n'],
    ['One\n\n', 'One\n', 'One\n'],
    ['One', 'One more', 'One more'],
    ['One\n', '', ''],
    ['', 'One', 'One\n'],
  ])('%j that shows %j is %j', (before, shown, after) => {
    const file = articleOf(head + before)
    expect(typedBody(file, file, shown)).toBe(after)
  })

  it('of a file without a last line end gets none by its keys', () => {
    const file = articleOf(`${head}One`)
    const now = articleOf(`${head}One\n`)
    expect(typedBody(now, file, 'One\nT')).toBe('One\nT')
  })
})
