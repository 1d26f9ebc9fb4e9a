/**
 * Something that left a thread. `call`: the window asks main; `thread`: main asks the library's thread; `tell`: main tells the
 * window; `answer`: the thread speaks to main. `read`: a file's content was asked of the disk; `rename`: also an exchange of two
 * names.
 */
export interface Step {
  readonly kind: 'call' | 'thread' | 'tell' | 'answer' | 'read' | 'fsync' | 'rename'
  /** The verb of a call, the name of a file (without its folder; of a rename the new one). */
  readonly name: string
  /** In ms since 1970, the same clock in all threads. `to`: when it was answered or done. */
  readonly from: number
  readonly to: number
  /** Who did it, as V8 writes a stack, with the callers that wait for it. */
  readonly stack: string
}

// Ten lines are all that an error has otherwise.
Error.stackTraceLimit = Number.POSITIVE_INFINITY

let steps: Step[] = []
const now = (): number => performance.timeOrigin + performance.now()

export function noteStep(kind: Step['kind'], name: string): void {
  steps.push({ kind, name, from: now(), to: now(), stack: new Error().stack ?? '' })
}

/** Notes a step when its work is through, well or not. */
export async function noteUntilDone<Result>(
  kind: Step['kind'],
  name: string,
  work: () => Promise<Result>,
  stack = new Error().stack ?? '',
): Promise<Result> {
  const step = { kind, name, from: now(), stack }
  try {
    return await work()
  } finally {
    steps.push({ ...step, to: now() })
  }
}

export function takeSteps(): Step[] {
  const taken = steps
  steps = []
  return taken
}
