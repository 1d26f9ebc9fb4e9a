import type { MessagePort } from 'node:worker_threads'
import { readQuick } from '../../articles/read/read-quick'
import { bodyOf, frontOf } from './front'
import type { FrontRead } from './read-card'

/** Paths below `root` that the thread is to read. */
export interface ReadCall {
  readonly root: string
  readonly paths: readonly string[]
  /** Whether the beginnings of their bodies are asked for. */
  readonly bodies: boolean
}
/** In the order of the paths; null where the file needs the care of who asked. */
export type ReadAnswer = readonly (FrontRead | null)[]

function readFront(file: string, bodies: boolean): FrontRead | null {
  const read = readQuick(file)
  const text = read === null ? null : frontOf(read.content)
  if (read === null || text === null) return null
  return { text, body: bodies ? bodyOf(read.content) : null, fingerprint: read.fingerprint, born: read.born }
}

/** What the reading thread does: reads and answers, and knows nothing else. */
export function serveReads(port: MessagePort): void {
  port.on('message', ({ root, paths, bodies }: ReadCall) => {
    port.postMessage(paths.map((path) => readFront(`${root}/${path}`, bodies)) satisfies ReadAnswer)
  })
}
