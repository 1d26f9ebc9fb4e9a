import { useEffect, useState } from 'react'
import type { RequestOf } from '../../shared/ipc/contract'
import { call } from './client'
import { useSession } from './session'

export type ListedField = RequestOf<'listValues'>['field']

interface Found {
  readonly workspace: string
  readonly field: ListedField
  readonly values: readonly string[]
}

/**
 * The values that articles have in a field, most used first; null until they are here, and where `field` is null. They are a
 * help for typing: where the library can't list them there are none, and any text is taken as before.
 */
export function useListedValues(field: ListedField | null): readonly string[] | null {
  const workspace = useSession((session) => session.workspace?.id)
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (workspace === undefined || field === null) return
    let gone = false
    const take = (values: readonly string[]): void => {
      if (!gone) setFound({ workspace, field, values })
    }
    call('listValues', { workspace, field }).then(take, () => take([]))
    return () => {
      gone = true
    }
  }, [workspace, field])
  return found !== null && found.workspace === workspace && found.field === field ? found.values : null
}
