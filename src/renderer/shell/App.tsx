import { useEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { call } from '../core/client'
import { Guarded } from '../core/Guarded'
import { useSession } from '../core/session'
import { DecidingDialogs, JobBar } from '../features/change-many'
import { CheckBar } from '../features/checking'
import { ReplaceDialog } from '../features/editor'
import { focusList, SearchBox, ViewDialogs } from '../features/library'
import { Triage } from '../features/triage'
import styles from './app.module.css'
import { Broken } from './Broken'
import { BrokenPane } from './BrokenPane'
import { Bars } from './bars/Bars'
import { Questions } from './bars/Questions'
import { StatusBar } from './bars/StatusBar'
import { hasPopup, listenToKeys, runCommand } from './commands'
import { KeysDialog } from './dialogs/KeysDialog'
import { SettingsDialog } from './dialogs/SettingsDialog'
import { DropFolder } from './entry/DropFolder'
import { Welcome } from './entry/Welcome'
import { Header } from './header/Header'
import { listenToRowMenus } from './menus/row-menu'
import { Palette } from './palette/Palette'
import { Panes } from './panes/Panes'
import { useTheme } from './window/use-theme'

const dialogs = { ReplaceDialog, ViewDialogs, DecidingDialogs } as const

/** The window: header, panes, bottom bar, and what lies over them. */
export function App() {
  const workspace = useSession((session) => session.workspace)
  const triaging = useSession((session) => session.triaging)
  const openPath = useSession((session) => session.openPath)
  useTheme()
  useEffect(listenToKeys, [])
  useEffect(listenToRowMenus, [])
  const id = workspace?.id
  useEffect(() => {
    // Whoever opens a folder begins in its list, so that its keys act at once, and not on the button that had the focus in the last one.
    if (id !== undefined) requestAnimationFrame(() => hasPopup() || focusList())
  }, [id])
  return (
    <>
      <div className={styles.app}>
        <Header search={workspace ? <SearchBox /> : null} />
        <Bars />
        <Questions />
        <ErrorBoundary
          FallbackComponent={Broken}
          onError={(error) => void call('reportError', { message: String(error), where: 'window' })}
        >
          {workspace ? (
            triaging ? (
              <Guarded where="triage" of={id} fallback={<BrokenPane what="Triage" />}>
                <Triage run={runCommand} />
              </Guarded>
            ) : (
              <Panes key={id} />
            )
          ) : (
            <Welcome />
          )}
        </ErrorBoundary>
        <JobBar />
        <CheckBar />
        <StatusBar />
      </div>
      <DropFolder />
      <Palette />
      <KeysDialog />
      <SettingsDialog />
      {Object.entries(dialogs).map(([name, Shown]) => (
        <Guarded key={name} where={name} of={openPath} fallback={null}>
          <Shown />
        </Guarded>
      ))}
    </>
  )
}
