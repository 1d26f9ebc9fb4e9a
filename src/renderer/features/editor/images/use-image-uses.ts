import { useEffect, useState } from 'react'
import { MAX_ADDRESS_LETTERS } from '../../../../shared/text/address'
import { call } from '../../../core/client'
import { useSession } from '../../../core/session'

type Uses = ReadonlyMap<string, number>
const none: Uses = new Map()

/**
 * How many articles have each of these addresses as their first picture. Asked when they change; while the library can't say, none: a
 * hint less.
 */
export function useImageUses(addresses: readonly string[]): Uses {
  const workspace = useSession((session) => session.workspace?.id)
  const [known, setKnown] = useState(none)
  const asked = addresses.filter((address) => address !== '' && address.length <= MAX_ADDRESS_LETTERS)
  const key = asked.join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the addresses, which are a new list each time
  useEffect(() => {
    if (workspace === undefined || asked.length === 0) return
    let gone = false
    call('readImageUses', { workspace, addresses: asked }).then(
      ({ uses }) => {
        if (!gone) setKnown(new Map(asked.map((address, index) => [address, uses?.[index] ?? 0])))
      },
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [workspace, key])
  return known
}
