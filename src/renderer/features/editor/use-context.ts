import { useEffect, useMemo, useState } from 'react'
import type { Article } from '../../../shared/article'
import { type Context, picturesIn, topicNames } from '../../../shared/validation'
import { call } from '../../core/client'
import { useFields } from '../../core/fields'
import { useSession } from '../../core/session'
import { useLooks } from '../pictures'

type Lengths = NonNullable<Context['lengths']>

/** What was told last: the next form begins with it, so that its hints don't come in late. */
let last: { readonly workspace: string; readonly lengths: Lengths | null } | null = null

function useLengths(workspace: string | undefined): Lengths | null {
  const [lengths, setLengths] = useState(last?.workspace === workspace ? (last?.lengths ?? null) : null)
  useEffect(() => {
    if (workspace === undefined) return
    let gone = false
    call('readLengths', { workspace }).then(
      (answer) => {
        last = { workspace, lengths: answer.lengths ?? null }
        const told = last.lengths
        if (!gone) setLengths((now) => (same(now, told) ? now : told))
      },
      // A hint less: nothing that an editor has to know.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [workspace])
  return lengths
}

const same = (a: Lengths | null, b: Lengths | null): boolean => a?.title === b?.title && a?.excerpt === b?.excerpt

/** What of the open workspace, and of this article's pictures, the rules look at. */
export function useContext(article: Article): Context {
  const workspace = useSession((session) => session.workspace)
  const fields = useFields()
  const lengths = useLengths(workspace?.id)
  const topics = workspace?.topics
  const lookOf = useLooks(picturesIn(article, { fields }))
  return useMemo(
    () => ({
      ...(topics && { topics: topicNames(topics.map(({ name }) => name)) }),
      ...(lengths && { lengths }),
      fields,
      lookOf,
    }),
    [topics, lengths, fields, lookOf],
  )
}
