import { useEffect, useMemo, useState } from 'react'
import type { ResponseOf } from '../../../shared/ipc/contract'
import { number } from '../../../shared/numbers'
import { call } from '../../core/client'
import type { Command } from '../../core/command'
import { useFields } from '../../core/fields'
import { useSession } from '../../core/session'
import { useListedValues } from '../../core/use-listed-values'
import { goals } from '../../features/editor'
import { useLibrary } from '../../features/library'
import { commands, runCommand } from '../commands'
import {
  articleEntries,
  commandEntry,
  fieldEntries,
  folderEntries,
  type Shown,
  settingEntries,
  topicEntries,
  viewEntries,
} from './entries'
import type { Group } from './groups'
import { placeNow } from './place'
import { noteUsed } from './used'

/** Of a kind, so many are shown once something is typed. */
const MOST = 5
/** Of what was used last, and of what fits the place before anything is typed. */
const FEW_USED = 4
const FEW_HERE = 8

/** How many articles have each topic, as the sidebar counts them; empty until they are counted. */
function useTopicCounts(): ReadonlyMap<string, number> {
  const workspace = useSession((session) => session.workspace?.id)
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    if (workspace === undefined) return
    let isOver = false
    call('readFacets', { workspace, text: '' }).then(
      ({ facets }) => {
        const topics = facets.find(({ field }) => field === 'topic')?.values ?? []
        if (!isOver) setCounts(new Map(topics.map(({ value, count }) => [value, count])))
      },
      // A topic is found without its count.
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [workspace])
  return counts
}

/** Moves of the cursor have their keys; by name nobody looks for them first. Views stand in a group of their own. */
const isMove = ({ id }: Command): boolean => id.startsWith('cursor.')
const isView = ({ id }: Command): boolean => id.startsWith('view.show.')

/** All that the palette can find, in the order of its groups. `editing`: it was opened in the open article. */
export function useGroups(editing: boolean, found: ResponseOf<'findArticles'>): readonly Group<Shown>[] {
  const workspace = useSession((session) => session.workspace)
  const recents = useSession((session) => session.start?.recents)
  const mac = useSession((session) => session.start?.platform === 'darwin')
  // What undo would take back may be told while this is open.
  const nextUndo = useSession((session) => session.nextUndo)
  const counts = useLibrary((library) => library.views)
  const topics = useListedValues('topics')
  const topicCounts = useTopicCounts()
  const table = useFields()
  const isFormOpen = useSession(({ openPath, triaging }) => openPath !== null && !triaging)
  const fields = useMemo(() => (isFormOpen ? goals(table) : []), [isFormOpen, table])
  const [place] = useState(() => placeNow(editing))
  const [used] = useState(() => useSession.getState().settings?.usedCommands ?? [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a command names what it would undo
  const ofCommands = useMemo((): readonly Group<Shown>[] => {
    const offered = commands.filter((command) => !isView(command) && (command.when?.() ?? true))
    const run = (id: string): void => {
      noteUsed(id, Date.now())
      runCommand(id)
    }
    const entry = (id: string, at?: number): readonly Shown[] => {
      const command = offered.find((one) => one.id === id)
      return command ? [commandEntry(command, { editing, mac, run, ...(at === undefined ? {} : { used: at }) })] : []
    }
    const ordered = [...offered.filter((one) => !isMove(one)), ...offered.filter(isMove)]
    const here = place.ids.flatMap((id) => entry(id))
    return [
      { id: 'here', title: 'Here', note: place.name, entries: here.slice(0, FEW_HERE), isFirst: true },
      {
        id: 'used',
        title: 'Used last',
        entries: used.flatMap(({ id, at }) => entry(id, at)).slice(0, FEW_USED),
        isFirst: true,
      },
      { id: 'all', title: 'Commands', entries: ordered.flatMap(({ id }) => entry(id)), isFirst: true },
    ]
  }, [editing, mac, nextUndo, place, used])
  const articles = articleEntries(found.articles)
  const ofFolder: readonly Group<Shown>[] =
    workspace === null
      ? []
      : [
          {
            id: 'articles',
            title: 'Articles',
            note: found.total > articles.length ? `${articles.length} of ${number(found.total)}` : undefined,
            entries: articles,
            isFound: true,
          },
          { id: 'views', title: 'Views', entries: viewEntries(workspace.views, counts), most: MOST },
          { id: 'topics', title: 'Topics', entries: topicEntries(topics ?? [], workspace, topicCounts), most: MOST },
        ]
  return [
    ...ofCommands,
    { id: 'fields', title: 'Go to field', entries: fieldEntries(fields), most: MOST },
    ...ofFolder,
    { id: 'settings', title: 'Settings', entries: settingEntries(workspace !== null), most: MOST },
    { id: 'folders', title: 'Folders', entries: folderEntries(recents ?? [], workspace?.id), most: MOST },
  ]
}
