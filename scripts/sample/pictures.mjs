import { hsl, mix, noise } from './colour.mjs'
import { indexedPng } from './png.mjs'

const width = 640
const height = 360
/** Steps of the gradient; a pixel on an edge takes one of fewer, for there are few such pixels and 256 colours. */
const shades = 34
const edgeShades = 9

/** The colour `t` (0–1) down the gradient where sun, far hill and near hill cover that much (0–1) of the pixel. */
const colourOf = ({ hue, turn }, t, [sun, far, near]) => {
  const sky = mix(hsl(hue, 0.37, 0.62), hsl(hue + turn, 0.42, 0.38), t)
  const lit = mix(sky, hsl(hue + turn * 0.6, 0.5, 0.82), 0.34 * sun)
  const behind = mix(lit, hsl(hue + turn * 0.4, 0.34, 0.17), 0.55 * far)
  return mix(behind, hsl(hue + turn * 0.8, 0.38, 0.13), 0.42 * near).map(Math.round)
}

const hillAt = ([base, swing, waves, phase], x) =>
  1 - base - swing * Math.sin((x / width) * waves * 2 * Math.PI + phase)

/** How much of a pixel is covered whose middle lies `depth` pixels inside, in quarters: enough for a smooth edge. */
const quarters = (depth) => Math.round(Math.min(1, Math.max(0, depth + 0.5)) * 4) / 4

const distance = (a, b) => a.reduce((sum, value, i) => sum + (value - b[i]) ** 2, 0)

/**
 * Numbers the colours of `pixels` (keys of `colours`): the commonest 256 get a place in the palette, the others, which
 * are few pixels at crossings of edges, take the nearest of these.
 */
const numbered = (pixels, colours) => {
  const counts = new Map()
  for (const key of pixels) counts.set(key, (counts.get(key) ?? 0) + 1)
  const keys = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b)
  const palette = keys.slice(0, 256).map((key) => colours.get(key))
  const numbers = new Map(keys.slice(0, 256).map((key, n) => [key, n]))
  for (const key of keys.slice(256)) {
    const far = palette.map((colour) => distance(colour, colours.get(key)))
    numbers.set(key, far.indexOf(Math.min(...far)))
  }
  return { palette: Buffer.from(palette.flat()), numbers: Uint8Array.from(pixels, (key) => numbers.get(key)) }
}

/**
 * Draws a scene: 640 × 360, a gradient, a translucent sun, one or two hills before it. Shades are dithered, so a few of
 * them do not band, and what is left looks like grain; edges are smooth. The same grain for the same `seed`.
 *
 * A scene is hue: of the sky's upper left; turn: how far it has turned at the lower right; sun: centre and radius in
 * heights; hills: [height above the ground, swing, waves per width, phase], far one first, all in heights.
 */
const drawScene = (scene, seed) => {
  const random = noise(seed * 7919 + 17)
  const [sunX, sunY, radius] = scene.sun.map((value) => value * height)
  const hills = scene.hills.map((hill) => Float64Array.from({ length: width }, (_, x) => hillAt(hill, x) * height))
  const pixels = new Uint32Array(width * height)
  const colours = new Map()
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const covers = [radius - Math.hypot(x - sunX, y - sunY), y - hills[0][x], hills[1] ? y - hills[1][x] : -1]
      const cover = covers.map(quarters)
      const edge = cover.some((part) => part % 1 !== 0)
      const steps = edge ? edgeShades : shades
      const grain = edge ? 0 : (random() - 0.5) * 0.66
      const t = (x / width) * 0.46 + (y / height) * 0.54
      const shade = Math.min(steps, Math.max(0, Math.round(t * steps + grain)))
      const key = ((cover[0] * 4 * 5 + cover[1] * 4) * 5 + cover[2] * 4) * 100 + shade
      if (!colours.has(key)) colours.set(key, colourOf(scene, shade / steps, cover))
      pixels[y * width + x] = key
    }
  }
  const { palette, numbers } = numbered(pixels, colours)
  return indexedPng(width, height, numbers, palette)
}

/** The pictures of `scenes` (name → scene) by their names, each with a grain of its own. */
export const drawScenes = (scenes) =>
  new Map(Object.entries(scenes).map(([name, scene], number) => [name, drawScene(scene, number)]))
