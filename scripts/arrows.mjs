// Which source may import which, by the rooms they stand in: scripts/arrows/rules.mjs. `npm run check` and `npm test` look.
import { resolve } from 'node:path'
import { faultsOf } from './arrows/find.mjs'

const faults = faultsOf(resolve(process.argv[2] ?? '.'))
for (const fault of faults) console.log(fault)
process.exit(faults.length === 0 ? 0 : 1)
