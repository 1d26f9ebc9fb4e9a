import { mediaTypes } from '../../../shared/pictures/look'
import { pictureType } from '../bytes/picture'

/** A size that a picture is made smaller for, in pixels: its copy fills it, with one side as long and none shorter. */
export interface Box {
  readonly width: number
  readonly height: number
}

interface Drawable {
  src: string
  readonly naturalWidth: number
  readonly naturalHeight: number
  onload: (() => void) | null
  onerror: (() => void) | null
}

interface Canvas {
  readonly width: number
  readonly height: number
  readonly getContext: (kind: '2d') => {
    imageSmoothingQuality: 'low' | 'medium' | 'high'
    readonly drawImage: (image: Drawable, x: number, y: number, width: number, height: number) => void
  } | null
  readonly convertToBlob: (as: { type: string; quality: number }) => Promise<Blob>
}

/** What the darkroom's page has of a browser; main has none of it. */
export interface Page {
  readonly Image: new () => Drawable
  readonly OffscreenCanvas: new (width: number, height: number) => Canvas
}

/** What the darkroom is asked to make of a picture. */
export interface Order {
  /** Where its page loads the picture. */
  readonly address: string
  readonly boxes: readonly Box[]
  /** It has no pixels of its own: each copy is made, enlarged where the box is larger. */
  readonly isDrawing: boolean
  /** What is drawn at most, in pixels: more is a bomb, whatever the file's head says. */
  readonly maxSide: number
  readonly maxArea: number
  /** The longest side of a drawing's copies, in pixels: a narrow one would be enlarged without end. */
  readonly maxDrawnSide: number
}

/**
 * Runs in the darkroom's page, where nothing else of this file is: draws a picture, and smaller copies of it as WebP. Null in
 * place of a copy that would be no smaller. Throws where the bytes can't be drawn.
 */
export async function develop(page: Page, order: Order): Promise<(Uint8Array | null)[]> {
  const { address, boxes, isDrawing, maxSide, maxArea, maxDrawnSide } = order
  const image = new page.Image()
  // Its decode() waits for a frame, which a page without a window never draws.
  await new Promise<void>((resolve, reject) => {
    image.onload = resolve
    image.onerror = () => reject(new Error('No picture'))
    image.src = address
  })
  const { naturalWidth, naturalHeight } = image
  const longest = Math.max(naturalWidth, naturalHeight)
  if (longest > maxSide || naturalWidth * naturalHeight > maxArea) throw new Error('Too large')
  const drawn = async (width: number, height: number): Promise<Uint8Array> => {
    const canvas = new page.OffscreenCanvas(width, height)
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('No canvas')
    pen.imageSmoothingQuality = 'medium'
    pen.drawImage(image, 0, 0, width, height)
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })
    return new Uint8Array(await blob.arrayBuffer())
  }
  // At once: each is packed on a thread of its own.
  const copies = await Promise.all(
    boxes.map((box) => {
      const filling = Math.max(box.width / naturalWidth, box.height / naturalHeight)
      const scale = isDrawing ? Math.min(filling, maxDrawnSide / longest) : filling
      const side = (pixels: number): number => Math.max(1, Math.round(pixels * scale))
      return isDrawing || filling < 1 ? drawn(side(naturalWidth), side(naturalHeight)) : null
    }),
  )
  // What breaks a decoder shall do so here, not in a window: also where no copy is wanted.
  if (copies.every((copy) => copy === null)) await drawn(1, 1)
  return copies
}

/** The copies in an answer of the page, which may be a stranger's by now; null where they are none. */
export function copiesIn(answer: unknown, count: number): (Uint8Array | null)[] | null {
  const isCopy = (one: unknown): one is Uint8Array | null =>
    one === null || (one instanceof Uint8Array && pictureType(one) === mediaTypes.webp)
  return Array.isArray(answer) && answer.length === count && answer.every(isCopy) ? answer : null
}
