import { expect, test } from 'vitest'
import { placeOfPicture } from '../../../../src/shared/pictures/address'

test.each([
  ['assets/a.png', 'folder'],
  ['/assets/a.png', 'folder'],
  ['https://a.example/a.png', 'outside'],
  ['//a.example/a.png', 'outside'],
  ['file:///etc/passwd', 'outside'],
  ['copydesk-image://darkroom/1', 'outside'],
  ['data:image/png;base64,AAAA', 'inline'],
  ['DATA:image/JPEG,AAAA', 'inline'],
  // What would be drawn in the window itself is no picture there.
  ['data:image/svg+xml,<svg/>', 'outside'],
  ['data:image/SVG+xml;base64,AAAA', 'outside'],
  ['data:image/pngsvg+xml,AAAA', 'outside'],
  ['data:text/html,<script>alert(1)</script>', 'outside'],
])('%s: %s', (address, place) => {
  expect(placeOfPicture(address)).toBe(place)
})
