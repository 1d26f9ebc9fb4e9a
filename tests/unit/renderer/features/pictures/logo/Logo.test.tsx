// @vitest-environment jsdom
import { act, cleanup, render, waitFor } from '@testing-library/react'
import { afterEach, expect, it, test } from 'vitest'
import { useSession } from '../../../../../../src/renderer/core/session'
import { endFolder } from '../../../../../../src/renderer/core/workspace-session'
import { Logo, onPicturesEvent } from '../../../../../../src/renderer/features/pictures'
import type { PictureLook } from '../../../../../../src/shared/pictures/look'
import { type Boundary, stand, workspace } from '../../boundary'

const address = 'https://tideline.example/logo.png'
const id = '0123456789abcdef0123456789abcdef'
const seen = (look: PictureLook) => ({ address, id, server: 'tideline.example', look })
const shown: PictureLook = { kind: 'shown', type: 'png', width: 50, height: 50, at: 7 }
const enter = (allowed: boolean | null): void =>
  useSession.setState({ workspace: { ...workspace, pictures: { shown: allowed, servers: 1 } } })
const sights = ({ calls }: Boundary): unknown[] =>
  calls
    .filter(({ channel }) => channel === 'seePictures')
    .map(({ request }) => (request as { pictures: unknown }).pictures)

/** What the places of logos show, from left to right; '' where one is empty. */
const placesIn = (container: HTMLElement): string[] =>
  [...container.children].map((place) => (place as HTMLElement).style.backgroundImage)

afterEach(() => {
  cleanup()
  endFolder()
})

it.each([
  ['/assets/t.png', 'copydesk-image://abcdefgh12/assets/t.png'],
  ['t.png', 'copydesk-image://abcdefgh12/t.png?of=_posts%2Fa.md'],
  ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'],
])('shows %s before anybody is asked, to the eye alone', (src, source) => {
  enter(null)
  const { container } = render(<Logo src={src} of="_posts/a.md" />)
  expect(placesIn(container)).toEqual([`url("${source}")`])
  expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true')
})

it('is nothing where there is none, or an empty place where the names beside it stand in line', () => {
  enter(true)
  expect(render(<Logo src={null} />).container.innerHTML).toBe('')
  cleanup()
  expect(placesIn(render(<Logo src={undefined} keepsPlace />).container)).toEqual([''])
})

it('takes an address for an address, whatever signs it has', () => {
  enter(true)
  const { container } = render(<Logo src={'data:image/png;base64,A") , url("https://x.example/'} />)
  expect(placesIn(container)).toEqual(['url("data:image/png;base64,A\\") , url(\\"https://x.example/")'])
})

test('while pictures from servers aren’t shown main hears of none, and nothing keeps its place', async () => {
  const boundary = stand({ seePictures: () => ({ pictures: [seen(shown)] }) })
  enter(null)
  const { container } = render(<Logo src={address} />)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(container.innerHTML).toBe('')
  expect(sights(boundary)).toEqual([])
})

test('one on a server is named to main once for all that show it, and loaded by its id', async () => {
  const boundary = stand({ seePictures: () => ({ pictures: [seen(shown)] }) })
  enter(true)
  const { container } = render(
    <>
      <Logo src={address} of="_posts/a.md" />
      <Logo src={address} of="_posts/b.md" />
    </>,
  )
  const source = `url("copydesk-image://abcdefgh12/~outside/${id}/row?7")`
  await waitFor(() => expect(placesIn(container)).toEqual([source, source]))
  expect(sights(boundary)).toEqual([[{ path: null, address }]])
})

test('where its server has none there is nothing to see: no tile, no sign', async () => {
  stand({ seePictures: () => ({ pictures: [seen({ kind: 'waiting' })] }) })
  enter(true)
  const { container } = render(<Logo src={address} />)
  act(() =>
    onPicturesEvent({
      kind: 'pictures',
      workspace: workspace.id,
      pictures: [seen({ kind: 'gone', status: 404, since: 1, at: 1 })],
    }),
  )
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(container.innerHTML).toMatch(/^<span class="[^"]*" aria-hidden="true"><\/span>$/)
})
