import '@fontsource-variable/inter'
import '@fontsource-variable/newsreader'
import '@fontsource-variable/noto-sans-sc'
import './tokens.css'
import { createRoot } from 'react-dom/client'
import { reopen, restoreDrafts } from '../features/editor'
import { runQuery } from '../features/library'
import { App } from './App'
import { call } from './client'
import { beginSession } from './session'
import { listenToMain } from './window-events'

async function begin(): Promise<void> {
  listenToMain()
  const start = await call('start', {})
  beginSession(start)
  createRoot(document.getElementById('root') as HTMLElement).render(<App />)
  restoreDrafts(start.drafts)
  if (start.workspace) await runQuery({ text: '' })
  if (start.reopen) reopen(start.reopen)
}

begin().catch((error: Error) => {
  document.body.textContent = `Copydesk could not start its window: ${error.message}`
})
