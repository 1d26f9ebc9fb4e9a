import { BroadcastChannel, parentPort, workerData } from 'node:worker_threads'
import { type Entered, startCoverage, takeCoverage } from './coverage'
import { watchDisk } from './disk'
import { noteStep, type Step, takeSteps } from './steps'

/** Over it main asks the library's thread for what it recorded, beside the app's own messages. */
export const CHANNEL = 'copydesk-walk'

/** What the thread answers there to 'take'. */
export interface FromThread {
  readonly entered: readonly Entered[]
  readonly steps: readonly Step[]
}

// A thread that only reads ahead isn't the library's.
if (parentPort !== null && workerData.reads !== true) {
  const post = parentPort.postMessage.bind(parentPort)
  parentPort.postMessage = (message) => {
    noteStep('answer', message.event?.kind ?? 'answer')
    post(message)
  }
  watchDisk()
  startCoverage()
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = async (message) => {
    if ((message as { readonly data: unknown }).data !== 'take') return
    const taken: FromThread = { entered: await takeCoverage(), steps: takeSteps() }
    channel.postMessage(taken)
  }
  channel.unref()
}
