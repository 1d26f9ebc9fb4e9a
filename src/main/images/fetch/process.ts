import { fetchPicture } from './fetch-picture'
import type { FromProcess, ToProcess } from './messages'
import type { Way } from './proxy-in'
import { reachOf } from './reach'

/*
 * The process that fetches pictures from the web (Electron's utility process): what a server answers is read here, away from
 * the files and from the windows. Its arguments are the version and 'loopback' where tests let 127.0.0.1 through.
 */

const [version = '', loopback] = process.argv.slice(2)
const { parentPort } = process
const say = (message: FromProcess): void => parentPort.postMessage(message)

const running = new Map<number, AbortController>()
const asking = new Map<number, (way: Way) => void>()
let lastQuestion = 0

const reach = reachOf({
  version,
  loopback: loopback === 'loopback',
  wayTo: (url) =>
    new Promise((resolve) => {
      lastQuestion += 1
      asking.set(lastQuestion, resolve)
      say({ kind: 'which-way', id: lastQuestion, url })
    }),
})

parentPort.on('message', ({ data }: { data: ToProcess }) => {
  if (data.kind === 'fetch') void answer(data)
  else if (data.kind === 'cancel') running.get(data.id)?.abort()
  else {
    asking.get(data.id)?.(data.way)
    asking.delete(data.id)
  }
})

async function answer({ id, asked }: Extract<ToProcess, { kind: 'fetch' }>): Promise<void> {
  const cancel = new AbortController()
  running.set(id, cancel)
  const fetched = await fetchPicture(asked, reach, cancel.signal)
  running.delete(id)
  say({ kind: 'fetched', id, fetched })
}
