import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Asked, WindowEvent } from '../shared/ipc/events'

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

function onEvent(listener: (event: WindowEvent) => void): () => void {
  const forward = (_event: unknown, told: WindowEvent): void => listener(told)
  ipcRenderer.on('windowEvent', forward)
  return () => void ipcRenderer.removeListener('windowEvent', forward)
}

contextBridge.exposeInMainWorld('copydesk', { ...calls, openDropped, onEvent })
