import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freshData, launch } from '../../tests/e2e/app'
import { list } from '../../tests/e2e/window'
import { type Answer, behind, type PageStep, towards } from './answer'
import { buildWalk } from './build'
import { type Crossed, type Measured, SIDES, type Side } from './figures'
import { type PageRecord, recordPage } from './page'
import type { Recorded } from './recorder/in-main'
import { type SourceFunction, Sources } from './sources'
import { type Walk, walkedArticles } from './walks'

/** What an action leaves to be done behind its end: the watcher's echo, the counts of the sidebar. */
const BEHIND_MS = 1_000
const IDLE_MS = 1_000
/** The library keeps its cards when nothing moved for 5 s; where that falls into an action it is done again. */
const ROUNDS = 4

type Taken = Recorded & PageRecord
type Functions = Readonly<Record<Side, readonly SourceFunction[]>>

/** When the cards were kept last; 0 where they never were. */
function cardsKept(data: string): number {
  const kept = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('/cards'))
  return Math.max(0, ...kept.map((path) => statSync(join(data, path)).mtimeMs))
}

const keyOf = ({ file, name }: SourceFunction): string => `${file} ${name}`
const isOurs = (file: string): boolean => file.startsWith('src/')
const sorted = (files: readonly string[]): string[] => [...new Set(files.filter(isOurs))].sort()

/** Without what the same window does in a second in which nothing is done. */
function measuredOf(sources: Sources, idle: Taken, taken: Taken, answer: Answer | null): Measured {
  const functionsOf = ({ entered, main, thread }: Taken): Functions => ({
    window: sources.functions(entered),
    main: sources.functions(main),
    thread: sources.functions(thread),
  })
  const [before, during] = [functionsOf(idle), functionsOf(taken)]
  const left = (side: Side): SourceFunction[] => {
    const known = new Set(before[side].map(keyOf))
    return during[side].filter((one) => !known.has(keyOf(one)))
  }
  const own = { window: left('window'), main: left('main'), thread: left('thread') }
  const isBehind = answer === null ? () => false : behind(answer, taken.steps)
  const crossed = (side: Side, steps: Recorded['steps']): Crossed[] =>
    steps.map((step) => {
      const { stack, ...rest } = step
      const files = sources.stack(stack).filter(isOurs)
      return { ...rest, side, files, isBehind: isBehind(step, files) }
    })
  const steps = [...crossed('main', taken.steps), ...crossed('thread', taken.threadSteps)]
  const page = taken.pageSteps.map((step) => ({ ...step, files: sources.stack(step.stack).filter(isOurs) }))
  const awaited = answer === null ? page : towards(answer, page)
  const filesOn = (side: Side, all: readonly (Crossed | PageStep)[]): string[] =>
    all.flatMap((step) => (('side' in step ? step.side : 'window') === side ? step.files : []))
  const bySide = (files: (side: Side) => readonly string[]): Measured['way'] => ({
    window: sorted(files('window')),
    main: sorted(files('main')),
    thread: sorted(files('thread')),
  })
  const way = bySide((side) => filesOn(side, [...awaited, ...steps.filter((step) => !step.isBehind)]))
  return {
    way,
    behind: bySide((side) => filesOn(side, [...page, ...steps]).filter((file) => !way[side].includes(file))),
    entered: bySide((side) => own[side].map(({ file }) => file)),
    functions: SIDES.flatMap((side) => own[side]),
    steps: steps.toSorted((a, b) => a.from - b.from),
  }
}

/** Does the walks one after the other in a real window of a build of their own. */
export async function measure(walks: readonly Walk[]): Promise<ReadonlyMap<Walk, Measured>> {
  const built = buildWalk()
  const sources = new Sources(built.scripts)
  const folder = walkedArticles()
  const data = freshData()
  const { app, page, close } = await launch({ folder, data, project: built.folder })
  try {
    await list(page).getByRole('option').first().waitFor()
    const takePage = await recordPage(page, built.scripts)
    const take = async (): Promise<Taken> => {
      const recorded = await app.evaluate(() => globalThis.takeRecorded())
      return { ...recorded, ...(await takePage()) }
    }
    const place = { page, folder }
    const once = async (walk: Walk, round: number): Promise<Measured | null> => {
      await walk.prepare(place, round)
      await wait(BEHIND_MS)
      await take()
      await wait(IDLE_MS)
      const idle = await take()
      const kept = cardsKept(data)
      await walk.act(place, round)
      await wait(BEHIND_MS)
      const taken = await take()
      return cardsKept(data) === kept ? measuredOf(sources, idle, taken, walk.answer ?? null) : null
    }
    const done = new Map<Walk, Measured>()
    for (const walk of walks) {
      // What is loaded or made at the first time is nobody's second way.
      await once(walk, 0)
      for (let round = 1; round < ROUNDS && !done.has(walk); round += 1) {
        const measured = await once(walk, round)
        if (measured !== null) done.set(walk, measured)
      }
      if (!done.has(walk)) throw new Error(`${walk.name}: something else ran in each round.`)
    }
    return done
  } finally {
    await close()
    for (const one of [built.folder, folder, data]) rmSync(one, { recursive: true, force: true, maxRetries: 3 })
  }
}
