// The library's thread, in which the parse of an article whose path holds 'stuck' never ends.
import { register } from 'tsx/esm/api'

register()
const { Watchdog } = await import('../../src/main/workspace/library/watchdog.ts')
const { during } = Watchdog.prototype
Watchdog.prototype.during = function (path, parse) {
  return during.call(this, path, () => {
    while (path.includes('stuck'));
    return parse()
  })
}
await import('../../src/main/workspace/library/worker.ts')
