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

/**
 * Runs in the darkroom's page, where nothing else of this file is: draws a picture, and smaller copies of it as WebP. Null in
 * place of a copy that would be no smaller. Throws where the bytes can't be drawn.
 */
export async function develop(page: Page, address: string, boxes: readonly Box[]): Promise<(Uint8Array | null)[]> {
  const image = new page.Image()
  // Its decode() waits for a frame, which a page without a window never draws.
  await new Promise<void>((resolve, reject) => {
    image.onload = resolve
    image.onerror = () => reject(new Error('No picture'))
    image.src = address
  })
  const copies: (Uint8Array | null)[] = []
  for (const box of boxes) {
    const scale = Math.max(box.width / image.naturalWidth, box.height / image.naturalHeight)
    const side = (pixels: number): number => Math.max(1, Math.round(pixels * scale))
    const canvas = scale < 1 ? new page.OffscreenCanvas(side(image.naturalWidth), side(image.naturalHeight)) : null
    const pen = canvas?.getContext('2d') ?? null
    if (canvas === null || pen === null) {
      copies.push(null)
      continue
    }
    pen.imageSmoothingQuality = 'medium'
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })
    copies.push(new Uint8Array(await blob.arrayBuffer()))
  }
  return copies
}
