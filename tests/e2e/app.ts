import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test'
import type Axe from 'axe-core'

/** The folder with package.json: what Electron is started with. */
export const project = resolve(import.meta.dirname, '../..')

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  /** The user's data folder of this start. */
  readonly data: string
  readonly close: () => Promise<void>
}

export interface LaunchOptions {
  /** The workspace; left out, the app chooses as it does without an argument. */
  readonly folder?: string
  /** A data folder to go on with; left out, a fresh one. */
  readonly data?: string
  /** Further arguments, after the project folder and the workspace. */
  readonly args?: readonly string[]
  /** Another executable than the prepared runtime. */
  readonly executable?: string
  /** Passed unless false, where the tests run as root: there Chromium's sandbox can't start. */
  readonly noSandbox?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** The folder that it is started from; this project's unless named. */
  readonly cwd?: string
  /** Another copy of the built app than this project's. */
  readonly project?: string
}

let prepared: string | undefined

/** The runtime's path: COPYDESK_ELECTRON, else the last line of scripts/electron-path.mjs. */
export function electronPath(): string {
  prepared ??=
    process.env.COPYDESK_ELECTRON ??
    execFileSync(process.execPath, [join(project, 'scripts/electron-path.mjs')], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .at(-1)
  if (!prepared) throw new Error('scripts/electron-path.mjs printed no path.')
  return prepared
}

export const isRoot = process.getuid?.() === 0

export const freshData = (): string => mkdtempSync(join(tmpdir(), 'copydesk-data-'))

/** The arguments of a start, as a user's shell would pass them. */
export function startArguments(options: LaunchOptions): string[] {
  const flag = isRoot && options.noSandbox !== false ? ['--no-sandbox'] : []
  const folder = options.folder === undefined ? [] : [options.folder]
  return [...flag, options.project ?? project, ...folder, ...(options.args ?? [])]
}

/** The environment of a start: ours without what would change the app, and with its data folder. */
export function startEnvironment(data: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('ELECTRON_'))
  return { ...(Object.fromEntries(inherited) as Record<string, string>), COPYDESK_DATA: data, ...more }
}

/** V8's inspector holds what Playwright waits for so weakly that it may be collected before it is answered. */
const WAS_COLLECTED = 'promise was garbage collected'

/** Asks main once more where only the answer was lost, which has nothing to do with the app. */
function askAgainIfCollected(app: ElectronApplication): void {
  const ask = app.evaluate.bind(app) as (...question: readonly unknown[]) => Promise<unknown>
  const askTwice = (...question: readonly unknown[]): Promise<unknown> =>
    ask(...question).catch((error: unknown) => {
      if (!String(error).includes(WAS_COLLECTED)) throw error
      return ask(...question)
    })
  app.evaluate = askTwice as typeof app.evaluate
}

/** Starts the built app in real Electron and waits for its first window's page. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const data = options.data ?? freshData()
  const app = await electron.launch({
    executablePath: options.executable ?? electronPath(),
    args: startArguments(options),
    // Playwright would add --no-sandbox by itself on Linux.
    chromiumSandbox: !isRoot || options.noSandbox === false,
    env: startEnvironment(data, options.env),
    cwd: options.cwd ?? project,
  })
  askAgainIfCollected(app)
  const page = await app.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  const close = async (): Promise<void> => {
    await app.close()
    if (options.data === undefined) rmSync(data, { recursive: true, force: true, maxRetries: 3 })
  }
  return { app, page, data, close }
}

/**
 * Makes the real window so large that its page has this size (CSS px), and waits until it has. A page that were told another size than its
 * window's would keep it for every test behind this one.
 */
export async function resize(
  { app, page }: Pick<Launched, 'app' | 'page'>,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
    width,
    height,
  ] as const)
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
}

/**
 * Moves the window away from the display's own mouse, for tests that drag: whenever another window opens, the display says where
 * that mouse is and that no button is down, which ends a drag.
 */
export const leaveMouse = ({ app }: Pick<Launched, 'app'>): Promise<void> =>
  app.evaluate(({ BrowserWindow, screen }) => {
    const { x, y } = screen.getCursorScreenPoint()
    BrowserWindow.getAllWindows()[0]?.setPosition(x + 10, y + 10)
  })

/** A workspace in a temporary folder: these files (path → content), or else a copy of the sample. Returns its folder. */
export function makeWorkspace(files?: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-workspace-'))
  if (!files) {
    cpSync(join(project, 'examples/newsroom'), folder, { recursive: true })
    return folder
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

type Looked = Window & { axe?: typeof Axe }

/** What axe finds on the screen as it is now: rule and elements, nothing where all is well. */
export async function axe(page: Page): Promise<string[]> {
  // It stays in the page until that is loaded anew: to read it in takes a third as long as the look itself.
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(readFileSync(join(project, 'node_modules/axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async () => {
    // What passes is only counted: to name it too costs as much again.
    const found = await (window as Looked).axe?.run({ resultTypes: ['violations'] })
    if (found === undefined) throw new Error('axe is not in the page.')
    return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
  })
}
