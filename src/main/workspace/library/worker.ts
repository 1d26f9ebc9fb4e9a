import { parentPort, workerData } from 'node:worker_threads'
import { type LibraryEvent, type LibraryOptions, makeLibraryHost } from './host'
import { serveReads } from './reader'

/** A call from the main thread; `to` names the verb of the host. */
export interface Call {
  readonly id: number
  readonly to: string
  readonly argument: unknown
}
export type FromWorker =
  | { readonly answer: number; readonly value: unknown }
  | { readonly answer: number; readonly error: string }
  | { readonly event: LibraryEvent }

const port = parentPort
if (port !== null && workerData.reads) serveReads(port)
else if (port !== null) {
  const say = (message: FromWorker): void => port.postMessage(message)
  const host = makeLibraryHost(workerData as LibraryOptions, (event) => say({ event }))
  const verbs = host as Readonly<Record<string, (argument: unknown) => unknown>>
  port.on('message', async ({ id, to, argument }: Call) => {
    try {
      say({ answer: id, value: await verbs[to]?.(argument) })
    } catch (error) {
      say({ answer: id, error: error instanceof Error ? error.message : String(error) })
    }
  })
}
