import { basename } from 'node:path'
import { BroadcastChannel, Worker } from 'node:worker_threads'
import { app, ipcMain } from 'electron'
import koffi from 'koffi'
import { type Entered, startCoverage, takeCoverage } from './coverage'
import { watchDisk } from './disk'
import { CHANNEL, type FromThread } from './in-library'
import { noteStep, noteUntilDone, type Step, takeSteps } from './steps'

/** What was entered and done since the last time that was asked. */
export interface Recorded {
  readonly main: readonly Entered[]
  readonly thread: readonly Entered[]
  readonly steps: readonly Step[]
  /** Those of the library's thread. */
  readonly threadSteps: readonly Step[]
}

declare global {
  /** Asked by the script that drives the app. */
  var takeRecorded: () => Promise<Recorded>
}

const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (name, listener) => {
  // Who answers is who asked to be called; what stands above that is the start of the app.
  const [, , by = ''] = (new Error().stack ?? '').split('\n')
  handle(name, (event, ...values) => noteUntilDone('call', name, async () => listener(event, ...values), by))
}

app.on('web-contents-created', (_event, contents) => {
  const send = contents.send.bind(contents)
  contents.send = (name, ...values) => {
    noteStep('tell', (values[0] as { kind?: string } | undefined)?.kind ?? name)
    send(name, ...values)
  }
})

const post = Worker.prototype.postMessage
Worker.prototype.postMessage = function (this: Worker, message, ...rest) {
  noteStep('thread', message.to)
  post.call(this, message, ...rest)
}

// The exchange of two names goes by no call of Node: it is what the article's file is put in its place with.
const load = koffi.load.bind(koffi)
type Func = (declared: string) => (...values: unknown[]) => unknown
function noteRenames(func: Func): Func {
  return (declared) => {
    const call = func(declared)
    if (!declared.includes('rename')) return call
    return (...values) => {
      const done = call(...values)
      noteStep('rename', basename(String(values.find((value) => typeof value === 'string'))))
      return done
    }
  }
}
koffi.load = (name) => {
  const library = load(name)
  return Object.create(library, { func: { value: noteRenames(library.func.bind(library) as Func) } })
}

watchDisk()
startCoverage()

const channel = new BroadcastChannel(CHANNEL)
globalThis.takeRecorded = async () => {
  const fromThread = new Promise<FromThread>((resolve) => {
    channel.onmessage = (message) => resolve((message as { readonly data: unknown }).data as FromThread)
  })
  channel.postMessage('take')
  const [main, { entered, steps }] = await Promise.all([takeCoverage(), fromThread])
  return { main, thread: entered, steps: takeSteps(), threadSteps: steps }
}
