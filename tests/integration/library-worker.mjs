// The library's thread from its sources: a worker doesn't inherit the loader that reads TypeScript.
import { register } from 'tsx/esm/api'

register()
await import('../../src/main/workspace/library/worker.ts')
