// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { SideValue } from '../../../../../../src/renderer/features/editor/conflict/SideValue'
import { mergeArticles } from '../../../../../../src/shared/article'

const picture = (letter: string): string => `data:image/png;base64,${letter}AAA`
const file = (letter: string, of: 'images' | 'related'): string =>
  of === 'images'
    ? `---\nimages:\n  - url: ${picture(letter)}\n    title: A\n---\n`
    : `---\nrelated:\n  - webUrl: https://a.example/\n    images:\n      - url: ${picture(letter)}\n---\n`

afterEach(cleanup)

it('of a body the lines that clash are shown, and none that were merged', () => {
  const body = (lines: Record<number, string>): string =>
    `---\ntitle: A\n---\n${Array.from({ length: 30 }, (_, number) => lines[number] ?? `Line ${number}`).join('\n')}\n`
  const mine = body({ 1: 'Mine alone', 20: 'Mine' })
  const { conflicts } = mergeArticles(body({}), mine, body({ 10: 'Theirs alone', 20: 'Theirs' }))
  const [conflict] = conflicts
  if (conflict === undefined) throw new Error('Nothing clashes')
  const texts = [conflict.ours, conflict.theirs].map((value) => {
    cleanup()
    return render(<SideValue conflict={conflict} value={value} />).container.textContent
  })
  expect(texts[0]).toContain('Mine')
  expect(texts[1]).toContain('Theirs')
  for (const text of texts) expect(text).not.toMatch(/alone/)
})

it.each(['images', 'related'] as const)('a picture of %s is drawn on each side, whatever part of it clashes', (of) => {
  const { conflicts } = mergeArticles(file('A', of), file('B', of), file('C', of))
  expect(conflicts.length).toBeGreaterThan(0)
  const shown = conflicts.flatMap((conflict) =>
    [conflict.ours, conflict.theirs].flatMap((value) => {
      const { container } = render(<SideValue conflict={conflict} value={value} />)
      return [...container.querySelectorAll('img')].map(({ src }) => src)
    }),
  )
  expect(shown).toEqual(expect.arrayContaining([picture('B'), picture('C')]))
})
