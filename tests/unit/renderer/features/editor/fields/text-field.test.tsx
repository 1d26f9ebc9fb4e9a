// @vitest-environment jsdom
/// <reference types="vite/client" />
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useSession } from '../../../../../../src/renderer/core/session'
import { ArticleForm } from '../../../../../../src/renderer/features/editor/form/ArticleForm'
import { useEditor } from '../../../../../../src/renderer/features/editor/text/store'
import { settings, stand } from '../../boundary'
import { article, openOne, path } from '../opened'

function Shown() {
  const shown = useEditor((editor) => editor.articles[path])
  return shown && <ArticleForm article={shown} findPicture={() => undefined} />
}

function open(front: string): void {
  openOne(`---\ntitle: One\n${front}\npublished: false\n---\n`)
  stand({ listValues: () => [] })
  useSession.setState({ settings })
  render(<Shown />)
}
const field = (name: string): HTMLTextAreaElement => screen.getByRole('textbox', { name })
const line = (key: string): string | undefined => new RegExp(`^${key}: (.*)$`, 'm').exec(article().text)?.[1]
const paste = (into: HTMLElement, text: string): void => {
  fireEvent.paste(into, { clipboardData: { getData: () => text } })
}

beforeEach(() => useEditor.setState({ articles: {} }))
afterEach(cleanup)

describe('a text with line ends of another kind', () => {
  const excerpt = 'excerpt: "One\\r\\ntwo\\r\\nthree https://a.example/old end"'

  it('what is selected gives way to what is pasted and cleaned, and nothing beside it', () => {
    open(excerpt)
    const area = field('Excerpt')
    const from = area.value.indexOf('https:')
    area.setSelectionRange(from, from + 'https://a.example/old'.length)
    paste(area, 'https://a.example/new\u00ad')
    expect(line('excerpt')).toBe('"One\\r\\ntwo\\r\\nthree https://a.example/new end"')
    expect(area.selectionStart).toBe(from + 'https://a.example/new'.length)
  })

  it('what is typed changes no line end that it doesn’t touch, and a new line has that of its neighbour', () => {
    open(excerpt)
    const area = field('Excerpt')
    fireEvent.change(area, { target: { value: `${area.value}!` } })
    expect(line('excerpt')).toBe('"One\\r\\ntwo\\r\\nthree https://a.example/old end!"')
    fireEvent.change(area, { target: { value: area.value.replace('two', 'two\nmore') } })
    expect(line('excerpt')).toBe('"One\\r\\ntwo\\r\\nmore\\r\\nthree https://a.example/old end!"')
  })

  it('is no line of its own where a lone CR ends it', () => {
    open('locale: "en\\rus"\ntype: "a\\nb"\nprovider: { name: "The\\rTideline" }')
    for (const [name, key, after] of [
      ['Locale', 'locale', '"en\\rus!"'],
      ['Type', 'type', '"a\\nb!"'],
      ['Provider name', 'provider', '{ name: "The\\rTideline!" }'],
    ] as const) {
      const area = field(name)
      fireEvent.change(area, { target: { value: `${area.value}!` } })
      expect(line(key)).toBe(after)
    }
  })
})

describe('what is pasted', () => {
  it('into an address loses the blanks around it, into a name those and tabs, and says so', () => {
    open('webUrl: ""\nprovider: { name: "", domain: "" }\nexcerpt: Two')
    paste(field('Web URL'), '  https://github.com/x')
    expect(line('webUrl')).toBe('https://github.com/x')
    paste(field('Provider name'), 'GitHub\tInc\t ')
    expect(line('provider')).toMatch(/name: "?GitHub Inc"?,/)
    expect(screen.getAllByText(/Cleaned: tabs, outer blanks/)).toHaveLength(1)
  })

  it('behind a word of a text keeps the blank that parts them', () => {
    open('excerpt: Two')
    const area = field('Excerpt')
    area.setSelectionRange(3, 3)
    paste(area, ' more\twords ')
    expect(area.value).toBe('Two more words ')
    area.setSelectionRange(0, area.value.length)
    paste(area, '  One\tmore ')
    expect(area.value).toBe('One more')
  })
})
