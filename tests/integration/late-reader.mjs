// The thread that reads ahead, whose answers wait for 'go-on' in the folder; 'was-read' says that they are on their way.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { serveReads } = await import('../../src/main/library/read/reader.ts')
let root = ''
const post = parentPort.postMessage.bind(parentPort)
parentPort.postMessage = (answer) => {
  writeFileSync(join(root, 'was-read'), '')
  const timer = setInterval(() => {
    if (!existsSync(join(root, 'go-on'))) return
    clearInterval(timer)
    post(answer)
  }, 5)
}
parentPort.on('message', (call) => {
  root = call.root
})
serveReads(parentPort)
