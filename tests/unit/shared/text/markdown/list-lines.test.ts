import { describe, expect, it } from 'vitest'
import { nextItem } from '../../../../../src/shared/text/markdown/list-lines'

/** Enter where `|` stands; null: the key is the platform's own. */
function entered(written: string): string | null {
  const caret = written.indexOf('|')
  const made = nextItem(written.replace('|', ''), caret)
  return made && `${made.text.slice(0, made.from)}|${made.text.slice(made.from)}`
}

describe('Enter in a list of a body', () => {
  it.each([
    ['- one|', '- one\n- |'],
    ['- one\n* two|\nthree', '- one\n* two\n* |\nthree'],
    ['  - [x] do|ne', '  - [x] do\n  - [ ] |ne'],
    ['9. nine|', '9. nine\n10. |'],
    ['1) one|', '1) one\n2) |'],
    ['- one\n- |', '- one\n\n|'],
    ['- one\n- [ ] |\nmore', '- one\n\n|\nmore'],
    ['- one\n\n- |', '- one\n\n|'],
    ['- |', '|'],
    ['```\na\n```\n- one|', '```\na\n```\n- one\n- |'],
  ])('of %j gives %j', (before, after) => expect(entered(before)).toBe(after))

  it.each(['words|', '-|- one', '|- one', '* * *|', '**bold**|', '```yaml\n- one|\n```', '2026. A year|'])(
    'of %j is the platform’s own',
    (before) => expect(entered(before)).toBeNull(),
  )
})
