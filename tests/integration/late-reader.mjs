// The thread that reads ahead, whose answers take half a second; 'was-read' in the folder says that they are on their way.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { serveReads } = await import('../../src/main/workspace/library/reader.ts')
let root = ''
const post = parentPort.postMessage.bind(parentPort)
parentPort.postMessage = (answer) => {
  writeFileSync(join(root, 'was-read'), '')
  setTimeout(() => post(answer), 500)
}
parentPort.on('message', (call) => {
  root = call.root
})
serveReads(parentPort)
