import { examplePicture } from './picture-server'

const svg = (body: string, more = ''): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"${more}>${body}</svg>`)

/** Everything by which a drawing may act or reach out; `canary` is the address of a server that counts. */
export const actingDrawing = (canary: string): Buffer =>
  svg(
    `<script>document.documentElement.dataset.ran = 'yes'; fetch('${canary}/by-script')</script>` +
      `<script href="${canary}/script.js"/>` +
      `<style>@import url('${canary}/style.css'); rect { fill: url('${canary}/fill.svg#a') }</style>` +
      `<image href="${canary}/image.png" width="9" height="9"/><use href="${canary}/use.svg#a"/>` +
      `<rect width="40" height="30" fill="#2a7f62" onclick="alert(1)"/>` +
      `<set attributeName="onmouseover" to="alert(1)"/><animate attributeName="href" values="javascript:alert(1)"/>`,
    ` onload="document.documentElement.dataset.ran = 'yes'"`,
  )

/** A web page in a drawing. */
export const pageInDrawing = (canary: string): Buffer =>
  svg(
    `<foreignObject width="20" height="20"><body xmlns="http://www.w3.org/1999/xhtml">` +
      `<iframe src="${canary}/frame.html"/><img src="${canary}/html.png" onerror="alert(1)"/></body></foreignObject>`,
  )

/** `<use>` of ten of ten of ten …: ten million rectangles in a drawing of 40 × 30 pixels. */
export const laughingDrawing = (): Buffer => {
  const ten = (id: string): string => `<use href="#${id}"/>`.repeat(10)
  const levels = Array.from({ length: 7 }, (_, level) => `<g id="a${level + 1}">${ten(`a${level}`)}</g>`)
  return svg(`<defs><rect id="a0" width="1" height="1"/>${levels.join('')}</defs><use href="#a7"/>`)
}

const segment = (marker: number, ...bytes: number[]): number[] => [
  ...[0xff, marker],
  ...[(bytes.length + 2) >> 8, (bytes.length + 2) & 0xff],
  ...bytes,
]

/**
 * A JPEG whose decoder sees 20,000 × 20,000 pixels. Who looks for its size after the usual way goes astray at the fill byte, and
 * finds 16 × 16 behind its end.
 */
export function lyingJpeg(): Buffer {
  const side = [20_000 >> 8, 20_000 & 0xff]
  const table = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]
  const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0),
    0xff,
    ...segment(0xc0, 8, ...side, ...side, 1, 1, 0x11, 0),
    ...segment(0xdb, 0, ...Array.from({ length: 64 }, () => 1)),
    ...segment(0xc4, ...table, ...values),
    ...segment(0xc4, 0x10, ...table.slice(1), ...values),
    ...segment(0xda, 1, 1, 0, 0, 63, 0),
    ...Array.from({ length: 4_000 }, () => 0),
    ...[0xff, 0xd9],
    ...Array.from({ length: 70_000 }, () => 0),
    ...[0, 2, 0xff, 0xc0, 0, 17, 8, 0, 16, 0, 16, 1, 1, 0x11, 0],
    ...Array.from({ length: 70_000 }, () => 0),
  ])
}

/** The head of a PNG, and nothing of what it announces. */
export const headOnly = (): Buffer => examplePicture().subarray(0, 40)

/** A PNG whose file ends in its middle. */
export const halfPicture = (): Buffer => {
  const whole: Buffer = examplePicture()
  return whole.subarray(0, whole.length >> 1)
}
