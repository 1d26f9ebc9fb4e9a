import { useEffect, useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { allPaths, useLibrary, useSelection } from '../library'

interface Listed {
  readonly result: number | null
  readonly total: number
  readonly paths: ReadonlySet<string>
}

/** How many of the selected articles the list doesn't show; 0 while nobody can say. Of a list of all articles none is asked for. */
export function useUnseen(): number {
  const selected = useSelection((selection) => selection.paths)
  const { result, total, all } = useLibrary(useShallow(({ result, total, all }) => ({ result, total, all })))
  const [listed, setListed] = useState<Listed | null>(null)
  const isPart = selected.size > 0 && total < all
  useEffect(() => {
    if (!isPart) return
    let gone = false
    allPaths().then(
      (paths) => gone || setListed({ result, total, paths: new Set(paths) }),
      () => gone || setListed(null),
    )
    return () => {
      gone = true
    }
  }, [isPart, result, total])
  return useMemo(() => {
    if (!isPart || listed === null || listed.result !== result || listed.total !== total) return 0
    return [...selected].filter((path) => !listed.paths.has(path)).length
  }, [isPart, listed, result, total, selected])
}
