import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { program } from '../program'
import { hearCalls } from './fs-calls'

/** Keeps a draft and saves it, and kills itself before the call numbered `fatal` of the save; argv: workspace, data, fatal. */
const [, , folder = '', dataFolder = '', fatal = ''] = process.argv

const listen = await hearCalls()
const { openWorkspace } = await import('../../src/main/workspace/service')
const { base, path, text } = await import('./draft')
let scanned = false
const service = await openWorkspace({
  folder,
  dataFolder,
  sample: false,
  worker: { url: pathToFileURL(program('worker')) },
  emit: (event) => {
    if (event.kind === 'library' && event.scanning === null) scanned = true
  },
  log: () => {},
})
while (!scanned) await wait(5)
const workspace = service.info.id
await service.keepDraft({ workspace, path, base, text })

let count = 0
listen(() => {
  if (count === Number(fatal)) process.kill(process.pid, 'SIGKILL')
  count += 1
})
await service.saveArticle({ workspace, path, base, text, replace: false })
process.stdout.write(`saved in ${count} calls\n`)
process.exit(0)
