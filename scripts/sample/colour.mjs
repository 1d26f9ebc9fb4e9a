/** Red, green, blue (0–255) of a hue in degrees with saturation and lightness from 0 to 1. */
export const hsl = (hue, saturation, lightness) => {
  const a = saturation * Math.min(lightness, 1 - lightness)
  return [0, 8, 4].map((n) => {
    const k = (n + (((hue % 360) + 360) % 360) / 30) % 12
    return 255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  })
}

/** The colour that lies `t` (0–1) of the way from `a` to `b`. */
export const mix = (a, b, t) => a.map((value, i) => value + (b[i] - value) * t)

/** Numbers from 0 to 1, the same ones for the same seed: the pictures must not change from run to run. */
export const noise = (seed) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
