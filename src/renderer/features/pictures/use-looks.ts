import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { PictureLook } from '../../../shared/pictures/look'
import { usePictures } from './store'

/** What was seen of these pictures; another function only where one of them was looked at anew. */
export function useLooks(addresses: readonly string[]): (address: string) => PictureLook | undefined {
  const looks = usePictures(useShallow(({ seen }) => addresses.map((address) => seen.get(address)?.look)))
  const names = useShallowList(addresses)
  return useMemo(() => {
    const known = new Map(names.map((address, place) => [address, looks[place]]))
    return (address) => known.get(address)
  }, [names, looks])
}

/** The same list as before where it holds the same. */
function useShallowList(list: readonly string[]): readonly string[] {
  const key = JSON.stringify(list)
  return useMemo(() => JSON.parse(key) as readonly string[], [key])
}
