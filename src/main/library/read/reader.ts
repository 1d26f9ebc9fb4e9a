import type { MessagePort } from 'node:worker_threads'
import { readQuick } from '../../articles/read/read-quick'
import { frontOf } from './front'
import type { FrontRead } from './read-card'

/** Paths below `root` that the thread is to read. */
export interface ReadCall {
  readonly root: string
  readonly paths: readonly string[]
}
/** In the order of the paths; null where the file needs the care of who asked. */
export type ReadAnswer = readonly (FrontRead | null)[]

function readFront(file: string): FrontRead | null {
  const read = readQuick(file)
  const text = read === null ? null : frontOf(read.content)
  return read === null || text === null ? null : { text, fingerprint: read.fingerprint, born: read.born }
}

/** What the reading thread does: reads and answers, and knows nothing else. */
export function serveReads(port: MessagePort): void {
  port.on('message', ({ root, paths }: ReadCall) => {
    port.postMessage(paths.map((path) => readFront(`${root}/${path}`)) satisfies ReadAnswer)
  })
}
