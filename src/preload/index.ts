import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron'
import type { ResponseOf } from '../shared/ipc/contract'
import type { Asked, Reply, WindowEvent } from '../shared/ipc/events'

/** Those of the contract, put in by the build. */
declare const CHANNELS: readonly Asked[]

// One named function per channel. The page never sees ipcRenderer or an Electron event.
const calls = Object.fromEntries(
  CHANNELS.map((channel) => [channel, (request: unknown) => ipcRenderer.invoke(channel, request)]),
)

/** Only what a person dropped has a path: a file that the page makes itself has none. */
function openDropped(files: unknown): Promise<unknown> {
  const given = Array.isArray(files) ? files.filter((file) => file instanceof File) : []
  return ipcRenderer.invoke('openDropped', { paths: given.map((file) => webUtils.getPathForFile(file)) })
}

/** A text of more words than that is a book, which nobody spells in a field. */
const MAX_WORDS = 5_000

/** What Chromium asks for each text that is typed, main answers; macOS has its own spelling, and its own languages. */
function spellIn(language: unknown): void {
  if (process.platform === 'darwin' || typeof language !== 'string') return
  const spellCheck = async (words: string[], answer: (misspelt: string[]) => void): Promise<void> => {
    const asked = { language, words: [...new Set(words)].slice(0, MAX_WORDS) }
    const reply: Reply<ResponseOf<'checkSpelling'>> = await ipcRenderer.invoke('checkSpelling', asked)
    answer(reply.ok ? [...reply.value.misspelt] : [])
  }
  webFrame.setSpellCheckProvider(language, { spellCheck: (words, answer) => void spellCheck(words, answer) })
}

function onEvent(listener: (event: WindowEvent) => void): () => void {
  const forward = (_event: unknown, told: WindowEvent): void => listener(told)
  ipcRenderer.on('windowEvent', forward)
  return () => void ipcRenderer.removeListener('windowEvent', forward)
}

contextBridge.exposeInMainWorld('copydesk', { ...calls, openDropped, spellIn, onEvent })
