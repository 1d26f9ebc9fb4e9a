import { Session } from 'node:inspector'

/** A function that was entered: where it begins in the built script (UTF-16 units), and how often. */
export interface Entered {
  /** Address of the built script. */
  readonly script: string
  readonly at: number
  readonly name: string
  readonly count: number
}

/** What the debugger's protocol says of a script, from inside a thread or from a page. */
export interface ScriptCoverage {
  readonly url: string
  readonly functions: readonly {
    readonly functionName: string
    readonly ranges: readonly { readonly startOffset: number; readonly count: number }[]
  }[]
}

/** A script as a whole is a function that begins at 0: that is its loading, which is nobody's call. */
export const enteredIn = (scripts: readonly ScriptCoverage[]): Entered[] =>
  scripts.flatMap(({ url, functions }) =>
    functions.flatMap(({ functionName, ranges }) => {
      const { startOffset = 0, count = 0 } = ranges[0] ?? {}
      return startOffset === 0 || count === 0 ? [] : [{ script: url, at: startOffset, name: functionName, count }]
    }),
  )

const session = new Session()

/** From now on this thread counts each call of each function. */
export function startCoverage(): void {
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
}

/** What was entered since the last time it was asked, or since the start. */
export function takeCoverage(): Promise<Entered[]> {
  return new Promise((resolve, reject) => {
    session.post('Profiler.takePreciseCoverage', (error, { result }) =>
      error === null ? resolve(enteredIn(result)) : reject(error),
    )
  })
}
