// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Picture, PictureFolder } from '../../../../src/renderer/ui/Picture'

afterEach(cleanup)

const show = (src: string | null): HTMLElement =>
  render(
    <PictureFolder value="copydesk-image://abcdefgh">
      <Picture src={src} name="The Tideline" />
    </PictureFolder>,
  ).container

it.each([
  ['/assets/images/quay morning.png', 'copydesk-image://abcdefgh/assets/images/quay%20morning.png'],
  ['assets/quay.png', 'copydesk-image://abcdefgh/assets/quay.png'],
  ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'],
])('shows %s', (src, address) => {
  expect(show(src).querySelector('img')?.getAttribute('src')).toBe(address)
})

it.each([
  ['https://img.tideline.example/a.jpg', 'img.tideline.example'],
  ['http://img.tideline.example:8080/a.jpg', 'img.tideline.example:8080'],
  ['//img.tideline.example/a.jpg', 'img.tideline.example'],
])('loads nothing from the network: %s shows its host', (src, host) => {
  const shown = show(src)
  expect(shown.querySelector('img')).toBeNull()
  expect(shown.textContent).toBe(host)
})

it('a local picture that isn’t there is the tile of no picture, and says so', () => {
  const shown = show('/missing.png')
  const image = shown.querySelector('img') as HTMLImageElement
  Object.defineProperties(image, { naturalWidth: { value: 1 }, naturalHeight: { value: 1 } })
  fireEvent.load(image)
  const tile = screen.getByRole('img', { name: 'picture missing' })
  expect(tile.title).toBe('picture missing')
  expect(shown.textContent).toBe('T')
  expect(shown.querySelector('img')).toBeNull()
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
  expect(screen.getByRole('img', { name: 'picture missing' })).toBeTruthy()
})
