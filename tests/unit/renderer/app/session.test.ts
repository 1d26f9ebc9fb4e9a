// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { alert, announce, useSession } from '../../../../src/renderer/app/session'

test('what is said is one line of bounded length, whatever an article is called', () => {
  const name = `a\n\u001b\u202e${'b'.repeat(1_000_000)}\ud800`
  announce(`Undone: Publish: ${name}`, name)
  alert(name)
  const { announcement, proof, bars } = useSession.getState()
  for (const text of [announcement?.text, proof?.text, bars.at(-1)?.text]) {
    expect(text).not.toMatch(/[\p{Cc}\u202e\p{Surrogate}]/u)
    expect(text?.length).toBeLessThanOrEqual(3_000)
  }
  expect(announcement?.text).toHaveLength(200)
})
