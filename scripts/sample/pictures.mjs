import { hsl, mix, noise } from './colour.mjs'
import { indexedPng } from './png.mjs'

const width = 640
const height = 360
/** Shades per combination of layers; 8 combinations (sun or not, far hill or not, near hill or not) fill a palette. */
const shades = 32

/**
 * hue: of the sky's upper left; turn: how far it has turned at the lower right; sun: centre and radius in heights;
 * hills: [height above the ground, swing, waves per width, phase], far one first, all in heights.
 */
const scenes = {
  'quay-morning': { hue: 205, turn: 42, sun: [0.45, 0.56, 0.27], hills: [[0.22, 0.19, 0.82, 0.45]] },
  'night-berth': {
    hue: 222,
    turn: 40,
    sun: [0.58, 0.63, 0.36],
    hills: [
      [0.26, 0.1, 1.15, 0.2],
      [0.12, 0.07, 0.8, 3.4],
    ],
  },
  'harbour-wall': {
    hue: 192,
    turn: 30,
    sun: [1.38, 0.34, 0.22],
    hills: [
      [0.3, 0.07, 0.9, 2.2],
      [0.15, 0.1, 1.2, 0.4],
    ],
  },
  'tide-table': {
    hue: 172,
    turn: 34,
    sun: [0.4, 0.28, 0.2],
    hills: [
      [0.24, 0.05, 1.7, 1.1],
      [0.13, 0.05, 1.4, 4.1],
    ],
  },
  'glass-ward': { hue: 155, turn: 36, sun: [1.2, 0.27, 0.46], hills: [[0.22, 0.12, 0.95, 5.9]] },
  'council-green': { hue: 104, turn: 32, sun: [0.9, 0.48, 0.37], hills: [[0.24, 0.09, 1.2, 5.7]] },
  'long-meadow': {
    hue: 76,
    turn: 40,
    sun: [0.76, 0.36, 0.46],
    hills: [
      [0.15, 0.05, 1.05, 3.6],
      [0.09, 0.06, 0.7, 1.2],
    ],
  },
  'orchard-dusk': { hue: 245, turn: 46, sun: [0.68, 0.28, 0.27], hills: [[0.26, 0.05, 0.5, 1.1]] },
  'lamp-room': {
    hue: 268,
    turn: 44,
    sun: [1.24, 0.42, 0.34],
    hills: [
      [0.3, 0.08, 0.75, 0.1],
      [0.16, 0.08, 1.1, 2.4],
    ],
  },
  'reading-room': { hue: 318, turn: 36, sun: [1.02, 0.58, 0.4], hills: [[0.2, 0.09, 0.9, 4.4]] },
  'engine-hall': { hue: 338, turn: 34, sun: [1.16, 0.3, 0.32], hills: [[0.28, 0.1, 0.95, 5.6]] },
  'red-line': {
    hue: 6,
    turn: 26,
    sun: [0.5, 0.36, 0.25],
    hills: [
      [0.2, 0.12, 0.7, 2.8],
      [0.12, 0.05, 1.5, 0.6],
    ],
  },
  'brick-yard': {
    hue: 24,
    turn: -26,
    sun: [1.3, 0.5, 0.3],
    hills: [
      [0.3, 0.06, 1.3, 3.1],
      [0.17, 0.08, 0.85, 5.1],
    ],
  },
  'field-gold': {
    hue: 44,
    turn: -22,
    sun: [0.48, 0.44, 0.34],
    hills: [
      [0.22, 0.08, 0.8, 5.2],
      [0.12, 0.05, 1.3, 1.8],
    ],
  },
}

/** The names of the pictures, in the order in which they are drawn. */
export const pictureNames = Object.keys(scenes)

const paletteOf = ({ hue, turn }) => {
  const from = hsl(hue, 0.37, 0.62)
  const to = hsl(hue + turn, 0.42, 0.38)
  const palette = Buffer.alloc(8 * shades * 3)
  for (let layers = 0; layers < 8; layers += 1) {
    for (let shade = 0; shade < shades; shade += 1) {
      const t = shade / (shades - 1)
      let colour = mix(from, to, t)
      if (layers & 1) colour = mix(colour, hsl(hue + turn * 0.6, 0.5, 0.82), 0.34)
      if (layers & 2) colour = mix(colour, hsl(hue + turn * 0.4, 0.34, 0.17), 0.55)
      if (layers & 4) colour = mix(colour, hsl(hue + turn * 0.8, 0.38, 0.13), 0.42)
      palette.set(colour.map(Math.round), (layers * shades + shade) * 3)
    }
  }
  return palette
}

const hillAt = ([base, swing, waves, phase], x) =>
  1 - base - swing * Math.sin((x / width) * waves * 2 * Math.PI + phase)

/**
 * Draws the picture of that name: 640 × 360, a gradient, a translucent sun, one or two hills before it.
 * Shades and edges are dithered, so 32 shades neither band nor stair, and what is left looks like grain.
 */
export const drawPicture = (name) => {
  const scene = scenes[name]
  const random = noise(pictureNames.indexOf(name) * 7919 + 17)
  const [sunX, sunY, radius] = scene.sun
  const hills = scene.hills.map((hill) => Float64Array.from({ length: width }, (_, x) => hillAt(hill, x) * height))
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const edge = random() - 0.5
      const t = Math.min(1, Math.max(0, (x / width) * 0.46 + (y / height) * 0.54))
      const shade = Math.min(shades - 1, Math.floor(t * (shades - 1) + 0.5 + (random() - 0.5) * 0.66))
      let layers = Math.hypot(x - sunX * height, y - sunY * height) + edge < radius * height ? 1 : 0
      if (y + edge > hills[0][x]) layers |= 2
      if (hills[1] && y + edge > hills[1][x]) layers |= 4
      pixels[y * width + x] = layers * shades + shade
    }
  }
  return indexedPng(width, height, pixels, paletteOf(scene))
}
