import { useEffect, useState } from 'react'
import type { RequestOf } from '../../../../shared/ipc/contract'
import { call } from '../../../app/client'
import { useSession } from '../../../app/session'

type ListedField = RequestOf<'listValues'>['field']
const LISTED: readonly string[] = ['topics', 'type', 'category', 'tags', 'provider'] satisfies readonly ListedField[]

/** The values that other articles use in a field, most used first; none where the library doesn't list that field. */
export function useSuggestions(field: string): readonly string[] {
  const workspace = useSession((session) => session.workspace)
  const [values, setValues] = useState<readonly string[]>([])
  const id = workspace?.id
  useEffect(() => {
    if (id === undefined || !LISTED.includes(field)) return
    let gone = false
    call('listValues', { workspace: id, field: field as ListedField }).then(
      (found) => {
        if (!gone) setValues(found)
      },
      // Suggestions are a help: without them the field takes any text as before.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [id, field])
  if (field !== 'topics' || !workspace) return values
  return [...new Set([...values, ...workspace.topics.map((topic) => topic.name)])]
}
