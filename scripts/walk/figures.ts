import type { Step } from './recorder/steps'
import type { SourceFunction } from './sources'

export const SIDES = ['window', 'main', 'thread'] as const
export type Side = (typeof SIDES)[number]

/** `files`: who did it, the innermost first. */
export interface Crossed extends Omit<Step, 'stack'> {
  readonly side: Side
  readonly files: readonly string[]
  /** Nobody who waits for the answer waits for it. */
  readonly isBehind: boolean
}

type BySide = Readonly<Record<Side, readonly string[]>>

/** What one action did. `thread`: the library's. */
export interface Measured {
  /**
   * Files that are on the stack where something is crossed, up to the answer: the window's state, a call, a message, the disk. All of
   * them where an action has none.
   */
  readonly way: BySide
  /** Those that are on the stack behind the answer only. */
  readonly behind: BySide
  /** Files of which any function was entered. */
  readonly entered: BySide
  /** Entered functions of packages and of the project, all sides together. */
  readonly functions: readonly SourceFunction[]
  /** In the order in which they began. */
  readonly steps: readonly Crossed[]
}

export interface Figure {
  readonly what: string
  readonly measured: number
  /** At most so much is wanted; null: nothing was asked. */
  readonly wanted: number | null
  /** What was counted, by name. */
  readonly names: readonly string[]
}

const filesOf = (sides: BySide): string[] => [...new Set(SIDES.flatMap((side) => sides[side]))].sort()

const figure = (what: string, names: readonly string[], wanted: number | null = null): Figure => ({
  what,
  measured: names.length,
  wanted,
  names,
})

/** Steps of one kind; of `read` those of articles alone. */
export const stepsOf = ({ steps }: Measured, kind: Step['kind'], isBehind = false): readonly Crossed[] =>
  steps.filter(
    (step) => step.kind === kind && step.isBehind === isBehind && (kind !== 'read' || step.name.includes('.md')),
  )
const namesOf = (...asked: Parameters<typeof stepsOf>): string[] => stepsOf(...asked).map(({ name }) => name)

const files = (what: string, sides: BySide, wanted: number | null = null): Figure => ({
  ...figure(what, filesOf(sides), wanted),
  names: SIDES.map((side) => `${side} ${sides[side].length}`),
})

export const filesOnTheWay = ({ way }: Measured, wanted: number | null = null): Figure =>
  files('files on the way', way, wanted)
export const filesEntered = ({ entered }: Measured): Figure =>
  files('files entered, with all that is drawn and counted', entered)

/** What follows the answer, and what nobody asked for: the watcher's echo, the rows, the counts, the stories like this one. */
export const behindAnswer = (measured: Measured): readonly Figure[] => [
  files('behind the answer: other files', measured.behind),
  ...(
    [
      ['call', 'window to main'],
      ['thread', 'main to the thread'],
      ['tell', 'main to the window, unasked'],
      ['read', 'articles read from the disk'],
      ['fsync', 'fsyncs'],
    ] as const
  ).map(([kind, what]) => figure(`behind the answer: ${what}`, namesOf(measured, kind, true))),
]

const DRAFT = 'keepDraft'
export const calls = (measured: Measured, wanted: number | null = null): Figure =>
  figure(
    'window to main',
    namesOf(measured, 'call').filter((name) => name !== DRAFT),
    wanted,
  )
export const drafts = (measured: Measured, wanted: number): Figure =>
  figure(
    'drafts kept while typing',
    namesOf(measured, 'call').filter((name) => name === DRAFT),
    wanted,
  )

/** Without what the window asked itself and main only passes on, which is counted there. */
export function toThread(measured: Measured, wanted: number | null = null): Figure {
  const passedOn = namesOf(measured, 'call')
  const own = namesOf(measured, 'thread').filter((name) => {
    const at = passedOn.indexOf(name)
    if (at !== -1) passedOn.splice(at, 1)
    return at === -1
  })
  return figure('main to the thread', own, wanted)
}
export const tells = (measured: Measured): Figure => figure('main to the window, unasked', namesOf(measured, 'tell'))
export const reads = (measured: Measured, wanted: number | null = null): Figure =>
  figure('articles read from the disk', namesOf(measured, 'read'), wanted)
export const fsyncs = (measured: Measured, wanted: number | null = null): Figure =>
  figure('fsyncs', namesOf(measured, 'fsync'), wanted)

/** Line differences made, by the functions of the package that makes them. */
export function differences({ functions }: Measured, wanted: number | null = null): Figure {
  const made = functions.filter(
    ({ file, name }) => file.startsWith('node_modules/diff/') && ['diffArrays', 'diffLines'].includes(name),
  )
  return figure(
    'line differences made',
    made.flatMap(({ name, count }) => Array<string>(count).fill(name)),
    wanted,
  )
}

/** What is waited for between the article standing in its place and the answer of `verb`: only its folder has to be lasting. */
export function beforeAnswer(measured: Measured, verb: string, wanted: number): Figure {
  const answer = stepsOf(measured, 'call').find(({ name }) => name === verb)
  const renames = stepsOf(measured, 'rename').filter(({ name, to }) => name.endsWith('.md') && to < (answer?.to ?? 0))
  const renamed = Math.max(...renames.map(({ to }) => to))
  const between = stepsOf(measured, 'fsync').filter(({ from, to }) => from >= renamed && to <= (answer?.to ?? 0))
  return figure(
    'fsyncs between the rename and the answer',
    between.map(({ name }) => name),
    wanted,
  )
}

/** The longest row of calls of which each began after the one before was answered. */
export function trips(measured: Measured, wanted: number): Figure {
  const row: Crossed[] = []
  for (const call of stepsOf(measured, 'call').toSorted((a, b) => a.to - b.to)) {
    if (call.from >= (row.at(-1)?.to ?? 0)) row.push(call)
  }
  return figure(
    'trips in a row',
    row.map(({ name }) => name),
    wanted,
  )
}
