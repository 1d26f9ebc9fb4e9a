import { contextBridge, ipcRenderer } from 'electron'
import { contract } from '../shared/ipc/contract'
import type { WindowEvent } from '../shared/ipc/events'

// One named function per channel. The page never sees ipcRenderer or an Electron event.
const calls = Object.fromEntries(
  Object.keys(contract).map((channel) => [channel, (request: unknown) => ipcRenderer.invoke(channel, request)]),
)

function onEvent(listener: (event: WindowEvent) => void): () => void {
  const forward = (_event: unknown, told: WindowEvent): void => listener(told)
  ipcRenderer.on('windowEvent', forward)
  return () => void ipcRenderer.removeListener('windowEvent', forward)
}

contextBridge.exposeInMainWorld('copydesk', { ...calls, onEvent })
