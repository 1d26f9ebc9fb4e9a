// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useSession } from '../../../../../../src/renderer/core/session'
import { ArticleForm } from '../../../../../../src/renderer/features/editor/form/ArticleForm'
import { undo as undoShown, useReveal } from '../../../../../../src/renderer/features/editor/reveal'
import { articleAt, begin, undo, useEditor } from '../../../../../../src/renderer/features/editor/text/store'
import { noOwnFields, readOwnFields, tableOf, understand } from '../../../../../../src/shared/fields'
import type { Signs } from '../../../../../../src/shared/fields/site/signs'
import { folderOf, many } from '../../../../shared/fields/made'
import { settings, stand, workspace } from '../../boundary'

const path = 'content/posts/pear/index.md'
const hugo: Signs = {
  settings: [{ path: 'hugo.toml', fields: { baseURL: 'https://a.example/' } }],
  folders: ['content'],
}
const front = `title: T#
date: 2026-06-11T10:00:00+02:00
draft: false
description: D
author: Ada
tags: [a, b]
series: Hedges
rain: 3
cover:
  image: dusk.png
  alt: Dusk #`

const tableFor = (own = '') =>
  tableOf(
    understand(folderOf(many(30, 'content/posts/#.md', front)), hugo, own === '' ? noOwnFields : readOwnFields(own)),
  )

function Shown() {
  const article = useEditor((editor) => editor.articles[path])
  return (
    <form aria-label="Article" onSubmit={(event) => event.preventDefault()}>
      {article && <ArticleForm article={article} findPicture={() => undefined} />}
    </form>
  )
}

function open(text: string, own = '') {
  useSession.setState({ workspace: { ...workspace, fields: tableFor(own) }, settings, openPath: path })
  begin(path, text)
  render(<Shown />)
  return within(screen.getByRole('form', { name: 'Article' }))
}
const textNow = (): string => articleAt(path)?.text ?? ''
const field = (name: string, role = 'textbox') => screen.getByRole<HTMLInputElement>(role, { name })
const press = (name: string): void => {
  fireEvent.click(field(name, 'button'))
}
const type = (name: string, value: string, role = 'textbox'): void => {
  fireEvent.change(field(name, role), { target: { value } })
}

const text = `---
title: Pears # mine
date: 2026-06-11T10:00:00+02:00
draft: true
description: Three weeks
author: Ada
tags: go ci
cover:
  image: dusk.png
  alt: Dusk
"og.title": Og
params:
  mood: calm
  social: { blog: "https://a.example" }
resources:
  - src: a.png
    n: 1
steps: [dig, "a text of more letters than a chip is meant to hold, so it has a line of its own"]
---
Body.
`

beforeEach(() => {
  stand({})
  useEditor.setState({ articles: {} })
  useReveal.setState({ field: null })
})
afterEach(cleanup)

it('has the fields of the folder by their roles, each name once', () => {
  const form = open(text)
  press('Edit cover image')
  for (const name of ['Title', 'Description', 'Date', 'Address, cover image', 'Cover alternative text', 'og.title'])
    field(name)
  for (const name of ['Tags', 'Author']) field(name, 'combobox')
  expect(form.queryByRole('textbox', { name: 'Web URL' })).toBeNull()
  form.getByRole('region', { name: 'Other fields' })
  form.getByRole('group', { name: 'params' })
  for (const name of ['mood, params', 'blog, social, params', 'src, item 1, resources', 'Item 2, steps']) field(name)
  field('n, item 1, resources', 'spinbutton')
  const names = [...document.querySelectorAll('input, textarea, button')].map(
    (one) => one.getAttribute('aria-label') ?? one.textContent,
  )
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([])
})

