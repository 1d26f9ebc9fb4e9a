import { mix } from '../colour.mjs'
import { rgbaPng } from '../png.mjs'

const size = 50
/** Samples per pixel and direction: enough for smooth edges at 50 pixels. */
const fine = 4

const within = (x, y, left, top, right, bottom) => x >= left && x <= right && y >= top && y <= bottom
const round = (x, y, cx, cy, radius) => Math.hypot(x - cx, y - cy) <= radius

/** Whether a point of the unit square (y downwards) belongs to the mark. */
const marks = {
  wave: (x, y) =>
    x > 0.2 && x < 0.8 && [0.36, 0.52, 0.68].some((at) => Math.abs(y - at - 0.05 * Math.sin((x - 0.2) * 21)) < 0.042),
  bars: (x, y) =>
    within(x, y, 0.24, 0.52, 0.36, 0.76) ||
    within(x, y, 0.44, 0.38, 0.56, 0.76) ||
    within(x, y, 0.64, 0.24, 0.76, 0.76),
  plus: (x, y) => within(x, y, 0.42, 0.22, 0.58, 0.78) || within(x, y, 0.22, 0.42, 0.78, 0.58),
  ring: (x, y) => round(x, y, 0.5, 0.5, 0.28) && !round(x, y, 0.5, 0.5, 0.17) && !within(x, y, 0.44, 0.6, 0.56, 0.9),
  leaf: (x, y) => round(x, y, 0.3, 0.7, 0.48) && round(x, y, 0.7, 0.3, 0.48) && (Math.abs(x - y) > 0.025 || x < 0.34),
  bolt: (x, y) =>
    (y <= 0.54 && y >= 0.18 && x >= 0.62 - (y - 0.18) * 0.92 && x <= 0.7 - (y - 0.18) * 0.4) ||
    (y > 0.44 && y <= 0.82 && x <= 0.7 - (y - 0.44) * 0.86 && x >= 0.46 - (y - 0.44) * 0.24),
  books: (x, y) =>
    within(x, y, 0.24, 0.26, 0.36, 0.76) ||
    within(x, y, 0.4, 0.34, 0.5, 0.76) ||
    (y >= 0.28 && y <= 0.76 && Math.abs(x - 0.56 - (y - 0.28) * 0.28 - 0.06) < 0.06),
  square: (x, y) =>
    within(x, y, 0.22, 0.28, 0.78, 0.64) && !within(x, y, 0.29, 0.35, 0.71, 0.57)
      ? true
      : within(x, y, 0.36, 0.7, 0.64, 0.76),
  arrow: (x, y) =>
    (y >= 0.2 && y <= 0.5 && Math.abs(x - 0.5) <= (y - 0.2) * 0.86) || within(x, y, 0.43, 0.5, 0.57, 0.8),
  moon: (x, y) => round(x, y, 0.48, 0.5, 0.29) && !round(x, y, 0.62, 0.42, 0.24),
  dot: (x, y) =>
    round(x, y, 0.5, 0.34, 0.13) || within(x, y, 0.22, 0.62, 0.78, 0.69) || within(x, y, 0.34, 0.75, 0.66, 0.8),
  half: (x, y) => (y <= 0.54 && round(x, y, 0.5, 0.54, 0.29)) || within(x, y, 0.2, 0.62, 0.8, 0.7),
  lines: (x, y) => [0.28, 0.46, 0.64].some((at, i) => within(x, y, 0.22 + i * 0.09, at, 0.78, at + 0.09)),
}

const corner = 0.18
const onTile = (x, y) => {
  const dx = Math.max(corner - x, x - 1 + corner, 0)
  const dy = Math.max(corner - y, y - 1 + corner, 0)
  return Math.hypot(dx, dy) <= corner
}

/** Draws a publisher's logo: 50 × 50, its mark in near white on a rounded tile of its colour. */
export const drawLogo = ({ mark, colour }) => {
  const pixels = new Uint8Array(size * size * 4)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let tile = 0
      let ink = 0
      for (let n = 0; n < fine * fine; n += 1) {
        const px = (x + ((n % fine) + 0.5) / fine) / size
        const py = (y + (Math.floor(n / fine) + 0.5) / fine) / size
        if (!onTile(px, py)) continue
        tile += 1
        if (marks[mark](px, py)) ink += 1
      }
      const shown = tile === 0 ? [0, 0, 0] : mix(colour, [250, 249, 246], ink / tile)
      pixels.set([...shown.map(Math.round), Math.round((tile / (fine * fine)) * 255)], (y * size + x) * 4)
    }
  }
  return rgbaPng(size, size, pixels)
}
