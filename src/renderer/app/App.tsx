import { useEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { CheckBar } from '../features/checking'
import { DecidingDialogs, JobBar } from '../features/deciding'
import { ReplaceDialog } from '../features/editor'
import { keepFocus, Look, SearchBox, ViewDialogs } from '../features/library'
import { Triage } from '../features/triage'
import styles from './app.module.css'
import { Bars } from './Bars'
import { Broken } from './Broken'
import { BrokenPane } from './BrokenPane'
import { call } from './client'
import { runCommand } from './commands'
import { Guarded } from './Guarded'
import { Header } from './Header'
import { KeysDialog } from './KeysDialog'
import { listenToKeys } from './keyboard'
import { Palette } from './Palette'
import { Panes } from './Panes'
import { Questions } from './Questions'
import { SettingsDialog } from './SettingsDialog'
import { StatusBar } from './StatusBar'
import { useSession } from './session'
import { useTheme } from './use-theme'
import { Welcome } from './Welcome'

const dialogs = { Look, ReplaceDialog, ViewDialogs, DecidingDialogs } as const

/** The window: header, panes, bottom bar, and what lies over them. */
export function App() {
  const workspace = useSession((session) => session.workspace)
  const triaging = useSession((session) => session.triaging)
  const openPath = useSession((session) => session.openPath)
  useTheme()
  useEffect(listenToKeys, [])
  const id = workspace?.id
  useEffect(() => {
    // Whoever opens a folder begins in its list, so that its keys act at once.
    if (id !== undefined) keepFocus()
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