it('changes one line a field, whatever it is', async () => {
  open(text)
  press('Edit cover image')
  const user = userEvent.setup()
  const changed = async (from: string, to: string, act: () => unknown): Promise<void> => {
    await act()
    expect(textNow()).toBe(text.replace(from, to))
    undo()
    expect(textNow()).toBe(text)
  }
  await changed('title: Pears', 'title: Plums', () => type('Title', 'Plums'))
  await changed('10:00:00', '11:00:00', () => type('Date', '2026-06-11T11:00:00+02:00'))
  await changed('image: dusk', 'image: dawn', () => type('Address, cover image', 'dawn.png'))
  await changed('mood: calm', 'mood: wild', () => type('mood, params', 'wild'))
  await changed('og.title": Og', 'og.title": Ogg', () => type('og.title', 'Ogg'))
  await changed('n: 1', 'n: 2.5', () => type('n, item 1, resources', '2.5', 'spinbutton'))
  await changed('[dig,', '[delve,', () => type('Item 1, steps', 'delve'))
  await changed('draft: true', 'draft: false', () => user.click(field('Published', 'switch')))
  await changed('  mood: calm\n', '', () => user.click(field('Remove mood, params', 'button')))
  await changed('    n: 1\n', '', () => user.click(field('Remove n, item 1, resources', 'button')))
})

it('has a card of a picture that stands alone, which is taken out, and added where there is none', () => {
  const one = text.replace('  alt: Dusk\n', '')
  const form = open(one)
  expect(form.queryByRole('textbox', { name: 'Address, cover image' })).toBeNull()
  form.getByRole('button', { name: 'Replace cover image…' })
  press('Remove cover image')
  expect(textNow()).toBe(one.replace('cover:\n  image: dusk.png\n', ''))
  press('Add cover image')
  type('Address, cover image', 'dawn.png')
  expect(textNow()).toContain('cover:\n  image: dawn.png\n')
  type('Address, cover image', '')
  expect(textNow()).not.toContain('dawn.png')
  field('Address, cover image')
})

it('shows what is said of a picture with it, and takes it along', () => {
  const form = open(text.replace('alt: Dusk\n', 'alt: Dusk\n  caption: New\n  hidden: true\n'))
  const others = within(form.getByRole('region', { name: 'Other fields' }))
  others.getByRole('checkbox', { name: 'hidden, cover' })
  for (const name of ['Cover alternative text', 'Caption, cover'])
    expect(form.queryByRole('textbox', { name })).toBeNull()
  const card = within(form.getByRole('group', { name: 'Cover image' }))
  card.getByText('Dusk')
  press('Edit cover image')
  for (const name of ['Address, cover image', 'Cover alternative text', 'Caption, cover'])
    card.getByRole('textbox', { name })
  type('Cover alternative text', 'Dusk at last')
  expect(textNow()).toContain('\n  alt: Dusk at last\n')
  press('Remove cover image')
  expect(textNow()).toBe(text.replace('  image: dusk.png\n  alt: Dusk\n', '  hidden: true\n'))
})

it('has the same card of a picture that is a map of its own', () => {
  const mapped = text.replace('  image: dusk.png\n', '  image: { path: dusk.png, alt: Dark }\n')
  const form = open(mapped)
  const card = within(form.getByRole('group', { name: 'Cover image' }))
  card.getByText('Dark')
  press('Edit cover image')
  type('Address, cover image', 'dawn.png')
  expect(textNow()).toBe(mapped.replace('path: dusk.png', 'path: dawn.png'))
  type('Address, cover image', '')
  expect(textNow()).toContain('{ path: "", alt: Dark }')
  type('Address, cover image', 'dawn.png')
  type('Alternative text, cover image', 'Light')
  expect(textNow()).toContain('{ path: dawn.png, alt: Light }')
})

it('opens the card of a picture whose words an undo brings back, and no other section', () => {
  open(text)
  useSession.setState({ settings: { ...settings, pipelineOpen: false } })
  press('Edit cover image')
  type('Cover alternative text', 'Dawn')
  press('Edit cover image')
  act(undoShown)
  expect(textNow()).toBe(text)
  field('Cover alternative text')
  press('Remove cover image')
  act(undoShown)
  expect(field('Other fields', 'button').getAttribute('aria-expanded')).toBe('false')
})

