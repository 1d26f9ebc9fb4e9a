import { setFlagsFromString } from 'node:v8'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { serveReads } from '../read/reader'
import { type LibraryEvent, type LibraryOptions, makeLibraryHost } from './host'

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

let growsSlowly = false
/**
 * From now on the heap grows by this at most before it is collected. V8 would let it grow to four times what is in use: after the
 * second pass over 100,000 articles that were 450 MB more. Before the first one is through it would only cost time.
 */
function growSlowly(): void {
  if (!growsSlowly) setFlagsFromString('--heap-growing-percent=30')
  growsSlowly = true
}

function serveLibrary(port: MessagePort): void {
  const say = (message: FromWorker): void => port.postMessage(message)
  const host = makeLibraryHost(workerData as LibraryOptions, (event) => {
    if (event.kind === 'news' && event.news.scanning === null) growSlowly()
    say({ event })
  })
  const verbs = host as Readonly<Record<string, (argument: unknown) => unknown>>
  port.on('message', async ({ id, to, argument }: Call) => {
    try {
      say({ answer: id, value: await verbs[to]?.(argument) })
    } catch (error) {
      say({ answer: id, error: error instanceof Error ? error.message : String(error) })
    }
  })
}

if (parentPort !== null) {
  // As in the main process: what is named like an archive of Electron's is a file like any other.
  process.noAsar = true
  if (workerData.reads) serveReads(parentPort)
  else serveLibrary(parentPort)
}
