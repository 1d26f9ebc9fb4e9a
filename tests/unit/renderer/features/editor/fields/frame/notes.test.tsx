// @vitest-environment jsdom
/// <reference types="vite/client" />
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useSession } from '../../../../../../../src/renderer/core/session'
import { ArticleForm } from '../../../../../../../src/renderer/features/editor/form/ArticleForm'
import { articleAt, begin, change, undo, useEditor } from '../../../../../../../src/renderer/features/editor/text/store'
import { emptyDesk } from '../../../../../../../src/shared/card/article-card'
import { settings, stand, workspace } from '../../../boundary'

const path = '_news/one.md'

function Shown() {
  const article = useEditor((editor) => editor.articles[path])
  return (
    <form aria-label="Article" onSubmit={(event) => event.preventDefault()}>
      {article && <ArticleForm article={article} findPicture={() => undefined} />}
    </form>
  )
}

function open(text: string, pipelineOpen = true) {
  useSession.setState({ settings: { ...settings, pipelineOpen } })
  begin(path, text)
  render(<Shown />)
  const form = screen.getByRole('form', { name: 'Article' })
  return { form, user: userEvent.setup(), textNow: () => articleAt(path)?.text ?? '' }
}
const described = (form: HTMLElement, role: string, name: string): string => {
  const ids = within(form).getByRole(role, { name }).getAttribute('aria-describedby') ?? ''
  return ids
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
}

beforeEach(() => {
  stand({ readLengths: () => ({ lengths: { title: 5, excerpt: 500 } }) })
  const topics = [{ name: 'Ports', parent: null, keywords: [] }]
  useSession.setState({ workspace: { ...workspace, topics }, openPath: path })
  useEditor.setState({ articles: {} })
})
afterEach(cleanup)

const faulty = `---
title: Fish &amp; chips
excerpt: It goes on
publishedDateTime: 2026-06-13
webUrl: "https://a.example/?utm_source=x"   # from the wire
originalUrl: https://a.example/?fbclid=x&id=1
topics: [Ports, Weather, ports]
images: [{ url: /a.png }]
related:
  - title: R1
    webUrl: https://b.example/?gclid=x
---
`

it('a fix is one step: its field’s line and no other, the cursor stays with the field', async () => {
  const { form, user, textNow } = open(faulty)
  const names = within(form)
    .getAllByRole('button', { name: /^Fix:/ })
    .map((button) => button.getAttribute('aria-label'))
  expect(names).toEqual([
    'Fix: HTML characters in Title',
    'Fix: repeated ports, number 3 in Topics',
    'Fix: tracking parameters in Web URL',
    'Fix: tracking parameters in Original URL',
  ])
  within(form)
    .getByRole('button', { name: names[2] ?? '' })
    .focus()
  await user.keyboard('{Enter}')
  const fixed = faulty.replace('?utm_source=x', '')
  expect(textNow()).toBe(fixed)
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Web URL')
  await user.click(within(form).getByRole('button', { name: names[1] ?? '' }))
  expect(textNow()).toBe(fixed.replace(', ports]', ']'))
  undo()
  expect(textNow()).toBe(fixed)
  undo()
  expect(textNow()).toBe(faulty)
})

it('problems and hints describe their field; a button is no part of it', async () => {
  const { form } = open(faulty)
  expect(described(form, 'textbox', 'Web URL')).toBe('Carries tracking parameters.')
  expect(described(form, 'combobox', 'Topics')).toContain('Weather is not among')
  expect(described(form, 'textbox', 'Excerpt')).toBe('May be cut in mid-sentence.')
  await waitFor(() => expect(described(form, 'textbox', 'Title')).toContain('Longer than most here: 19 of 20'))
})

it('what is folded away says how many problems it holds', async () => {
  const { form, user } = open(faulty, false)
  const related = within(form).getByRole('group', { name: 'Related 1' })
  expect(related.textContent).toContain('1 problem')
  expect(within(form).getByRole('region', { name: 'From the pipeline' }).textContent).toContain('1 problem')
  await user.click(within(related).getByRole('button', { name: 'Edit related 1' }))
  expect(related.textContent).not.toContain('1 problem')
  within(related).getByRole('button', { name: 'Fix: tracking parameters in Web URL, related 1' })
})

it('an edit that can’t be made leaves the text and says why', async () => {
  const shared = faulty.replace('[Ports, Weather, ports]', '&t [Ports, ports]').replace('images:', 'tags: *t\nimages:')
  const { form, user, textNow } = open(shared)
  await user.click(within(form).getByRole('button', { name: 'Fix: repeated ports, number 2 in Topics' }))
  expect(textNow()).toBe(shared)
  expect(
    within(form).getByRole('combobox', { name: 'Topics' }).getAttribute('aria-describedby')?.split(' '),
  ).toHaveLength(2)
})

it('a value that lacks its quotes is mended from the form', async () => {
  const { form, user, textNow } = open('---\ntitle: T: a story\ntopics: [\nPorts\n]\n---\n')
  expect(form.textContent).toContain('Line 2, column 8: A value with ": " in it needs quotes.')
  expect(form.textContent).not.toContain('No related stories')
  await user.click(within(form).getByRole('button', { name: 'Fix: missing quotes' }))
  expect(textNow()).toBe('---\ntitle: "T: a story"\ntopics: [\nPorts\n]\n---\n')
  expect(within(form).getByRole('textbox', { name: 'Title' })).toHaveProperty('readOnly', false)
})

it('of what couldn’t be read before nothing is said that it was', async () => {
  const text = '---\ntitle: T: a story\nexcerpt: It goes on\npublished: false\n---\n'
  const { form, user } = open(text)
  const was = text.replace('T: a story', 'Another')
  act(() => change(path, () => ({ outside: [{ at: 0, was }] })))
  await user.click(within(form).getByRole('button', { name: 'Fix: missing quotes' }))
  expect(within(form).getByText(/changed on disk/).textContent).toContain('Another')
  expect(within(form).queryByText('Comes off when you save')).toBeNull()
  expect(within(form).queryAllByTitle('Not saved yet')).toEqual([])
  act(() => change(path, () => ({ outside: [{ at: 0, was: '---\ntitle: Odd: one: two\n"---\n' }] })))
  expect(within(form).queryByText(/changed on disk/)).toBeNull()
})

it('the same story elsewhere is named, and opens', async () => {
  const also = {
    path: '_news/other.md',
    title: 'Fish',
    provider: { name: 'Reseller News', domain: null },
    time: null,
    published: false,
    values: { quality: null },
    image: null,
    excerpt: null,
    desk: emptyDesk,
  }
  stand({ readStory: () => ({ also: [also] }) })
  const { form, user } = open(faulty)
  await user.click(await within(form).findByRole('button', { name: 'Reseller News, unpublished' }))
  expect(useSession.getState().openPath).toBe('_news/other.md')
})

it('a topic is judged once it is one, not letter by letter', async () => {
  const { form, user, textNow } = open('---\ntitle: One\ntopics: [Ports, Weather]\n---\n')
  const said = (): number => within(form).queryAllByText(/is not among this site’s topics/).length
  const before = said()
  expect(before).toBe(1)
  await user.type(within(form).getByRole('combobox', { name: 'Topics' }), 'Fog')
  expect(textNow()).toContain('[Ports, Weather]')
  expect(said()).toBe(before)
  await user.keyboard('{Enter}{Enter}')
  expect(textNow()).toContain('[Ports, Weather, Fog]')
  expect(said()).toBe(before + 1)
})
