import type { WebPreferences } from 'electron'

/** What a page of ours may not do, and whether its spelling is checked; the running app is asked for the same lines in tests/e2e/protections.e2e.ts. */
export function safeWebPreferences(preload: string, checksSpelling = false): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    spellcheck: checksSpelling,
  }
}
