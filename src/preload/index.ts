import { contextBridge, ipcRenderer } from 'electron'
import type { Channel } from '../shared/ipc/contract'
import type { WindowEvent } from '../shared/ipc/events'

/** Those of the contract, put in by the build. */
declare const CHANNELS: readonly Channel[]

// One named function per channel. The page never sees ipcRenderer or an Electron event.
const calls = Object.fromEntries(
  CHANNELS.map((channel) => [channel, (request: unknown) => ipcRenderer.invoke(channel, request)]),
)

function onEvent(listener: (event: WindowEvent) => void): () => void {
  const forward = (_event: unknown, told: WindowEvent): void => listener(told)
  ipcRenderer.on('windowEvent', forward)
  return () => void ipcRenderer.removeListener('windowEvent', forward)
}

contextBridge.exposeInMainWorld('copydesk', { ...calls, onEvent })
