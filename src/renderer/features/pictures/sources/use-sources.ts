import { useEffect, useMemo, useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { outsideSource, placeOfPicture } from '../../../../shared/pictures/address'
import { MAX_ADDRESS_LETTERS } from '../../../../shared/text/address'
import { useSession } from '../../../core/session'
import { comeIntoSight, usePictures } from '../store'
import { localAddress } from './local-address'

/** More than that are no pictures of one article. */
const MAX_OUTSIDE = 60
/** As where an address is typed into a field: half of one leads to another server. */
const TYPING_PAUSE_MS = 1_000

/**
 * Where the window loads the pictures of a text, by their addresses as the article `of` has them; one that can't be shown now isn't
 * among them. Those on servers are asked for as main's answer allows: never before the workspace shows pictures, and only of an article
 * that is open.
 */
export function useSources(addresses: readonly string[], of: string): ReadonlyMap<string, string> {
  const folder = useSession(({ workspace }) => (workspace === null ? null : `copydesk-image://${workspace.id}`))
  const isAllowed = useSession(({ workspace }) => workspace?.pictures.shown === true)
  const outside = useMemo(
    () =>
      [...new Set(addresses)]
        .filter((one) => placeOfPicture(one) === 'outside' && one.length <= MAX_ADDRESS_LETTERS)
        .slice(0, MAX_OUTSIDE),
    [addresses],
  )
  useSight(isAllowed ? outside : none, of)
  const looks = usePictures(useShallow(({ seen }) => outside.map((one) => seen.get(one))))
  return useMemo(() => {
    const sources = new Map<string, string>()
    if (folder === null) return sources
    for (const one of addresses) {
      const place = placeOfPicture(one)
      if (place === 'inline') sources.set(one, one)
      else if (place === 'folder') sources.set(one, localAddress(one, folder, of))
    }
    for (const [index, seen] of looks.entries()) {
      const address = outside[index]
      if (isAllowed && address !== undefined && seen?.look.kind === 'shown')
        sources.set(address, outsideSource(folder, seen.id, 'whole', seen.look.at))
    }
    return sources
  }, [addresses, outside, looks, folder, of, isAllowed])
}

const none: readonly string[] = []

function useSight(addresses: readonly string[], of: string): void {
  const isFirst = useRef(true)
  const key = addresses.join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is a new one with each key typed, its addresses seldom are
  useEffect(() => {
    let leaves: readonly (() => void)[] = []
    const come = (): void => {
      leaves = addresses.map((address) => comeIntoSight(of, address))
    }
    const pause = isFirst.current ? 0 : TYPING_PAUSE_MS
    isFirst.current = false
    const timer = setTimeout(come, pause)
    return () => {
      clearTimeout(timer)
      for (const leave of leaves) leave()
    }
  }, [key, of])
}
