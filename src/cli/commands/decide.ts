import { readArguments } from '../read-arguments'
import { UsageError, usage } from '../usage'
import { changeFound, changing } from './change'

const dones = { publish: 'published', unpublish: 'unpublished', pass: 'passed', hold: 'put on hold' } as const

/** The four commands that decide about what a query finds. */
export const decide =
  (kind: keyof typeof dones) =>
  async (given: readonly string[], print: (line: string) => void): Promise<number> => {
    const { workspace, values, noCache } = readArguments(usage[kind], given, {
      ...changing,
      reason: { type: 'string' },
    })
    if (workspace === null) {
      print(usage[kind])
      return 0
    }
    const { reason } = values
    if (kind === 'unpublish' && reason !== undefined) {
      throw new UsageError('--reason: goes with publish, pass and hold, which the decision log keeps')
    }
    const why = reason === undefined ? {} : { reason }
    return changeFound({ workspace, values, noCache }, { changes: [{ kind }], done: dones[kind], ...why }, print)
  }
