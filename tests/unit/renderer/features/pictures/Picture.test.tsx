// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, test } from 'vitest'
import { announce, useSession } from '../../../../../src/renderer/core/session'
import { endFolder } from '../../../../../src/renderer/core/workspace-session'
import { fetchAgain, onPicturesEvent, Picture } from '../../../../../src/renderer/features/pictures'
import type { PictureLook } from '../../../../../src/shared/pictures/look'
import type { SeenPicture } from '../../../../../src/shared/pictures/named'
import { type Boundary, stand, workspace } from '../boundary'

const address = 'https://img.tideline.example/a.jpg'
const id = '0123456789abcdef0123456789abcdef'
const seen = (look: PictureLook): SeenPicture => ({ address, id, server: 'img.tideline.example', look })
const shown: PictureLook = { kind: 'shown', type: 'jpeg', width: 1200, height: 630, at: 7 }

const enter = (allowed: boolean | null): void =>
  useSession.setState({ workspace: { ...workspace, pictures: { shown: allowed, servers: 1 } } })

beforeEach(() => enter(true))
afterEach(() => {
  cleanup()
  endFolder()
})

const show = (src: string | null): HTMLElement =>
  render(<Picture src={src} name="The Tideline" of="_posts/a.md" size="row" />).container

const answerWith = (look: PictureLook): Boundary => stand({ seePictures: () => ({ pictures: [seen(look)] }) })
const sights = ({ calls }: Boundary): unknown[] =>
  calls
    .filter(({ channel }) => channel === 'seePictures')
    .map(({ request }) => (request as { pictures: unknown }).pictures)

it.each([
  ['/assets/images/quay morning.png', 'copydesk-image://abcdefgh12/assets/images/quay%20morning.png'],
  ['assets/quay.png', 'copydesk-image://abcdefgh12/assets/quay.png?of=_posts%2Fa.md'],
  ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'],
])('shows %s', (src, source) => {
  expect(show(src).querySelector('img')?.getAttribute('src')).toBe(source)
})

it('a local picture that isn’t there is the tile of no picture, and says so', () => {
  const tile = show('/missing.png')
  const image = tile.querySelector('img') as HTMLImageElement
  Object.defineProperties(image, { naturalWidth: { value: 1 }, naturalHeight: { value: 1 } })
  fireEvent.load(image)
  expect(screen.getByRole('img', { name: 'picture missing' }).title).toBe('picture missing')
  expect(tile.textContent).toBe('T')
  expect(tile.querySelector('img')).toBeNull()
})

it.each([
  ['/there.png', 2],
  ['data:image/png;base64,AAAA', 1],
])('%s of %d pixels is shown', (src, width) => {
  const image = show(src).querySelector('img') as HTMLImageElement
  Object.defineProperties(image, { naturalWidth: { value: width }, naturalHeight: { value: width } })
  fireEvent.load(image)
  expect(screen.queryByRole('img', { name: 'picture missing' })).toBeNull()
})

it('shows the initial where there is no picture, or it fails', () => {
  expect(show(null).textContent).toBe('T')
  expect(screen.queryByRole('img')).toBeNull()
  cleanup()
  const failing = show('/missing.png')
  fireEvent.error(failing.querySelector('img') as HTMLImageElement)
  expect(failing.textContent).toBe('T')
})

test.each([null, false])(
  'while pictures from outside are not shown (%s) main hears of none, and the initial stands there',
  async (allowed) => {
    const boundary = answerWith(shown)
    enter(allowed)
    const container = show(address)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(container.textContent).toBe('T')
    expect(container.querySelector('img')).toBeNull()
    expect(sights(boundary)).toEqual([])
  },
)

