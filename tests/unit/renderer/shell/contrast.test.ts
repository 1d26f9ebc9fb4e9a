import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/renderer/shell/tokens.css', 'utf8')

/** The colours of one block of tokens, as the file has them. */
function coloursOf(start: string): Map<string, string> {
  const from = css.indexOf(start)
  expect(from, start).toBeGreaterThanOrEqual(0)
  const block = css.slice(from, css.indexOf('}', from))
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  )
}

type Rgb = readonly [number, number, number]

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

/** WCAG 2.2, relative luminance; 0–255 each. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const inks = ['ink-1', 'ink-2', 'ink-3']
const signals = ['blue', 'green', 'amber', 'red']
const grounds = ['ground', 'pane', 'raised']
/** Text on what lies under it, in some row, field, chip or bar of the window. */
const textPairs: readonly (readonly [string, string])[] = [
  ...[...inks, ...signals].flatMap((ink) => [...grounds, 'blue-soft'].map((ground) => [ink, ground] as const)),
  ...signals.map((signal) => [signal, `${signal}-soft`] as const),
  ...['ink-1', 'ink-2'].map((ink) => [ink, 'chip'] as const),
  ['ink-1', 'mark'],
  ['on-blue', 'blue'],
]

describe.each([
  ['light', ':root {'],
  ['dark', ':root[data-theme="dark"] {'],
])('colours, %s', (_theme, start) => {
  const colours = coloursOf(start)
  const named = (name: string): Rgb => {
    const hex = colours.get(name)
    if (hex === undefined) throw new Error(`tokens.css has no --${name}`)
    return rgb(hex)
  }

  it.each(textPairs)('%s on %s reads (4.5:1)', (ink, ground) => {
    expect(contrast(named(ink), named(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(grounds)('borders of controls are seen on %s (3:1)', (ground) => {
    expect(contrast(named('control'), named(ground))).toBeGreaterThanOrEqual(3)
  })
})

const styleSheets = readdirSync('src/renderer', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css') && !name.endsWith('tokens.css'))
  .map((name) => name.replaceAll('\\', '/'))

it.each(styleSheets)('%s takes colours, sizes of text and fonts from the tokens', (name) => {
  const lines = readFileSync(`src/renderer/${name}`, 'utf8').split('\n')
  const literal =
    /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklch)a?\(\s*[\d.]|font-size:\s*[\d.]|font(?:-family)?:[^;]*"/i
  expect(lines.filter((line) => literal.test(line))).toEqual([])
})

it('computes what WCAG computes', () => {
  expect(contrast(rgb('#000000'), rgb('#ffffff'))).toBeCloseTo(21, 5)
  expect(contrast(rgb('#777777'), rgb('#ffffff'))).toBeCloseTo(4.48, 2)
})
