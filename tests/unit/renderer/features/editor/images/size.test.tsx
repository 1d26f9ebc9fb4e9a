// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useSession } from '../../../../../../src/renderer/core/session'
import { endFolder } from '../../../../../../src/renderer/core/workspace-session'
import { ArticleForm } from '../../../../../../src/renderer/features/editor/form/ArticleForm'
import { undo, useEditor } from '../../../../../../src/renderer/features/editor/text/store'
import { onPicturesEvent } from '../../../../../../src/renderer/features/pictures'
import type { PictureLook } from '../../../../../../src/shared/pictures/look'
import { settings, stand, workspace } from '../../boundary'
import { article, openOne, path } from '../opened'

const address = 'https://img.example/a.jpg'
const seen = (look: PictureLook): void =>
  act(() =>
    onPicturesEvent({
      kind: 'pictures',
      workspace: workspace.id,
      pictures: [{ address, id: '0123456789abcdef0123456789abcdef', server: 'img.example', look }],
    }),
  )
const shown: PictureLook = { kind: 'shown', type: 'jpeg', width: 1200, height: 630, at: 7 }

const found: string[] = []
function Shown() {
  const open = useEditor((editor) => editor.articles[path])
  return open ? <ArticleForm article={open} findPicture={(one) => found.push(one)} /> : null
}

function show(image: string): string {
  const text = `---\ntitle: One\nimages:\n  - ${image}\n---\n`
  openOne(text)
  useSession.setState({ settings, workspace: { ...workspace, pictures: { shown: true, servers: 1 } } })
  stand({ readImageUses: () => ({ uses: [51] }) })
  render(<Shown />)
  return text
}

const group = () => screen.getByRole('group', { name: 'Image 1' })
const button = () => screen.queryByRole('button', { name: 'Write its size, 1200 × 630, image 1' })

beforeEach(() => found.splice(0))
afterEach(() => {
  cleanup()
  endFolder()
})

it('writes the size that was seen where the file says none, as one change', () => {
  const text = show(`url: ${address}`)
  expect(group().textContent).toContain('size unknown')
  expect(button()).toBeNull()
  seen(shown)
  expect(group().textContent).toContain('1200 × 630, not in the file')
  fireEvent.click(button() as HTMLElement)
  expect(article().text).toBe(text.replace(`${address}\n`, `${address}\n    width: 1200\n    height: 630\n`))
  expect(group().textContent).toContain('1200 × 630 · 1.91:1')
  expect(button()).toBeNull()
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit image 1')
  act(undo)
  expect(article().text).toBe(text)
})

it('offers it on a closed card where the file says another size, which a rule puts right in an open one; never of a drawing', () => {
  show(`url: ${address}\n    width: 300\n    height: 353`)
  seen(shown)
  expect(button()).not.toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Edit image 1' }))
  expect(button()).toBeNull()
  cleanup()
  show(`url: ${address}`)
  seen({ ...shown, type: 'svg' })
  expect(button()).toBeNull()
  expect(group().textContent).toContain('size unknown')
})

it('takes the size of a picture of the folder as it is drawn, and that of another one no more', () => {
  show('url: /a.png')
  const image = group().querySelector('img') as HTMLImageElement
  Object.defineProperties(image, { naturalWidth: { value: 1200 }, naturalHeight: { value: 630 } })
  fireEvent.load(image)
  expect(button()).not.toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Edit image 1' }))
  fireEvent.change(screen.getByRole('textbox', { name: 'Image URL, image 1' }), { target: { value: '/b.png' } })
  expect(button()).toBeNull()
})

it('says that a picture has no alt title, what that is, and how many articles have the picture', async () => {
  show(`url: ${address}`)
  expect(group().textContent).toContain('no alt title')
  fireEvent.click(screen.getByRole('button', { name: 'Edit image 1' }))
  const title = screen.getByRole('textbox', { name: 'Image title, image 1' })
  expect(title.getAttribute('aria-description')).toBe('alt: what screen readers of the site say')
  fireEvent.change(title, { target: { value: 'Fog on the quay' } })
  expect(group().textContent).not.toContain('no alt title')
  fireEvent.click(await screen.findByRole('button', { name: 'stock picture, used 51 times' }))
  expect(found).toEqual([address])
})
