import { Session } from 'node:inspector'

/**
 * Counts work instead of measuring time: how often each block of our code and of js-yaml runs, and how many letters or
 * items the functions of the language look at for it. The same run gives the same count on any machine, however busy it is.
 *
 * V8 counts blocks only of functions that it compiles after the counter began: import this first, and what is counted by
 * `await import(…)` behind it. What a regular expression does inside one match isn't seen: `cpu.ts` is for that.
 */
interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[]
  }[]
}

const counted = /\/src\/|\/node_modules\/(?:js-yaml|diff)\/|\/planted\.ts$/

const session = new Session()
session.connect()
/** Calls of a session that is connected to its own thread are answered before they return. */
function ask(method: string, params: object = {}): unknown {
  let answer: unknown
  session.post(method, params, (error, result) => {
    if (error !== null) throw error
    answer = result
  })
  return answer
}
ask('Profiler.enable')
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** Blocks since this was asked last. */
function blocks(): number {
  const { result } = ask('Profiler.takePreciseCoverage') as Coverage
  let sum = 0
  for (const { url, functions } of result) {
    if (!counted.test(url)) continue
    for (const { ranges } of functions) for (const { count } of ranges) sum += count
  }
  return sum
}

type Method = (this: string | unknown[], ...given: unknown[]) => unknown
type Look = (length: number, given: readonly unknown[], found: unknown) => number

/** From the place that it is given, or the beginning, to what it finds, or the end. */
const toFound: Look = (length, [, from], found) => (found === -1 ? length : Number(found)) - Number(from ?? 0)
const backToFound: Look = (length, [, from], found) => Math.min(Number(from ?? length), length) - Number(found)
const toEnd: Look = (length, [, from], found) => (found ? 1 : length - Number(from ?? 0))
const all: Look = (length) => length

/** How much of a text or a list the functions of the language look at. */
const looks: readonly (readonly [owner: object, name: string, look: Look])[] = [
  [String.prototype, 'indexOf', toFound],
  [String.prototype, 'lastIndexOf', backToFound],
  [String.prototype, 'includes', toEnd],
  ...['split', 'replace', 'replaceAll', 'match', 'matchAll', 'search', 'normalize', 'toLowerCase', 'toUpperCase'].map(
    (name) => [String.prototype, name, all] as const,
  ),
  [Array.prototype, 'indexOf', toFound],
  [Array.prototype, 'includes', toEnd],
  ...['concat', 'slice', 'shift', 'unshift'].map((name) => [Array.prototype, name, all] as const),
]

/** Work of the run, in blocks and in letters or items that were looked at. */
export function workOf(run: () => unknown): number {
  let looked = 0
  const real = looks.map(([owner, name, look]) => {
    const method = Reflect.get(owner, name) as Method
    Reflect.set(owner, name, function (this: string | unknown[], ...given: unknown[]) {
      const found = method.apply(this, given)
      looked += Math.max(1, look(this.length, given, found))
      return found
    })
    return () => Reflect.set(owner, name, method)
  })
  blocks()
  try {
    run()
  } finally {
    for (const putBack of real) putBack()
  }
  return blocks() + looked
}

/** How many times as much work eight times as long a text makes: 8 where it grows with its length, 64 with its square. */
export function growth(run: (length: number) => unknown, length = 1_000): number {
  // What is done once in a program isn't of this text; with a length of its own, since the parser knows the last texts again.
  run(length + 1)
  return (
    workOf(() => run(length * 8)) /
    Math.max(
      1,
      workOf(() => run(length)),
    )
  )
}
