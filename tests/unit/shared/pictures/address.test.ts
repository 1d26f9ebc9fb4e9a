import { expect, test } from 'vitest'
import { fileOfAddress, placeOfPicture } from '../../../../src/shared/pictures/address'

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

test.each([
  ['/assets/a.png', '/assets/a.png'],
  ['my%20pics/%C3%A9.png?v=2#x', 'my pics/é.png'],
  ['/a.png#x?y', '/a.png'],
  ['/a%3Fb%23c.png', '/a?b#c.png'],
  // Once: what is encoded twice is another file.
  ['/a%2520b.png', '/a%20b.png'],
  ['/100%/a%20b.png?v=2', '/100%/a%20b.png'],
  ['/%E0%A4.png', '/%E0%A4.png'],
  ['', ''],
])('the file of %j is %j', (address, file) => {
  expect(fileOfAddress(address)).toBe(file)
})
