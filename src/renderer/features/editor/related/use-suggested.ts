import { useEffect, useState } from 'react'
import type { ResponseOf } from '../../../../shared/ipc/contract'
import { call } from '../../../core/client'
import { useSession } from '../../../core/session'

export type Suggested = ResponseOf<'suggestRelated'>

interface Asked {
  readonly path: string
  readonly text: string
  /** Addresses of the stories that it is related to already. */
  readonly without: readonly string[]
  readonly unpublished: boolean
}

interface Answer {
  /** What was answered last, whatever is asked now; null before the first answer. A failure is its error. */
  readonly answer: Suggested | Error | null
  /** It answers what is asked now. */
  readonly isCurrent: boolean
}

/** What may be related to an article. */
export function useSuggested(asked: Asked): Answer {
  const workspace = useSession((session) => session.workspace?.id)
  const [known, setKnown] = useState<{ readonly to: string; readonly answer: Suggested | Error } | null>(null)
  const question = JSON.stringify(asked)
  useEffect(() => {
    if (workspace === undefined) return
    let isOver = false
    const take = (answer: Suggested | Error): void => {
      if (!isOver) setKnown({ to: question, answer })
    }
    call('suggestRelated', { workspace, ...(JSON.parse(question) as Asked & { without: string[] }) }).then(take, take)
    return () => {
      isOver = true
    }
  }, [workspace, question])
  return { answer: known?.answer ?? null, isCurrent: known?.to === question }
}