it('says what stands in for an empty excerpt, and writes nothing until something is typed', async () => {
  const without = text.replace('description: Three weeks\n', '')
  open(without)
  expect(field('Description').placeholder).toBe('From the body: Body.')
  const user = userEvent.setup()
  await user.click(field('Description'))
  await user.tab()
  expect(textNow()).toBe(without)
  type('Description', 'T')
  expect(field('Description').placeholder).toBe('')
  expect(textNow()).toBe(without.replace('---\nBody', 'description: T\n---\nBody'))
  type('Description', '')
  expect(textNow()).toBe(without)
})

it.each([
  ['jekyll', 'reads as words, as one text', 'tags: go ci deep'],
  ['hugo', 'reads as one, as the first of a list', 'tags: [go ci, deep]'],
])('keeps tags that are one text, which %s %s', async (site, _how, after) => {
  open(text, `site: ${site}\nroles: { switch: { key: draft, form: draft } }\n`)
  await userEvent.setup().type(field('Tags', 'combobox'), 'deep{Enter}{Enter}')
  expect(textNow()).toBe(text.replace('tags: go ci', after))
})

it('adds a key of a kind, also into a group, and says what is wrong with one', async () => {
  const form = open(text)
  const user = userEvent.setup()
  await user.click(form.getByRole('button', { name: 'Add field, params' }))
  await user.type(field('Key of the new field, params', 'combobox'), 'mood')
  await user.click(form.getByRole('button', { name: 'Add the new field, params' }))
  expect(form.getByRole('alert').textContent).toBe('This key is there already.')
  await user.type(field('Key of the new field, params', 'combobox'), 's')
  await user.selectOptions(field('Kind of the new field, params', 'combobox'), 'Number')
  await user.click(form.getByRole('button', { name: 'Add the new field, params' }))
  expect(textNow()).toBe(text.replace('"https://a.example" }\n', '"https://a.example" }\n  moods: 0\n'))
  type('moods, params', '7', 'spinbutton')
  expect(textNow()).toContain('  moods: 7\n')
})

it('says the line of its switch, and a date that is ahead', () => {
  open(text.replace('draft: true', 'draft: false').replace('2026-06-11', '2999-06-11'))
  expect(screen.getByText('draft: false').parentElement?.textContent).toBe('draft: false in the file')
  screen.getByText('Published, but its date is 11 June 2999')
})

it.each([
  ['draft: "yes"', '', 'Unpublished', 'draft: true'],
  ['draft: 1 # ask', '', 'Published', 'draft: false # ask'],
  ['published: maybe', 'roles: { switch: published }\n', 'Published', 'published: true'],
  [
    'status: idea',
    'roles: { switch: { key: status, form: status, published: [live], unpublished: [wip, review] } }\n',
    'Unpublished',
    'status: wip',
  ],
])('shows a switch that says none of its words, claims no state, and sets it right: %s', (line, own, word, right) => {
  const odd = text.replace('draft: true', line)
  const form = open(odd, own)
  form.getByText('State not known')
  form.getByText(line.replace(' # ask', ''))
  expect(form.queryByRole('switch')).toBeNull()
  act(() => press(word))
  expect(textNow()).toBe(odd.replace(line, right))
  expect(field('Published', 'switch').checked).toBe(word === 'Published')
  act(undoShown)
  expect(textNow()).toBe(odd)
})

