import { expect, test } from 'vitest'
import { articleWith, codes, found } from './check'

test.each<[Record<string, string>, string[]]>([
  [{ draft: 'true' }, []],
  [{ draft: 'yes', published: 'true' }, ['draft-flag']],
  [{ draft: 'true', published: 'true' }, ['draft-flag']],
  [{ draft: 'true', published: 'false' }, []],
  [{ draft: 'false' }, []],
  [{ published: '"false"' }, ['published-text']],
  [{ published: '"no"' }, ['published-text']],
  [{ published: 'later' }, ['published-text']],
  [{ published: '0' }, ['published-text']],
  [{ published: 'no' }, []],
  [{ published: 'off' }, []],
  [{ published: 'yes' }, []],
  [{ published: '' }, []],
])('%j: %j', (lines, expected) => {
  expect(codes(lines)).toEqual(expected)
})

test('each stands at its line and says which text it is', () => {
  expect(found(articleWith({ draft: 'true', published: '"false"' }))).toMatchObject([
    { line: 8, path: ['draft'] },
    { line: 9, path: ['published'], message: expect.stringContaining('the text “false”') },
  ])
})
