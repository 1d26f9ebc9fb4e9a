import '@fontsource-variable/inter'
import '@fontsource-variable/newsreader'
import '@fontsource-variable/noto-sans-sc'
import './tokens.css'
import { createRoot } from 'react-dom/client'
import { call } from '../core/client'
import { beginSession } from '../core/session'
import { keepDrafts, keepOwnWords, reopen } from '../features/editor'
import { App } from './App'
import { enter } from './folders'
import { tellArrivals } from './window/tell-arrivals'
import { hearEarly, listenToMain } from './window-events'

export const root = createRoot(document.getElementById('root') as HTMLElement)

async function begin(): Promise<void> {
  listenToMain()
  const start = await call('start', {})
  beginSession(start)
  keepDrafts()
  keepOwnWords()
  tellArrivals()
  const entered = start.workspace && enter(start.workspace, start.drafts)
  hearEarly()
  root.render(<App />)
  await entered
  if (start.reopen) reopen(start.reopen)
}

begin().catch((error: Error) => {
  document.body.textContent = `Copydesk could not start its window: ${error.message}`
})
