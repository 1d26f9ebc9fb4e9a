/** A rectangle in device-independent pixels, as Electron gives it. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const smallest = { width: 800, height: 560 } as const
const usual = { width: 1440, height: 900 } as const

/**
 * Where a window may open: the remembered place where at least a corner of its title bar is on a display that is there now,
 * else the usual size, centred by Electron (x and y left out). Never smaller than the smallest size, never larger than its display.
 */
export function placeWindow(
  remembered: Rectangle | null,
  workAreas: readonly Rectangle[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const home = remembered && workAreas.find((area) => titleBarIsOn(remembered, area))
  if (!remembered || !home) return within(usual, workAreas[0])
  return { x: remembered.x, y: remembered.y, ...within(remembered, home) }
}

/** 120 px of the uppermost 40 must be within reach, or the window couldn't be dragged back. */
function titleBarIsOn(window: Rectangle, area: Rectangle): boolean {
  const seen = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  return seen >= 120 && window.y >= area.y - 8 && window.y + 40 <= area.y + area.height
}

function within(
  size: { width: number; height: number },
  area: Rectangle | undefined,
): { width: number; height: number } {
  const limit = area ?? { ...usual, x: 0, y: 0 }
  return {
    width: Math.max(smallest.width, Math.min(size.width, limit.width)),
    height: Math.max(smallest.height, Math.min(size.height, limit.height)),
  }
}
