// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { alert, announce, dismissBar, useSession } from '../../../../src/renderer/core/session'

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

test('what is in sight already, however long, isn’t said again; once dismissed it is', () => {
  useSession.setState({ bars: [] })
  const long = 'a'.repeat(9_000)
  for (const text of ['b', long, 'b', long]) alert(text)
  const [first] = useSession.getState().bars
  expect(useSession.getState().bars).toHaveLength(2)
  dismissBar(first?.id ?? 0)
  alert('b')
  expect(useSession.getState().bars).toHaveLength(2)
})
