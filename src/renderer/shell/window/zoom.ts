import { announce, changeSettings, useSession } from '../../core/session'

/** The steps of every browser, in per cent. */
export const ZOOMS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const
export const USUAL_ZOOM = 100

/** The next step above a zoom, or below it (per cent); the same where there is none. */
export const nextZoom = (zoom: number, step: 1 | -1): number =>
  (step === 1 ? ZOOMS.find((one) => one > zoom) : ZOOMS.findLast((one) => one < zoom)) ?? zoom

/** Shows all of the window in another size, now and from now on. */
export function setZoom(zoom: number): Promise<void> {
  announce(`${zoom} %`)
  return changeSettings({ zoom })
}

export const zoomBy = (step: 1 | -1): Promise<void> =>
  setZoom(nextZoom(useSession.getState().settings?.zoom ?? USUAL_ZOOM, step))
