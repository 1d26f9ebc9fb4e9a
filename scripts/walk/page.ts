import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import type { PageStep } from './answer'
import { type Entered, enteredIn } from './recorder/coverage'

/**
 * Where a key becomes a command, where the window changes what it shows, and where it asks main: the first line of each function in the
 * built script, and what is asked. Behind a wait no stack says any more which key was pressed.
 */
const CROSSINGS = [
  { line: /^function execute\(command\) \{$/m, call: 'null' },
  { line: /^.*\bsetState = \(partial, replace\) => \{$/m, call: 'null' },
  { line: /^async function call\(channel, request\) \{$/m, call: 'channel' },
]

/** Run where a crossing begins; false: it doesn't stop there. */
const note = (call: string): string =>
  `(Error.stackTraceLimit = Infinity, (globalThis.walkSteps ??= []).push({ stack: new Error().stack, call: ${call} }), globalThis.walkSteps.length < 0)`

/** What was entered in the page, and its crossings, since the last time that was asked. */
export interface PageRecord {
  readonly entered: readonly Entered[]
  readonly pageSteps: readonly Omit<PageStep, 'files'>[]
}

/** Records a page from outside, by the debugger's protocol. `scripts`: paths of the built ones. */
export async function recordPage(page: Page, scripts: readonly string[]): Promise<() => Promise<PageRecord>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Profiler.enable')
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await session.send('Debugger.enable')
  for (const crossing of CROSSINGS) await watch(session, scripts, crossing)
  return async () => {
    const { result } = await session.send('Profiler.takePreciseCoverage')
    const pageSteps = await page.evaluate(() => {
      const all = globalThis as unknown as { walkSteps?: Omit<PageStep, 'files'>[] }
      return all.walkSteps?.splice(0) ?? []
    })
    return { entered: enteredIn(result), pageSteps }
  }
}

async function watch(
  session: CDPSession,
  scripts: readonly string[],
  { line, call }: (typeof CROSSINGS)[number],
): Promise<void> {
  for (const path of scripts) {
    const text = readFileSync(path, 'utf8')
    const found = line.exec(text)
    if (found === null) continue
    // Lines from 0: the one behind that of the function's head.
    const lineNumber = text.slice(0, found.index + found[0].length).split('\n').length
    const urlRegex = `${basename(path).replaceAll('.', '\\.')}$`
    const { locations } = await session.send('Debugger.setBreakpointByUrl', {
      lineNumber,
      urlRegex,
      condition: note(call),
    })
    if (locations.length > 0) return
  }
  throw new Error(`The built window has no ${line}: what crosses there is called otherwise by now.`)
}
