import { useCallback } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { PictureLook } from '../../../shared/pictures/look'
import { usePictures } from './store'

/** What was seen of these pictures; another function only where one of them was looked at anew. */
export function useLooks(addresses: readonly string[]): (address: string) => PictureLook | undefined {
  const looks = usePictures(
    useShallow(({ seen }) => new Map(addresses.map((address) => [address, seen.get(address)?.look]))),
  )
  return useCallback((address) => looks.get(address), [looks])
}
