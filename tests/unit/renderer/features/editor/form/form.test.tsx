// @vitest-environment jsdom
/// <reference types="vite/client" />
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useSession } from '../../../../../../src/renderer/core/session'
import { ArticleForm } from '../../../../../../src/renderer/features/editor/form/ArticleForm'
import { articleAt, begin, useEditor } from '../../../../../../src/renderer/features/editor/text/store'
import { parseArticle } from '../../../../../../src/shared/article'
import { ordinary } from '../../../../../laws/files'
import { settings, stand, workspace } from '../../boundary'

const path = '_news/one.md'

function Shown() {
  const article = useEditor((editor) => editor.articles[path])
  return (
    <form aria-label="Article" onSubmit={(event) => event.preventDefault()}>
      {article && <ArticleForm article={article} findPicture={() => undefined} />}
    </form>
  )
}

const open = (text: string): HTMLElement => {
  begin(path, text)
  render(<Shown />)
  return screen.getByRole('form', { name: 'Article' })
}
const textNow = (): string => articleAt(path)?.text ?? ''

beforeEach(() => {
  stand({ listValues: () => ['video', 'article', 'podcast'] })
  useSession.setState({ workspace, settings, openPath: path })
  useEditor.setState({ articles: {} })
})
afterEach(cleanup)

describe('no control changes a value that the editor didn’t type', () => {
  it('every field of every sample takes and loses the focus, the wheel and Enter, and the text is the same', () => {
    expect(ordinary.length).toBeGreaterThan(50)
    for (const { name, text } of ordinary) {
      const form = open(text)
      for (const button of within(form).queryAllByRole('button', { name: /^Edit (image|related) \d+$/ })) {
        fireEvent.click(button)
      }
      for (const control of form.querySelectorAll<HTMLElement>('input, textarea')) {
        fireEvent.focus(control)
        fireEvent.wheel(control, { deltaY: 100 })
        fireEvent.keyDown(control, { key: 'Enter' })
        fireEvent.blur(control)
      }
      expect(textNow(), name).toBe(text)
      cleanup()
    }
  })

  it('Tab through all fields and back opens the choices, and Esc, Enter and arrows in them leave the text the same', async () => {
    const form = open(full)
    const user = userEvent.setup()
    const seen = new Set<string>()
    for (const [back, keys] of [
      [false, '{ArrowDown}'],
      [true, '{Escape}'],
      [false, '{Enter}'],
    ] as const) {
      for (let step = 0; step < 60; step += 1) {
        await user.tab({ shift: back })
        const focused = document.activeElement
        const isChoice = focused?.closest('[data-choice="true"]') !== null && form.contains(focused)
        expect(within(form).queryAllByRole('listbox'), focused?.outerHTML ?? '').toHaveLength(isChoice ? 1 : 0)
        if (!isChoice) continue
        seen.add(focused?.getAttribute('aria-label') ?? '')
        await user.keyboard(keys)
        expect(document.activeElement).toBe(focused)
      }
    }
    expect([...seen].sort()).toEqual(['Category', 'Type'])
    expect(textNow()).toBe(full)
  })
})

const full = `---
category: news
title: "One"   # from the wire
excerpt: Two
publishedDateTime: 2026-06-13T12:43:00Z
webUrl: "https://a.example/1"
type: article
quality: 154
heat: -1
published: false
sponsor: { name: Port Fund }
provider:
  name: The Tideline
  domain: tideline.example
topics:
  - Ports # main
  - Robots
images:
  - url: "https://a.example/1.jpg"
    width: 1280
    height: 720
related:
  - title: R1
    webUrl: https://a.example/r1
    provider:
      name: P1
  - title: R2
    webUrl: https://a.example/r2
secured: "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8BI0VniavN7wEjRWeJ"
---
`