test('a picture from outside is named to main while it is in sight, and loaded by its id', async () => {
  const boundary = answerWith(shown)
  const container = show(address)
  await waitFor(() => expect(container.querySelector('img')).not.toBeNull())
  const image = container.querySelector('img') as HTMLImageElement
  expect(image.getAttribute('src')).toBe(`copydesk-image://abcdefgh12/~outside/${id}/row?7`)
  expect(image.dataset.drawn).toBe('false')
  fireEvent.load(image)
  expect(image.dataset.drawn).toBe('true')
  expect(sights(boundary)).toEqual([[{ path: '_posts/a.md', address }]])
  cleanup()
  await waitFor(() => expect(sights(boundary)).toEqual([[{ path: '_posts/a.md', address }], []]))
})

test('one that can’t be had is a tile that says why, and can be fetched again', async () => {
  const boundary = answerWith({ kind: 'waiting' })
  const container = show(address)
  await waitFor(() => expect(sights(boundary)).toHaveLength(1))
  expect(container.textContent).toBe('T')
  onPicturesEvent({
    kind: 'pictures',
    workspace: workspace.id,
    pictures: [seen({ kind: 'refused', status: 403, at: 1 })],
  })
  const said = 'Refused here: img.tideline.example: 403 for us, readers may see it'
  expect(await screen.findByRole('img', { name: said })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Fetch again' }))
  expect(boundary.calls.at(-1)).toEqual({ channel: 'fetchAgain', request: { workspace: workspace.id, address } })
})

const heard = (): string | undefined => useSession.getState().announcement?.text
const tell = (look: PictureLook): void =>
  act(() => onPicturesEvent({ kind: 'pictures', workspace: workspace.id, pictures: [seen(look)] }))

test('fetched again, it says that it begins and how it ended; the focus stays at its place', async () => {
  const refused: PictureLook = { kind: 'refused', status: 403, at: 1 }
  const boundary = answerWith(refused)
  const container = show(address)
  const button = await screen.findByRole('button', { name: 'Fetch again' })
  const asked = () => boundary.calls.filter(({ channel }) => channel === 'fetchAgain').length
  button.focus()
  fireEvent.click(button)
  expect(heard()).toBe('Fetching the picture again')
  tell({ kind: 'waiting' })
  expect(screen.getByRole('button', { name: 'Fetching…' })).toBe(document.activeElement)
  fireEvent.click(button)
  expect([heard(), asked()]).toEqual(['Still fetching the picture', 1])

  tell(refused)
  expect(heard()).toBe('Picture not fetched: refused here')
  expect(screen.getByRole('button', { name: 'Still so. Fetch again' })).toBe(document.activeElement)

  fireEvent.click(button)
  tell(shown)
  expect([heard(), asked()]).toEqual(['Picture fetched', 2])
  expect(container.contains(document.activeElement)).toBe(true)
  expect(container.querySelector('img')?.getAttribute('src')).toContain('/row?7')
  // What comes later of itself is nobody's question.
  announce('')
  tell(refused)
  expect(heard()).toBe('')
  expect(screen.getByRole('button', { name: 'Fetch again' })).toBeDefined()
})

test('what can’t be fetched again says why, and main isn’t asked', async () => {
  const boundary = answerWith({ kind: 'private', at: 1 })
  await fetchAgain('assets/a.png')
  expect(heard()).toBe('Its picture lies on no server')
  await fetchAgain(address)
  expect(heard()).toBe('Its picture isn’t on the screen')
  show(address)
  await screen.findByRole('img')
  await fetchAgain(address)
  expect(heard()).toBe('Private addresses are never asked')
  enter(false)
  await fetchAgain(address)
  expect(heard()).toBe('Pictures from servers aren’t shown here')
  expect(boundary.calls.filter(({ channel }) => channel === 'fetchAgain')).toEqual([])
})

test('in the option of a list nothing can have the focus', async () => {
  answerWith({ kind: 'gone', status: 404, since: 1, at: 1 })
  render(<Picture src={address} name="T" of="a.md" size="card" inOption />)
  await screen.findByRole('img')
  expect(screen.queryByRole('button')).toBeNull()
})
