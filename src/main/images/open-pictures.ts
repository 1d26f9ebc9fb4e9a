import { join } from 'node:path'
import { app, session } from 'electron'
import type { WindowEvent } from '../../shared/ipc/events'
import type { OpenWindow } from '../lifecycle/windows'
import type { Log } from '../log'
import { Darkroom } from './darkroom/darkroom'
import { isLoopbackLet } from './fetch/loopback'
import { Fetcher } from './outside/fetcher'
import { KeptPictures } from './outside/kept-pictures'
import { PictureIds } from './outside/picture-ids'
import { Pictures } from './outside/pictures'
import { startProcess } from './outside/start-process'
import { WindowPictures } from './window-pictures'

interface Options {
  readonly dataFolder: string
  /** The built program of the process that fetches. */
  readonly program: string
  /** What is kept of pictures from outside at most, in bytes. */
  readonly limit: () => number
  readonly tell: (window: OpenWindow, event: WindowEvent) => void
  readonly log: Log
}

/** All that pictures from outside need, put together. Nothing of it runs before a window shows one. */
export function openPictures({ dataFolder, program, limit, tell, log }: Options) {
  const kept = new KeptPictures({
    folder: join(dataFolder, 'pictures'),
    limit,
    inSight: () => pictures.inSight(),
    say: log.warn,
  })
  const darkroom = new Darkroom()
  // The windows' own session has no way out; this one has the system's, and is only asked for it.
  const system = session.fromPartition('system-proxy', { cache: false })
  const loopback = isLoopbackLet(app.isPackaged, process.env)
  const fetcher = new Fetcher({
    start: () => startProcess({ program, version: app.getVersion(), loopback }),
    resolveProxy: (url) => system.resolveProxy(url),
    log: log.warn,
  })
  const pictures = new Pictures({
    kept,
    fetch: (asked, signal) => fetcher.fetch(asked, signal),
    develop: (picture, boxes) => darkroom.develop(picture, boxes),
    now: Date.now,
  })
  let opened: Promise<void> | null = null
  const ready = (): Promise<void> => {
    opened ??= kept.open()
    return opened
  }
  return {
    darkroom,
    ofWindows: new WindowPictures({ pictures, kept, ids: new PictureIds(), ready, tell }),
    keepOnly: (workspaceOf: (window: number) => string | null) => pictures.keepOnly(workspaceOf),
    flush: async () => {
      if (opened !== null) await kept.flush()
    },
    close: () => {
      fetcher.close()
      darkroom.close()
    },
  }
}
