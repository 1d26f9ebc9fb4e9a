// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { SuggestInput } from '../../../../../../../src/renderer/features/editor/fields/suggest/SuggestInput'

afterEach(cleanup)

function Shown({ isChoice = true }: { readonly isChoice?: boolean }) {
  const [value, setValue] = useState('note')
  return (
    <SuggestInput
      id="kind"
      field="kind"
      label="Kind"
      value={value}
      readOnly={false}
      isChoice={isChoice}
      suggestions={['essay', 'note', 'link']}
      onType={setValue}
      onChoose={setValue}
    />
  )
}
const input = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Kind' })
const offered = () => screen.queryAllByRole('option').map((one) => one.textContent)
const marked = () => document.querySelector('[aria-current]')?.textContent
const active = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '')?.textContent

it('shows all choices by a click, with the present one marked, and closes by another', async () => {
  render(<Shown />)
  const user = userEvent.setup()
  await user.click(input())
  expect(offered()).toEqual(['essay', 'note', 'link'])
  expect([marked(), active()]).toEqual(['note', 'note'])
  await user.click(screen.getByRole('option', { name: 'link' }))
  expect(input().value).toBe('link')
  expect(offered()).toEqual([])
  await user.click(input())
  await user.click(input())
  expect(offered()).toEqual([])
})

it('shows them by ↓, from the present one on, and by Alt+↓ nothing', async () => {
  render(<Shown />)
  const user = userEvent.setup()
  input().focus()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(offered()).toEqual([])
  await user.keyboard('{ArrowDown}')
  expect(offered()).toEqual(['essay', 'note', 'link'])
  await user.keyboard('{ArrowDown}{Enter}')
  expect(input().value).toBe('link')
})

it('offers what has what is typed, once something is', async () => {
  render(<Shown />)
  const user = userEvent.setup()
  await user.clear(input())
  await user.type(input(), 'es')
  expect(offered()).toEqual(['essay'])
})

it('shows what stands in no choice no list by a click', async () => {
  render(<Shown isChoice={false} />)
  await userEvent.click(input())
  expect(offered()).toEqual([])
  await userEvent.keyboard('{ArrowDown}')
  expect(offered()).toEqual([])
})
