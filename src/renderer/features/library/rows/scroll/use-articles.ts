import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { ResultRow } from '../../../../../shared/card/row'
import { markerOf } from '../../../../../shared/query'
import type { ArticleState } from '../../../../../shared/query/state'
import { useLanguage } from '../../../../core/fields'
import { useSession } from '../../../../core/session'
import { useSelection } from '../../selection'
import { useLibrary } from '../../store'
import type { Marker } from '../marks'
import { saidState } from '../said-state'

/** What a layout needs to know of the article in one place of the result. */
export interface Article {
  /** Names its row: an article keeps its row where others come above it, so that a click on the way hits what it was meant for. */
  readonly key: string | number
  /** Undefined until it was read. */
  readonly row: ResultRow | undefined
  /** 'No title. P again to publish anyway.' */
  readonly question: string | null
  /** Also where its edits are kept from an earlier run. */
  readonly unsaved: boolean
  /** Where the query's words stand. */
  readonly mark: Marker
  /** The state that the view says of all its rows; null: none. */
  readonly said: ArticleState | null
  readonly total: number
  readonly selected: boolean
  /** The editor shows it. */
  readonly open: boolean
  readonly cursor: boolean
  /** Decided since the query ran. */
  readonly decided: boolean
}

/** Gives what is known of the article in each place, as of now. */
export function useArticles(): (index: number) => Article {
  // Counts of the folder change often and don't concern a row.
  const { rows, cursor, decided, asked, ran, total } = useLibrary(
    useShallow(({ rows, cursor, decided, asked, ran, total }) => ({ rows, cursor, decided, asked, ran, total })),
  )
  const openPath = useSession((session) => session.openPath)
  const unsaved = useSession((session) => session.unsaved)
  const selected = useSelection((selection) => selection.paths)
  const mark = useMemo(() => markerOf(ran), [ran])
  const language = useLanguage()
  const said = useMemo(() => saidState(ran, language), [ran, language])
  return (index) => {
    const row = rows.get(index)
    const isIn = (paths: ReadonlySet<string>): boolean => row !== undefined && paths.has(row.path)
    return {
      key: row?.path ?? index,
      row,
      question: asked !== null && asked.path === row?.path ? asked.text : null,
      unsaved: isIn(unsaved) || row?.card?.desk.unsaved === true,
      mark,
      said,
      total,
      selected: isIn(selected),
      open: row !== undefined && row.path === openPath,
      cursor: index === cursor,
      decided: isIn(decided),
    }
  }
}
