import { useEffect, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { call } from '../../../core/client'
import { useSession } from '../../../core/session'
import { useLibrary } from '../store'

/** Asked so long after the list changed (ms): rows that stream in are one change. */
const QUIET_MS = 150

/** The open article, where the list that is shown hasn't got it; null while it has, or while nobody can say. */
export function useUnlisted(): string | null {
  const path = useSession((session) => session.openPath)
  const workspace = useSession((session) => session.workspace?.id)
  const { result, total, isReading } = useLibrary(
    useShallow(({ result, total, scanning }) => ({ result, total, isReading: scanning !== null })),
  )
  const [unlisted, setUnlisted] = useState<{ readonly path: string; readonly result: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list of another length may have got it, or lost it
  useEffect(() => {
    if (path === null || workspace === undefined || result === null || isReading) return setUnlisted(null)
    let gone = false
    const timer = setTimeout(() => {
      call('findRow', { workspace, result, path }).then(
        ({ index }) => gone || setUnlisted(index < 0 ? { path, result } : null),
        () => gone || setUnlisted(null),
      )
    }, QUIET_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [path, workspace, result, total, isReading])
  return unlisted !== null && unlisted.path === path && unlisted.result === result ? path : null
}
