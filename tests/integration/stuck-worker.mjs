// The library's thread, in which work on an article whose path holds 'stuck' never ends, until it was given up.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { Watchdog } = await import('../../src/main/library/pace/watchdog.ts')
const { during } = Watchdog.prototype
Watchdog.prototype.during = function (path, work) {
  return during.call(this, path, () => {
    while (path.includes('stuck') && !workerData.skipped?.includes(path));
    return work()
  })
}
await import('../../src/main/library/thread/worker.ts')
