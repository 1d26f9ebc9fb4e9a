// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useSession } from '../../../../../../../src/renderer/core/session'
import { ArticleForm } from '../../../../../../../src/renderer/features/editor/form/ArticleForm'
import { useReveal } from '../../../../../../../src/renderer/features/editor/reveal'
import { articleAt, begin, useEditor } from '../../../../../../../src/renderer/features/editor/text/store'
import { noOwnFields, readOwnFields, tableOf, understand } from '../../../../../../../src/shared/fields'
import { folderOf, many } from '../../../../../shared/fields/made'
import { settings, stand, workspace } from '../../../boundary'

const path = '_posts/2026-06-11-pear.md'
const pictures = `image:
  path: &image /a/dusk-#.png
  feature: *image
  thumbnail: /a/small-#.png
  facebook: /a/face-#.png
  width: 1200
  height: 630
  caption: Dusk #`
const own = 'fields: { image.thumbnail: { required: true } }'

function Shown() {
  const article = useEditor((editor) => editor.articles[path])
  return (
    <form aria-label="Article" onSubmit={(event) => event.preventDefault()}>
      {article && <ArticleForm article={article} findPicture={() => undefined} />}
    </form>
  )
}

function open(front: string, said = '') {
  const folder = folderOf(many(30, '_posts/2026-06-11-#.md', `title: T#\n${pictures}`))
  const jekyll = { settings: [{ path: '_config.yml', fields: {} }], folders: ['_posts'] }
  const fields = tableOf(understand(folder, jekyll, said === '' ? noOwnFields : readOwnFields(said)))
  useSession.setState({ workspace: { ...workspace, fields }, settings, openPath: path })
  begin(path, `---\ntitle: Pears\n${front}---\nBody.\n`)
  render(<Shown />)
  return within(screen.getByRole('form', { name: 'Article' }))
}
const front = (): string => /^---\ntitle: Pears\n(.*)---\nBody\.\n$/s.exec(articleAt(path)?.text ?? '')?.[1] ?? ''
const press = (name: string): void => {
  act(() => screen.getByRole('button', { name }).click())
}
const type = (name: string, value: string): void => {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
}

const whole = `image:
  path: /a/dusk.png
  thumbnail: /a/small.png
  width: 1200
  height: 630
  caption: "[Photo by **Ada**](https://a.example)"
`

beforeEach(() => {
  stand({})
  useEditor.setState({ articles: {} })
  useReveal.setState({ field: null })
})
afterEach(cleanup)

it('takes out a picture beside the main one of a map with nothing that is said of that one', () => {
  open(whole)
  press('Remove image thumbnail')
  expect(document.activeElement?.textContent).toBe('Add field')
  expect(front()).toBe(whole.replace('  thumbnail: /a/small.png\n', ''))
})

it('takes out the main picture with what is said of it, and leaves the others of its map', () => {
  open(whole)
  press('Remove image')
  expect(front()).toBe('image:\n  thumbnail: /a/small.png\n')
})

it('shows a picture where the article has it, not where its map has a caption', () => {
  const form = open(whole)
  for (const name of ['Image', 'Image thumbnail']) form.getByRole('group', { name })
  for (const name of ['Image facebook', 'Image feature']) expect(form.queryByRole('group', { name })).toBeNull()
  expect(form.queryByText('no address yet')).toBeNull()
})

it('says the words and the size of a map of its main picture only, without Markdown', () => {
  const form = open(whole)
  const main = within(form.getByRole('group', { name: 'Image' }))
  main.getByText('Photo by Ada')
  main.getByText(/1200 × 630/)
  const other = within(form.getByRole('group', { name: 'Image thumbnail' }))
  expect(other.queryByText(/Photo by|1200/)).toBeNull()
})

it('offers no Remove for a picture that isn’t there', () => {
  const form = open('image:\n  path: /a/dusk.png\n', own)
  expect(form.queryByRole('button', { name: 'Remove image thumbnail' })).toBeNull()
  press('Add image thumbnail')
  expect(form.queryByRole('button', { name: 'Remove image thumbnail' })).toBeNull()
  type('Address, image thumbnail', '/a/small.png')
  form.getByRole('button', { name: 'Remove image thumbnail' })
})

const aliased = 'image:\n  path: &image /a/dusk.png # ours\n  feature: *image\n'

it('changes an address that an alias stands for, which follows and is named', () => {
  const form = open(aliased)
  press('Edit image')
  type('Address, image', '/a/dawn.png')
  expect(front()).toBe(aliased.replace('/a/dusk.png', '/a/dawn.png'))
  form.getByText('1 other place follows: Image feature.')
  type('Address, image', '/a/dusk.png')
  expect(form.queryByText(/other place follows/)).toBeNull()
})

it('keeps a text in its field that can’t be written, and says what to do', () => {
  const form = open('image: &all\n  path: /a/dusk.png\nteaser: *all\n')
  press('Edit image')
  type('Address, image', '/a/dawn.png')
  expect(front()).toContain('path: /a/dusk.png')
  expect(form.getByRole<HTMLInputElement>('textbox', { name: 'Address, image' }).value).toBe('/a/dawn.png')
  form.getByText(/or change both in Source/)
})
