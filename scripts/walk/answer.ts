import type { Step } from './recorder/steps'

/** Where an action is answered: what comes behind that nobody waits for. */
export interface Answer {
  /** The calls of the window that the action is made of; it is answered when the last of them is. */
  readonly calls: readonly string[]
  /** The function by which the window says so. */
  readonly shown: string
}

/** Something that the window did: its state was changed, or main was called (`call`: the verb). `files`: who did it, the innermost first. */
export interface PageStep {
  readonly stack: string
  readonly call: string | null
  readonly files: readonly string[]
}

/** Who hears of what nobody asked for in this action: the events of main, and the watcher's. */
const UNASKED = ['src/renderer/shell/window-events.ts', 'src/main/workspace/follow/follow.ts']
const isUnasked = (files: readonly string[]): boolean => files.some((file) => UNASKED.includes(file))

/**
 * The steps of the window that lead to the answer, up to where it is shown. What begins where other calls than the action's begin is
 * none of them, unless a call of the action comes by there too.
 */
export function towards(answer: Answer, steps: readonly PageStep[]): readonly PageStep[] {
  const shown = new RegExp(`\\bat ${answer.shown}\\b`)
  const end = steps.findLastIndex(({ stack }) => shown.test(stack))
  if (end === -1) throw new Error(`Nothing was shown by ${answer.shown}: what answers is called otherwise by now.`)
  const begun = (isOwn: boolean): readonly PageStep[] =>
    steps.filter(({ call }) => call !== null && answer.calls.includes(call) === isOwn)
  const own = new Set(begun(true).flatMap(({ files }) => files))
  const others = new Set(begun(false).map(({ files }) => files.at(-1)))
  return steps.slice(0, end + 1).filter(({ files }) => {
    const first = files.at(-1)
    return first !== undefined && !isUnasked(files) && (own.has(first) || !others.has(first))
  })
}

/** Whether a step of main or the thread comes behind the answer, or answers something else. */
export function behind(answer: Answer, steps: readonly Step[]): (step: Step, files: readonly string[]) => boolean {
  const calls = steps.filter(({ kind }) => kind === 'call')
  const own = calls.filter(({ name }) => answer.calls.includes(name))
  const end = Math.max(...own.map(({ to }) => to))
  const others = new Set(calls.map(({ name }) => name).filter((name) => !answer.calls.includes(name)))
  return ({ kind, name, from }, files) =>
    from > end ||
    kind === 'tell' ||
    (kind === 'answer' && name !== 'answer') ||
    ((kind === 'call' || kind === 'thread') && others.has(name)) ||
    isUnasked(files)
}