describe('names', () => {
  it('each field has its fixed role and name, once', async () => {
    const form = open(full)
    const user = userEvent.setup()
    await user.click(within(form).getByRole('button', { name: 'Edit related 1' }))
    await user.click(within(form).getByRole('button', { name: 'Edit image 1' }))
    const names: readonly (readonly [string, string])[] = [
      ...[
        'Title',
        'Excerpt',
        'Published date',
        'Web URL',
        'Original URL',
        'AMP URL',
        'AMP cache URL',
        'Updated date',
      ].map((name) => ['textbox', name] as const),
      ...['Highlight', 'Featured content', 'Locale', 'Provider name', 'Provider domain', 'Secured'].map(
        (name) => ['textbox', name] as const,
      ),
      ['spinbutton', 'Quality'],
      ['spinbutton', 'Heat'],
      ['combobox', 'Category'],
      ['combobox', 'Type'],
      ['combobox', 'Topics'],
      ['combobox', 'Tags'],
      ['switch', 'Published'],
      ['group', 'Image 1'],
      ['textbox', 'Image URL, image 1'],
      ['spinbutton', 'Width, image 1'],
      ['button', 'Remove image 1'],
      ['group', 'Related 1'],
      ['textbox', 'Title, related 1'],
      ['textbox', 'Provider name, related 1'],
      ['button', 'Remove related 1'],
      ['button', 'Add image'],
      ['button', 'Add related'],
    ]
    for (const [role, name] of names) within(form).getByRole(role, { name })
    expect(within(form).getByRole('textbox', { name: 'Secured' })).toHaveProperty('readOnly', true)
    const all = [...form.querySelectorAll('input, textarea')].map((control) => control.getAttribute('aria-label'))
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('spelling', () => {
  it('of all inputs those alone are looked at that hold sentences', async () => {
    stand({ listValues: () => ['video', 'article'], spellIn: () => ({}) })
    useSession.setState({ settings: { ...settings, checksSpelling: true, pipelineOpen: true } })
    const form = open(
      `${full.replace(/---\n$/, 'locale: en\nlayout: post\ndeck: More of it\nkicker: Ports\n---\n')}Body.\n`,
    )
    const user = userEvent.setup()
    await user.click(within(form).getByRole('button', { name: 'Edit related 1' }))
    await user.click(within(form).getByRole('button', { name: 'Edit image 1' }))
    for (const button of within(form).queryAllByRole('button', { name: /^Add field/ })) await user.click(button)
    const title = within(form).getByRole('textbox', { name: 'Title' })
    await waitFor(() => expect(title.getAttribute('spellcheck')).toBe('true'))
    const inputs = [...form.querySelectorAll('input, textarea')].filter(
      (input) => !['checkbox', 'radio'].includes(input.getAttribute('type') ?? ''),
    )
    const named = (spelled: string | null): readonly (string | null)[] =>
      inputs
        .filter((input) => input.getAttribute('spellcheck') === spelled)
        .map((input) => input.getAttribute('aria-label'))
    expect(named(null), 'each says it').toEqual([])
    expect(named('true')).toMatchInlineSnapshot(`
      [
        "Title",
        "Excerpt",
        "Image title, image 1",
        "Title, related 1",
        "Excerpt, related 1",
        "Body",
        "Featured content",
        "Highlight",
        "deck",
        "kicker",
      ]
    `)
    expect(named('false')).toMatchInlineSnapshot(`
      [
        "Topics",
        "Published date",
        "Provider name",
        "Provider domain",
        "Web URL",
        "Image URL, image 1",
        "Width, image 1",
        "Height, image 1",
        "Attribution, image 1",
        "Published date, related 1",
        "Web URL, related 1",
        "AMP URL, related 1",
        "AMP cache URL, related 1",
        "Type, related 1",
        "Provider name, related 1",
        "Provider domain, related 1",
        "Quality, related 1",
        "Type",
        "Category",
        "Quality",
        "Heat",
        "Tags",
        "Locale",
        "Original URL",
        "AMP URL",
        "AMP cache URL",
        "Updated date",
        "Secured",
        "name, sponsor",
        "Key of the new field, sponsor",
        "layout",
        "Key of the new field",
      ]
    `)
  })
})

describe('a text that is too long to be drawn', () => {
  const long = 'a'.repeat(10_001)

  it('is shown cut and read only in each kind of field, with the way to its source', async () => {
    const form = open(
      full
        .replace('"One"   # from the wire', long)
        .replace('excerpt: Two', `excerpt: ${long}`)
        .replace('type: article', `type: ${long}`)
        .replace('name: The Tideline', `name: ${long}`)
        .replace('- Robots', `- ${long}`)
        .replace('title: R1', `title: ${long}`),
    )
    const user = userEvent.setup()
    await user.click(within(form).getByRole('button', { name: 'Edit related 1' }))
    for (const [role, name] of [
      ['textbox', 'Title'],
      ['textbox', 'Excerpt'],
      ['combobox', 'Type'],
      ['textbox', 'Provider name'],
      ['textbox', 'Title, related 1'],
    ] as const) {
      const control = within(form).getByRole<HTMLInputElement>(role, { name })
      expect(control.value, name).toBe(`${'a'.repeat(999)}…`)
      expect(control.readOnly, name).toBe(true)
      within(form).getByRole('button', { name: `Open in Source: ${name}` })
    }
    for (const { textContent } of form.querySelectorAll('*')) expect(textContent).not.toContain(long)
    // A word of a list can be taken out all the same.
    await user.click(within(form).getByRole('button', { name: /^Remove a+… from Topics$/ }))
    expect(textNow()).toContain('- Ports # main\nimages:')
    await user.click(within(form).getByRole('button', { name: 'Open in Source: Title' }))
    const at = useEditor.getState().sourceAt
    expect(textNow().slice(at?.from, at?.to)).toBe(long)
  })

  it('one of 10,000 letters is edited', () => {
    const form = open(full.replace('"One"   # from the wire', 'a'.repeat(10_000)))
    expect(within(form).getByRole('textbox', { name: 'Title' })).toHaveProperty('readOnly', false)
  })
})

describe('editing', () => {
  it('a number is written once it is whole, never clamped', () => {
    const form = open(full)
    const heat = within(form).getByRole('spinbutton', { name: 'Heat' })
    const type = (value: string): void => {
      fireEvent.change(heat, { target: { value } })
    }
    type('-')
    expect(textNow()).toBe(full)
    expect(heat).toHaveProperty('value', '-')
    expect(form.textContent).toContain('Not a whole number')
    type('-12')
    expect(textNow()).toBe(full.replace('heat: -1', 'heat: -12'))
    type('12.5')
    expect(textNow(), 'the file keeps its value').toBe(full)
    type('1000000')
    expect(textNow()).toBe(full.replace('heat: -1', 'heat: 1000000'))
    fireEvent.keyDown(heat, { key: 'ArrowDown' })
    expect(textNow()).toBe(full.replace('heat: -1', 'heat: 999999'))
  })

  it('topics: Enter adds, the button removes, each one line', async () => {
    const form = open(full)
    const user = userEvent.setup()
    await user.type(within(form).getByRole('combobox', { name: 'Topics' }), 'Labour{Enter}')
    expect(textNow()).toBe(full)
    await user.keyboard('{Enter}')
    expect(textNow()).toBe(full.replace('  - Robots\n', '  - Robots\n  - Labour\n'))
    await user.click(within(form).getByRole('button', { name: 'Remove Robots from Topics' }))
    expect(textNow()).toBe(full.replace('  - Robots\n', '  - Labour\n'))
  })

  it('a topic that stands there twice has two buttons with names of their own', async () => {
    const twice = full.replace('  - Robots\n', '  - Robots\n  - Robots\n')
    const form = open(twice)
    const names = within(form)
      .getAllByRole('button', { name: /^Remove Robots/ })
      .map((button) => button.getAttribute('aria-label'))
    expect(new Set(names).size).toBe(2)
    await userEvent.click(within(form).getByRole('button', { name: 'Remove Robots from Topics' }))
    expect(textNow()).toBe(full)
  })

  it('topics that are a map are shown and can’t be typed over; a spelling of one that is there adds nothing', async () => {
    const map = '---\ntitle: One\ntopics: {AI: 1}\n---\n'
    const form = open(map)
    expect(within(form).getByText('{AI: 1}')).toBeDefined()
    const input = within(form).getByRole<HTMLInputElement>('combobox', { name: 'Topics' })
    expect(input.readOnly).toBe(true)
    await userEvent.type(input, 'Harbour{Enter}')
    expect(textNow()).toBe(map)
    cleanup()
    const list = '---\ntitle: One\ntopics: [Café]\n---\n'
    await userEvent.type(within(open(list)).getByRole('combobox', { name: 'Topics' }), 'cafe{Enter}')
    expect(textNow()).toBe(list)
  })

  it('a word that is half typed is never written: left, it stays in its field and says what Enter does', async () => {
    const form = open(full)
    const user = userEvent.setup()
    const input = within(form).getByRole('combobox', { name: 'Topics' })
    const said = '“Lab” isn’t in Topics yet: Enter adds what is marked, Esc drops it.'
    await user.type(input, 'Lab ')
    expect(form.textContent).not.toContain(said)
    await user.tab()
    expect(input).toHaveProperty('value', 'Lab ')
    expect(form.textContent).toContain(said)
    expect(textNow()).toBe(full)
    await user.click(input)
    await user.keyboard('{Escape}')
    expect(input).toHaveProperty('value', '')
    expect(form.textContent).not.toContain(said)
    expect(textNow()).toBe(full)
  })

  it('a topic that is there already is dropped on leaving; a window behind which it waits leaves it in its field', async () => {
    const form = open(full)
    const user = userEvent.setup()
    const input = within(form).getByRole('combobox', { name: 'Topics' })
    await user.type(input, 'robots two')
    // The window loses the focus, and the input keeps it in the window.
    fireEvent.blur(input)
    expect(input).toHaveProperty('value', 'robots two')
    await user.clear(input)
    await user.type(input, 'robots')
    await user.tab()
    expect(input).toHaveProperty('value', '')
    await user.type(input, '  {Enter}{Enter}')
    expect(textNow()).toBe(full)
  })

  it('tags take what is typed by Enter, and by nothing else', async () => {
    const form = open(full)
    const user = userEvent.setup()
    const input = within(form).getByRole('combobox', { name: 'Tags' })
    await user.type(input, 'night')
    await user.tab()
    expect(textNow()).toBe(full)
    expect(form.textContent).toContain('“night” isn’t in Tags yet: Enter adds it, Esc drops it.')
    await user.click(input)
    await user.keyboard('{Enter}')
    expect(textNow()).toContain('night')
    expect(input).toHaveProperty('value', '')
  })

  it('a word that can’t be written stays in its field, with the reason', async () => {
    const form = open(full)
    const input = within(form).getByRole('combobox', { name: 'Topics' })
    fireEvent.change(input, { target: { value: 'a\ud800' } })
    fireEvent.keyDown(input, { key: 'Enter' })
    fireEvent.keyDown(input, { key: 'Enter' })
    fireEvent.blur(input)
    expect(input).toHaveProperty('value', 'a\ud800')
    expect(form.textContent).toContain('surrogate')
    expect(textNow()).toBe(full)
  })

  it('Type takes any text, and a suggestion only when it is chosen', async () => {
    const form = open(full)
    const user = userEvent.setup()
    const field = within(form).getByRole('combobox', { name: 'Type' })
    await user.clear(field)
    await user.type(field, 'vid')
    expect(parseArticle(textNow()).data.type).toBe('vid')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(textNow()).toBe(full.replace('type: article', 'type: video'))
  })

  it('the switch says when the change comes', async () => {
    const form = open(full)
    const user = userEvent.setup()
    expect(form.textContent).not.toContain('Goes live')
    await user.click(within(form).getByRole('switch', { name: 'Published' }))
    expect(form.textContent).toContain('Goes live when you save')
    expect(textNow()).toBe(full.replace('published: false', 'published: true'))
  })

  it.each(['no', 'Off'])('`published: %s` is off, as the list has it', (word) => {
    const form = open(`---\ntitle: One\npublished: ${word}\n---\n`)
    expect(within(form).getByRole<HTMLInputElement>('switch', { name: 'Published' }).checked).toBe(false)
  })

  it.each([
    ['draft: true\npublished: true', 'draft: true doesn’t take it off here; only published: false does.'],
    ['published: "false"', 'the text “false”, which counts as published'],
  ])('what only looks as if it took the article off is said beside the switch: %s', (line, said) => {
    const toggle = within(open(`---\ntitle: One\n${line}\n---\n`)).getByRole<HTMLInputElement>('switch')
    expect(toggle.checked).toBe(true)
    const notes = toggle.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(notes.map((id) => document.getElementById(id)?.textContent).join('')).toContain(said)
  })

  it('has no switch where draft is the file’s, and says so', () => {
    const form = open('---\ntitle: One\ndraft: true\n---\n')
    expect(within(form).queryByRole('switch', { name: 'Published' })).toBeNull()
    expect(form.textContent).toContain('State not known')
    expect(form.textContent).toContain('Not published but draft, or its folder, says whether readers see it.')
  })

  it('one text of several tags is words and stays one, of which one goes and one comes without fusing the others', async () => {
    const user = userEvent.setup()
    const form = open('---\ntitle: One\ntags: go ci\n---\n')
    await user.type(within(form).getByRole('combobox', { name: 'Tags' }), 'build{Enter}')
    expect(parseArticle(textNow()).data.tags).toBe('go ci build')
    await user.click(within(form).getByRole('button', { name: 'Remove ci from Tags' }))
    expect(parseArticle(textNow()).data.tags).toBe('go build')
  })

  it('the first tag of an article without any is the only one', async () => {
    const form = open('---\ntitle: One\n---\n')
    await userEvent.setup().type(within(form).getByRole('combobox', { name: 'Tags' }), 'go{Enter}')
    expect(parseArticle(textNow()).data.tags).toEqual(['go'])
  })

  it('related cards move by Alt+Shift+arrow and keep their lines', () => {
    const form = open(full)
    fireEvent.keyDown(within(form).getByRole('button', { name: 'Edit related 2' }), {
      key: 'ArrowUp',
      altKey: true,
      shiftKey: true,
    })
    const related = parseArticle(textNow()).data.related as { title: string }[]
    expect(related.map((one) => one.title)).toEqual(['R2', 'R1'])
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit related 1')
  })

  it('what a rule finds is no reason that the form can’t edit', () => {
    const form = open('---\ntitle: ""\npublished: false\n---\n')
    expect(within(form).queryByRole('note')).toBeNull()
    expect(within(form).getByRole('textbox', { name: 'Title' })).toHaveProperty('readOnly', false)
  })

  it('of front matter that never ends its end alone is missed', () => {
    const form = open('---\ntitle: One\npublished: false\n')
    expect(within(form).getByRole('note').textContent).toContain('closing')
    expect(within(form).getByRole('note').textContent).not.toContain('No title')
  })

  it('a file that can’t be read as fields says where, and shows its text and no field', () => {
    const form = open('---\ntitle: "open\ntopics: [a\n---\n')
    expect(form.textContent).toMatch(/Line \d+, column \d+/)
    expect(within(form).getByRole('button', { name: 'Open in Source' })).toBeTruthy()
    expect(within(form).getByRole('region', { name: 'Text of the file' }).textContent).toContain('title: "open')
    expect(within(form).queryByRole('textbox')).toBeNull()
    expect(within(form).queryByRole('switch')).toBeNull()
  })
})

it('the tile in place of a picture keeps its letter and colour while a provider is typed', () => {
  const form = open('---\ntitle: One\nprovider:\n  name: Tideline\n  domain: a.example\n---\n')
  const tile = (): (string | null)[] => {
    const found = [...form.querySelectorAll<HTMLElement>('[style*="--hue"]')][0]
    return [found?.textContent ?? null, found?.getAttribute('style') ?? null]
  }
  const before = tile()
  expect(before[0]).toBe('T')
  const provider = within(form).getByRole('textbox', { name: /^Provider(?! domain)/ })
  fireEvent.change(provider, { target: { value: 'Civic Ledger' } })
  expect(textNow()).toContain('Civic Ledger')
  expect(tile()).toEqual(before)
})
