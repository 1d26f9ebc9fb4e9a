import { type CSSProperties, useState } from 'react'
import type { Settings } from '../../../shared/workspace/settings'
import { Guarded } from '../../core/Guarded'
import { changeSettings, useSession } from '../../core/session'
import { SelectionToolbar } from '../../features/change-many'
import { EditorPane } from '../../features/editor'
import { findPicture, LibraryPane, Sidebar, Unlisted, useLibrary } from '../../features/library'
import { Look } from '../../features/look'
import { ActionCount, InboxDone, Today } from '../../features/today'
import { BrokenPane } from '../BrokenPane'
import { QuestionLines } from '../bars/Questions'
import { runCommand } from '../commands'
import styles from './panes.module.css'
import { Splitter } from './Splitter'
import { useWidth } from './use-width'

/** Widths in CSS px: the sidebar as a rail, the list beside it, and the least that the form needs. */
const RAIL_PX = 48
const NARROW_LIST_PX = 340
const FORM_PX = 600

/** Widths of panes while their line is moved: what is shown before it is kept. */
type Widths = Partial<Pick<Settings, 'sidebarWidth' | 'listWidth'>>

/**
 * ≥ 1280 three panes; from 960 a rail, the list and the editor; below, the rail and the list, or the editor. Cards and the table have all the
 * width beside the sidebar; an open article takes the right half of it. Look has the editor's place while it is open, and the list's where only one
 * of the two fits.
 */
export function Panes() {
  const width = useWidth()
  const kept = useSession((session) => session.settings)
  const [moving, setMoving] = useState<Widths>({})
  const open = useSession((session) => session.openPath)
  const workspace = useSession((session) => session.workspace?.id)
  const ran = useLibrary((library) => library.ran)
  const looking = useLibrary((library) => library.looking)
  const noArticles = useLibrary(({ result, scanning, all }) => result !== null && scanning === null && all === 0)
  if (!kept) return null
  const settings = { ...kept, ...moving }
  const keep = (widths: Widths): void => {
    void changeSettings(widths)
    setMoving({})
  }
  const wide = width >= 1280
  const one = width < 960
  const whole = !one && settings.layout !== 'list'
  const rail = one && open !== null ? 0 : RAIL_PX
  const sidebar = wide ? (settings.sidebarOpen ? settings.sidebarWidth : 0) : rail
  const list = wide ? settings.listWidth : NARROW_LIST_PX
  return (
    <main className={styles.panes} data-one={one} data-whole={whole} style={{ '--list': `${list}px` } as CSSProperties}>
      {sidebar > 0 && (
        <div className={styles.sidebar} style={{ width: sidebar }}>
          <Guarded where="sidebar" of={workspace} fallback={<BrokenPane what="The sidebar" />}>
            <Sidebar rail={!wide} questions={<QuestionLines rail={!wide} />} />
          </Guarded>
        </div>
      )}
      {wide && settings.sidebarOpen && (
        <Splitter
          label="Width of the sidebar"
          value={settings.sidebarWidth}
          minimum={160}
          maximum={400}
          onMove={(sidebarWidth) => setMoving({ sidebarWidth })}
          onChange={(sidebarWidth) => keep({ sidebarWidth })}
        />
      )}
      {(!one || (open === null && !looking)) && (
        <div className={styles.list}>
          <Guarded where="list" of={`${workspace} ${settings.layout} ${ran}`} fallback={<BrokenPane what="The list" />}>
            <LibraryPane
              toolbar={<SelectionToolbar />}
              inboxDone={<InboxDone />}
              today={<Today />}
              todayCount={<ActionCount />}
              onOpenFolder={() => runCommand('folder.open')}
            />
          </Guarded>
        </div>
      )}
      {wide && !whole && (
        <Splitter
          label="Width of the list"
          value={settings.listWidth}
          minimum={280}
          maximum={Math.max(280, Math.min(900, width - sidebar - FORM_PX))}
          onMove={(listWidth) => setMoving({ listWidth })}
          onChange={(listWidth) => keep({ listWidth })}
        />
      )}
      {looking && (
        <div className={styles.editor}>
          <Guarded where="look" of={looking} fallback={<BrokenPane what="This article" />}>
            <Look run={runCommand} alone={one} />
          </Guarded>
        </div>
      )}
      {((!one && !whole) || open !== null) && (
        // Behind Look it stays as it is, with the place where one was.
        <div className={styles.editor} hidden={looking}>
          <Guarded where="editor" of={open} fallback={<BrokenPane what="This article" />}>
            <EditorPane findPicture={findPicture} place={<Unlisted />} noArticles={noArticles} />
          </Guarded>
        </div>
      )}
    </main>
  )
}