it('writes plainly what Jekyll takes a text for', () => {
  const jekyll = { ...tableFor('roles: { switch: published }\n'), site: 'jekyll' } as const
  const turned = jekyll.switch && { ...jekyll.switch, readsTexts: true }
  const odd = text.replace('draft: true', 'published: maybe')
  useSession.setState({ workspace: { ...workspace, fields: { ...jekyll, switch: turned } }, settings, openPath: path })
  begin(path, odd)
  render(<Shown />)
  expect(field('Published', 'switch').checked).toBe(true)
  screen.getByText(/the text “maybe”, which counts as published/)
  act(() => press('Write published: true'))
  expect(textNow()).toBe(odd.replace('published: maybe', 'published: true'))
  expect(screen.queryByRole('button', { name: 'Write published: true' })).toBeNull()
  act(undoShown)
  fireEvent.click(field('Published', 'switch'))
  expect(textNow()).toBe(odd.replace('published: maybe', 'published: false'))
})

it('opens no other section where an undo turns the switch back', () => {
  open(text)
  useSession.setState({ settings: { ...settings, pipelineOpen: false } })
  fireEvent.click(field('Published', 'switch'))
  act(undoShown)
  expect(textNow()).toBe(text)
  expect(field('Other fields', 'button').getAttribute('aria-expanded')).toBe('false')
})

it('takes only the choices that a team closed, says what is required, and hides what it hides', () => {
  const form = open(
    text,
    'fields:\n  series: { kind: choice, choices: [Hedges], required: true, place: form }\n  author: { hidden: true }\n',
  )
  expect(form.queryByRole('combobox', { name: 'Author' })).toBeNull()
  type('Series', 'Soil', 'combobox')
  expect(textNow()).toBe(text)
  screen.getByText('Not Hedges; the file keeps its value.')
  expect(field('Series', 'combobox').getAttribute('aria-required')).toBe('true')
  type('Series', 'Hedges', 'combobox')
  expect(textNow()).toContain('series: Hedges\n')
})

it('leaves the focus behind what it takes out: on the next field, else on what adds one', () => {
  open(text.replace('  mood: calm\n', '  mood: calm\n  tone: dry\n').replace('steps: [dig,', 'steps: [dig, sow,'))
  const taken = (name: string): string | null => {
    press(name)
    return document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null
  }
  expect(taken('Remove og.title')).toBe('mood, params')
  expect(taken('Remove mood, params')).toBe('tone, params')
  press('Remove Item 1, steps')
  // What was the second is the first now, and is looked for once it is drawn.
  expect(useReveal.getState().field).toEqual({ path: ['steps', 0] })
  expect(taken('Remove steps')).toBe('Add field')
})

it('puts the focus into the words of a picture whose card is opened', () => {
  open(text)
  press('Edit cover image')
  expect(document.activeElement?.getAttribute('data-field')).toBe('cover.alt')
})

it('has no switch where none is known', () => {
  const form = open(text, 'roles:\n  switch: none\n')
  expect(form.queryByRole('switch')).toBeNull()
  expect(form.queryByText('State not known')).toBeNull()
})

it('says a date without an offset by the clocks of the site’s time zone, and which one that is', () => {
  const plain = text.replace('2026-06-11T10:00:00+02:00', '2026-06-11 10:00')
  const fields = { ...tableFor(), timeZone: 'America/New_York' }
  useSession.setState({ workspace: { ...workspace, fields }, settings, openPath: path })
  begin(path, plain)
  render(<Shown />)
  screen.getByText(/^Thu 11 June 2026, 10:00 New York time/)
  type('Date', '2026-06-11T10:00:00Z')
  screen.getByText(/^Thu 11 June 2026, 06:00 New York time/)
})

it('says a date that only the file’s name has, and writes it', () => {
  const dated = 'content/posts/2026-06-02-pears.md'
  const said = text.replace('date: 2026-06-11T10:00:00+02:00\n', '')
  useSession.setState({ workspace: { ...workspace, fields: tableFor() }, settings, openPath: dated })
  begin(dated, said)
  const article = articleAt(dated)
  if (article) render(<ArticleForm article={article} findPicture={() => undefined} />)
  screen.getByText(/Only in its file’s name: 2026-06-02/)
  fireEvent.click(field('Write it into the file, Date', 'button'))
  expect(articleAt(dated)?.text).toMatch(/^date: "?2026-06-02"?$/m)
})
