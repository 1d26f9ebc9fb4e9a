import { useEffect, useState } from 'react'
import type { ResponseOf } from '../../../../shared/ipc/contract'
import type { Unfinished } from '../../../../shared/query'
import { call } from '../../../core/client'
import { useSession } from '../../../core/session'

type Values = ResponseOf<'countValues'>['values']

interface Found {
  readonly workspace: string
  readonly field: string
  readonly values: Values
}

const none: Values = []

/**
 * What a field of the language can be asked for, with how many articles each finds. Empty where it can't be listed, null until it is
 * here. It is a help for typing: where the library can't say it there is none, and any text is taken as before.
 */
export function useValues(field: Unfinished['field']): Values | null {
  const workspace = useSession((session) => session.workspace?.id)
  const [found, setFound] = useState<Found | null>(null)
  const asked = field !== null && (field.words ?? field.valuesOf) !== undefined ? field.name : null
  useEffect(() => {
    if (workspace === undefined || asked === null) return
    let gone = false
    const take = (values: Values): void => {
      if (!gone) setFound({ workspace, field: asked, values })
    }
    call('countValues', { workspace, field: asked }).then(
      ({ values }) => take(values),
      () => take(none),
    )
    return () => {
      gone = true
    }
  }, [workspace, asked])
  if (asked === null) return none
  return found !== null && found.workspace === workspace && found.field === asked ? found.values : null
}
