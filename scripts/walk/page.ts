import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { type Entered, enteredIn } from './recorder/coverage'

/** Where the window changes what it shows, and where it asks main: the first line of each function in the built script. */
const CROSSINGS = [/^.*\bsetState = \(partial, replace\) => \{$/m, /^async function call\(channel, request\) \{$/m]

/** Run where a crossing begins; false: it doesn't stop there. */
const NOTE =
  '(Error.stackTraceLimit = Infinity, (globalThis.walkStacks ??= []).push(new Error().stack), globalThis.walkStacks.length < 0)'

/** What was entered in the page, and the stacks of its crossings, since the last time that was asked. */
export interface PageRecord {
  readonly entered: readonly Entered[]
  readonly stacks: readonly string[]
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
    const stacks = await page.evaluate(() => {
      const all = globalThis as unknown as { walkStacks?: string[] }
      return all.walkStacks?.splice(0) ?? []
    })
    return { entered: enteredIn(result), stacks }
  }
}

async function watch(session: CDPSession, scripts: readonly string[], crossing: RegExp): Promise<void> {
  for (const path of scripts) {
    const text = readFileSync(path, 'utf8')
    const found = crossing.exec(text)
    if (found === null) continue
    // Lines from 0: the one behind that of the function's head.
    const lineNumber = text.slice(0, found.index + found[0].length).split('\n').length
    const urlRegex = `${basename(path).replaceAll('.', '\\.')}$`
    const { locations } = await session.send('Debugger.setBreakpointByUrl', { lineNumber, urlRegex, condition: NOTE })
    if (locations.length > 0) return
  }
  throw new Error(`The built window has no ${crossing}: what crosses there is called otherwise by now.`)
}
