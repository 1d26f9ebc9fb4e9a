import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { openWorkspace } from '../../src/main/workspace/service'
import { UNDO_JOB } from '../../src/shared/ipc/events'
import { program } from '../program'

/**
 * Publishes every article of a folder in one change of many, with `undo` takes that back, or with `again` what was done by an earlier run,
 * until it is killed; says when it has begun.
 */
const [, , folder = '', dataFolder = '', what = 'change'] = process.argv

const service = await openWorkspace({
  folder,
  dataFolder,
  sample: false,
  worker: { url: pathToFileURL(program('worker')) },
  emit: (event) => {
    const isMeant = event.kind === 'job' && (event.job === UNDO_JOB) === (what !== 'change')
    if (isMeant && event.done < event.total) process.stdout.write('going\n')
  },
  log: () => {},
})
const workspace = service.info.id
const sort = { field: 'path', direction: 'ascending' } as const
for (;;) {
  const answer = await service.runQuery({ workspace, text: '', sort })
  if (answer.kind === 'ran' && answer.scanning === null) {
    const paths = await service.library.listPaths({ workspace, result: answer.result })
    if (what !== 'again') await service.runChange({ workspace, job: 'one', paths, change: { kind: 'publish' } })
    if (what !== 'change') await service.undoAction({ workspace, action: null })
    break
  }
  await wait(20)
}
