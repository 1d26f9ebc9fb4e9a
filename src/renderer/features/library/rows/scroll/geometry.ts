import { create } from 'zustand'

interface Geometry {
  /** Articles side by side; more than one among cards. */
  readonly perRow: number
  /** Articles that fit into the window. */
  readonly page: number
  /** Cells of a row in the table; 0 elsewhere. */
  readonly cells: number
  /** The table's cell under the cursor; 0 is the title. */
  readonly cell: number
}

/** How the articles stand on the screen now: what the arrow keys go by. */
export const useGeometry = create<Geometry>(() => ({ perRow: 1, page: 8, cells: 0, cell: 0 }))

/** One article at a time, as in triage: the arrow keys go to the next and the one before. */
export const standAlone = (): void => useGeometry.setState({ perRow: 1, page: 8, cells: 0, cell: 0 })

export function moveCell(to: number): void {
  useGeometry.setState(({ cells }) => ({ cell: Math.max(0, Math.min(cells - 1, to)) }))
}

/**
 * The place one row of the screen further (`step` 1) or back (-1). A last row that isn't full is reached too; from the
 * first and the last row there is no way on.
 */
export function rowAway(cursor: number, step: 1 | -1, total: number, perRow: number): number {
  const to = cursor + step * perRow
  if (to < 0) return cursor
  if (to < total) return to
  const last = total - 1
  return Math.floor(last / perRow) > Math.floor(cursor / perRow) ? last : cursor
}
