import { call } from '../../core/client'
import { useLibrary } from '../../features/library'

/** Tells main how many articles arrived that the list doesn't show yet, whenever that changes; returns how to stop. */
export const tellArrivals = (): (() => void) =>
  useLibrary.subscribe(({ arrivals }, before) => {
    // It is a sign outside the window: without it nothing is amiss here.
    if (arrivals !== before.arrivals) void call('tellArrivals', { arrivals }).catch(() => undefined)
  })
