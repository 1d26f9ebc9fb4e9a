import { useEffect, useState } from 'react'
import type { RequestOf } from '../../../../shared/ipc/contract'
import type { Unfinished } from '../../../../shared/query'
import { call } from '../../../app/client'
import { useSession } from '../../../app/session'

type Listed = RequestOf<'listValues'>['field']

/** Fields of the language whose values the library lists. */
const listed: Readonly<Record<string, Listed>> = {
  topic: 'topics',
  provider: 'provider',
  type: 'type',
  category: 'category',
  collection: 'collection',
  tag: 'tags',
  problem: 'problem',
}

/**
 * The values that a field of the language takes: its own words, else what articles use, most used first. Empty where they
 * can't be listed, null until they are.
 */
export function useValues(field: Unfinished['field']): readonly string[] | null {
  const workspace = useSession((session) => session.workspace?.id)
  const [found, setFound] = useState<{ readonly name: string; readonly values: readonly string[] } | null>(null)
  const name = field?.name ?? ''
  useEffect(() => {
    const asked = listed[name]
    if (workspace === undefined || asked === undefined) return
    let gone = false
    call('listValues', { workspace, field: asked }).then(
      (values) => gone || setFound({ name, values }),
      // Completion is a help: without it the box takes any text as before.
      () => gone || setFound({ name, values: [] }),
    )
    return () => {
      gone = true
    }
  }, [workspace, name])
  if (field?.words !== undefined || listed[name] === undefined) return field?.words ?? []
  return found?.name === name ? found.values : null
}
