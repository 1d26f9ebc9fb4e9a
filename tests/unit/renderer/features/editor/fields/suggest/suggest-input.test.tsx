// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { SuggestInput } from '../../../../../../../src/renderer/features/editor/fields/suggest/SuggestInput'

afterEach(cleanup)

interface Shape {
  readonly isChoice?: boolean
  readonly mayBeNew?: boolean
  readonly choices?: readonly string[]
  readonly onWrite?: (text: string) => void
}

function Shown({ isChoice = true, mayBeNew = false, choices = ['essay', 'note', 'link'], onWrite }: Shape) {
  const [value, setValue] = useState('note')
  const write = (text: string): void => {
    setValue(text)
    onWrite?.(text)
  }
  return (
    <>
      <button type="button">Before</button>
      <SuggestInput
        id="kind"
        field="kind"
        label="Kind"
        value={value}
        readOnly={false}
        isChoice={isChoice}
        mayBeNew={mayBeNew}
        suggestions={choices}
        onType={write}
        onChoose={write}
      />
      <button type="button">After</button>
    </>
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

it('shows all choices by Tab, forth and back; Esc closes them and stays, and passing through writes nothing', async () => {
  const written: string[] = []
  render(<Shown onWrite={(text) => written.push(text)} />)
  const user = userEvent.setup()
  screen.getByRole('button', { name: 'Before' }).focus()
  await user.tab()
  expect(offered()).toEqual(['essay', 'note', 'link'])
  expect([marked(), active()]).toEqual(['note', 'note'])
  await user.keyboard('{Escape}')
  expect(offered()).toEqual([])
  expect(document.activeElement).toBe(input())
  await user.tab()
  await user.tab({ shift: true })
  expect(offered()).toHaveLength(3)
  await user.keyboard('{ArrowDown}')
  await user.tab({ shift: true })
  expect(offered()).toEqual([])
  await user.tab()
  await user.keyboard('{Enter}')
  expect(offered()).toEqual([])
  expect(written).toEqual([])
})

it('shows nothing where it gets the focus by code, nor by Tab where it is no choice', async () => {
  render(<Shown />)
  input().focus()
  expect(offered()).toEqual([])
  cleanup()
  render(<Shown isChoice={false} />)
  screen.getByRole('button', { name: 'Before' }).focus()
  await userEvent.tab()
  expect(document.activeElement).toBe(input())
  expect(offered()).toEqual([])
})

it('marks what is typed the beginning of one choice alone, and Enter takes it', async () => {
  render(<Shown choices={['video', 'covid', 'note', 'notebook', 'Map']} />)
  const user = userEvent.setup()
  const typing = async (text: string): Promise<readonly unknown[]> => {
    await user.clear(input())
    await user.type(input(), text)
    return [offered(), active()]
  }
  expect(await typing('v')).toEqual([['video', 'covid'], 'video'])
  await user.keyboard('{Enter}')
  expect(input().value).toBe('video')
  expect(await typing('no')).toEqual([['note', 'notebook'], undefined])
  expect(await typing('note'), 'it is one itself').toEqual([['notebook'], undefined])
  expect(await typing('ovi'), 'no beginning').toEqual([['covid'], undefined])
  expect(await typing('map')).toEqual([['Map'], 'Map'])
})

it('leaves what is typed as a new value by the last row, by Esc and by Tab, where there may be new ones', async () => {
  render(<Shown mayBeNew choices={['video', 'note']} />)
  const user = userEvent.setup()
  const typing = async (): Promise<void> => {
    await user.clear(input())
    await user.type(input(), 'v')
    expect([offered(), active()]).toEqual([['video', 'vas it is typed'], 'video'])
  }
  for (const keys of ['{ArrowDown}{ArrowDown}{Enter}', '{ArrowUp}{Enter}', '{Escape}{Enter}', '{Tab}']) {
    await typing()
    await user.keyboard(keys)
    expect([input().value, offered()], keys).toEqual(['v', []])
  }
  await typing()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(input().value, '↓ chooses the first one, as in every list').toBe('video')
  await user.clear(input())
  await user.type(input(), 'x')
  expect(offered()).toEqual([])
})
