import type { Edit, Path } from '../article/types'

/** How large a picture itself is, in pixels. */
export interface Pixels {
  readonly width: number
  readonly height: number
}

/** '1200 × 630' */
export const sizeText = ({ width, height }: Pixels): string => `${width} × ${height}`

/** Writes the size of the picture whose entry is at `path`. */
export const sizeEdits = (path: Path, { width, height }: Pixels): readonly Edit[] => [
  { op: 'set', path: [...path, 'width'], value: width },
  { op: 'set', path: [...path, 'height'], value: height },
]
