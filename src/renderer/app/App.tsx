import { type CSSProperties, useEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { DecidingDialogs, FirstOpen, JobBar, onJobEvent, SelectionToolbar } from '../features/deciding'
import { EditorPane, ReplaceDialog } from '../features/editor'
import { LibraryPane, Look, onLibraryEvent, SearchBox, Sidebar, ViewDialogs } from '../features/library'
import { InboxDone, loadToday, Today } from '../features/today'
import { Triage } from '../features/triage'
import { Button } from '../ui/Button'
import { PictureFolder } from '../ui/Picture'
import styles from './app.module.css'
import { Bars } from './Bars'
import { call, onWindowEvent } from './client'
import { runCommand } from './commands'
import { Header } from './Header'
import { KeysDialog } from './KeysDialog'
import { listenToKeys } from './keyboard'
import { Palette } from './Palette'
import { SettingsDialog } from './SettingsDialog'
import { Splitter } from './Splitter'
import { StatusBar } from './StatusBar'
import { changeSettings, notify, useSession } from './session'
import { useTheme } from './use-theme'
import { useWidth } from './use-width'
import { Welcome } from './Welcome'

/** Rail width (CSS px) and the list's width where three panes don't fit: ui widths. */
const NARROW_LIST = 340

function useWindowEvents(): void {
  useEffect(
    () =>
      onWindowEvent((event) => {
        if (event.kind === 'command') runCommand(event.id)
        else if (event.kind === 'library') onLibraryEvent(event)
        else if (event.kind === 'notice') notify(event.notice.message)
        else if (event.kind === 'today') useSession.setState({ today: event.tally, nextUndo: event.undo })
        else if (event.kind === 'job') onJobEvent(event)
        else if (event.kind === 'workspace') useSession.setState({ workspace: event.workspace })
      }),
    [],
  )
}

/** The window: header, panes, bottom bar, and what lies over them. */
export function App() {
  const workspace = useSession((session) => session.workspace)
  const triaging = useSession((session) => session.triaging)
  useTheme()
  useWindowEvents()
  useEffect(listenToKeys, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each folder has its own day
  useEffect(() => void loadToday(), [workspace?.id])
  return (
    <PictureFolder value={workspace ? `copydesk-image://${workspace.id}` : null}>
      <div className={styles.app}>
        <Header search={workspace ? <SearchBox /> : null} />
        <Bars />
        <FirstOpen />
        <ErrorBoundary
          FallbackComponent={Broken}
          onError={(error) => void call('reportError', { message: String(error), where: 'window' })}
        >
          {workspace ? triaging ? <Triage run={runCommand} /> : <Panes /> : <Welcome />}
        </ErrorBoundary>
        <JobBar />
        <StatusBar />
      </div>
      <Palette />
      <KeysDialog />
      <SettingsDialog />
      <Look />
      <ReplaceDialog />
      <ViewDialogs />
      <DecidingDialogs />
    </PictureFolder>
  )
}

function Broken({ resetErrorBoundary }: { readonly resetErrorBoundary: () => void }) {
  return (
    <main className={styles.broken}>
      <h1>Something in this window broke</h1>
      <p>
        Your unsaved work is kept. Show the window again; if it breaks once more, the log in the data folder says why.
      </p>
      <Button onClick={resetErrorBoundary}>Show it again</Button>
    </main>
  )
}

/**
 * ≥ 1280 three panes; from 960 a rail, the list and the editor; below, the rail and the list, or the editor. Cards and the table have all the
 * width beside the sidebar; an open article takes the right half of it.
 */
function Panes() {
  const width = useWidth()
  const settings = useSession((session) => session.settings)
  const open = useSession((session) => session.openPath)
  if (!settings) return null
  const wide = width >= 1280
  const one = width < 960
  const whole = !one && settings.layout !== 'list'
  const rail = one && open !== null ? 0 : 48
  const sidebar = wide ? (settings.sidebarOpen ? settings.sidebarWidth : 0) : rail
  const list = wide ? settings.listWidth : NARROW_LIST
  return (
    <main className={styles.panes} data-one={one} data-whole={whole} style={{ '--list': `${list}px` } as CSSProperties}>
      {sidebar > 0 && (
        <div className={styles.sidebar} style={{ width: sidebar }}>
          <Sidebar rail={!wide} />
        </div>
      )}
      {wide && settings.sidebarOpen && (
        <Splitter
          label="Width of the sidebar"
          value={settings.sidebarWidth}
          minimum={160}
          maximum={400}
          onChange={(sidebarWidth) => changeSettings({ sidebarWidth })}
        />
      )}
      {(!one || open === null) && (
        <div className={styles.list}>
          <LibraryPane toolbar={<SelectionToolbar />} inboxDone={<InboxDone />} today={<Today />} />
        </div>
      )}
      {wide && !whole && (
        <Splitter
          label="Width of the list"
          value={settings.listWidth}
          minimum={280}
          maximum={Math.max(280, Math.min(900, width - sidebar - 600))}
          onChange={(listWidth) => changeSettings({ listWidth })}
        />
      )}
      {((!one && !whole) || open !== null) && (
        <div className={styles.editor}>
          <EditorPane />
        </div>
      )}
    </main>
  )
}
