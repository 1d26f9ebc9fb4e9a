import { useEffect, useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { allPaths, useLibrary, useSelection } from '../library'

interface Listed {
  readonly result: number | null
  readonly total: number
  readonly paths: ReadonlySet<string>
  /** What was selected when they were asked for: a change may have moved it since. */
  readonly selected: ReadonlySet<string>
}

/** How many of the selected articles the list doesn't show; 0 while nobody can say. Of a list of all articles none is asked for. */
export function useUnseen(): number {
  const selected = useSelection((selection) => selection.paths)
  const { result, total, all } = useLibrary(useShallow(({ result, total, all }) => ({ result, total, all })))
  const [listed, setListed] = useState<Listed | null>(null)
  const isPart = selected.size > 0 && total < all
  const isOfThis = listed !== null && listed.result === result && listed.total === total
  const unseen = useMemo(
    () => (isOfThis ? [...selected].filter((path) => !listed.paths.has(path)).length : 0),
    [isOfThis, listed, selected],
  )
  const isAsked = isPart && (!isOfThis || (unseen > 0 && listed.selected !== selected))
  useEffect(() => {
    if (!isAsked) return
    let gone = false
    allPaths().then(
      (paths) => gone || setListed({ result, total, paths: new Set(paths), selected }),
      () => gone || setListed(null),
    )
    return () => {
      gone = true
    }
  }, [isAsked, result, total, selected])
  return isPart && !isAsked ? unseen : 0
}
