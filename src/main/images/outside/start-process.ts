import { type UtilityProcess, utilityProcess } from 'electron'

interface Options {
  /** The built program of the process. */
  readonly program: string
  readonly version: string
  readonly loopback: boolean
}

/** What a process can't connect without on Windows; nothing else of the user's: no proxy by variable, no options for Node. */
const NEEDED = ['SystemRoot', 'windir']

const bareEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    NEEDED.flatMap((name): [string, string][] => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** Begins the process that fetches (process.ts). */
export const startProcess = ({ program, version, loopback }: Options): UtilityProcess =>
  utilityProcess.fork(program, [version, ...(loopback ? ['loopback'] : [])], {
    serviceName: 'Copydesk pictures',
    env: bareEnvironment(),
    execArgv: [],
    stdio: 'ignore',
  })
