import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { test as base, type Page } from '@playwright/test'
import type { Rectangle } from 'electron'
import { defaultSettings } from '../../src/main/settings/file'
import { freshData, type Launched, launch } from './app'
import { shows } from './folders'
import { ask } from './guarded'

/** A window on a folder of the test's own, in an app that other tests use too: it isn't the test's to close. */
export type Shown = Omit<Launched, 'close'>
/** Shows another folder in the window, where keys act on its list at once. */
export type Enter = (folder: string) => Promise<Shown>
/** Ends the app, as its user does or by a signal, unless it ended, and starts it with the same data on the folder that it showed. */
export type Restart = (by?: NodeJS.Signals) => Promise<Shown>

const boundsOf = ({ app }: Shown): Promise<Rectangle> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds() as Rectangle)

/** Opens a folder as its user does by the menu; the dialog's answer is ours. */
const open = ({ app }: Shown, folder: string, bounds: Rectangle): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow, dialog, Menu }, [path, place]) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(place)
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
      Menu.getApplicationMenu()?.getMenuItemById('folder.open')?.click()
    },
    [folder, bounds] as const,
  )

/** Has the page forget the recent folders and dismiss what was said; gives the settings. */
const forget = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    type Start = { value: { recents: { id: string }[]; settings: object } }
    type Main = {
      start: (request: object) => Promise<Start>
      forgetRecent: (request: { id: string }) => Promise<object>
    }
    const { start, forgetRecent } = (window as unknown as { copydesk: Main }).copydesk
    const { value } = await start({})
    for (const { id } of value.recents) await forgetRecent({ id })
    for (const bar of document.querySelectorAll<HTMLElement>('[aria-label^="Dismiss: "]')) bar.click()
    return value.settings
  })

/** Ends what a test left that isn't its folder's: recent folders, what it chose in the settings, what lies over the window. */
async function tidy({ page }: Shown): Promise<void> {
  // In the corner, where nothing is, a press closes what lies over the window, and ends what is being typed.
  await page.mouse.click(0, 0)
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  const settings = await forget(page)
  const isChosen = JSON.stringify(settings) !== JSON.stringify(defaultSettings)
  if (!isChosen && (await page.locator('dialog[open], [role="menu"]').count()) === 0) return
  if (isChosen) await ask(page, 'changeSettings', defaultSettings)
  await page.reload()
  // What main has to say is for the page: it hears it from here on.
  await page.getByRole('banner').waitFor()
}

interface Now {
  readonly launched: Launched
  /** The app's own: Playwright gives it as long as it runs. */
  readonly program: ChildProcess
  readonly folder: string
  readonly bounds: Rectangle
}

class SharedApp {
  readonly #data = freshData()
  #now: Now | null = null
  #isTidy = true

  /** A test begins: of the one before it nothing is to be left. */
  begin(): void {
    this.#isTidy = false
  }

  readonly enter: Enter = async (folder) => {
    const isTidy = this.#isTidy
    this.#isTidy = true
    if (this.#now === null) return this.#start(folder)
    const { launched, bounds } = this.#now
    if (!isTidy) await tidy(launched)
    await open(launched, folder, bounds)
    await shows(launched.page, folder)
    this.#now = { ...this.#now, folder }
    return launched
  }

  readonly restart: Restart = async (by) => {
    if (this.#now === null) throw new Error('No folder was entered.')
    const { launched, folder, program } = this.#now
    if (program.exitCode === null && program.signalCode === null) {
      const gone = once(program, 'exit')
      if (by === undefined) await launched.close()
      else program.kill(by)
      await gone
    }
    return this.#start(folder)
  }

  async close(): Promise<void> {
    await this.#now?.launched.close()
    rmSync(this.#data, { recursive: true, force: true, maxRetries: 3 })
  }

  async #start(folder: string): Promise<Shown> {
    const launched = await launch({ folder, data: this.#data, env: { COPYDESK_TEST_LOOPBACK: '1' } })
    await shows(launched.page, folder)
    this.#now = {
      launched,
      program: launched.app.process(),
      folder,
      bounds: this.#now?.bounds ?? (await boundsOf(launched)),
    }
    return launched
  }
}

/**
 * For tests that need no start of their own: one app runs for all that a worker gets, and each enters a folder of its own in its
 * window, which costs a fourth of a start and shows that nothing comes along from one folder to the next. When a test enters its
 * first folder, the settings, the recent folders and the window's place are as at first; the data folder is that of all of them.
 * Pictures may come from this machine. Tests about starts, the data folder, several windows, arguments or the environment use
 * `launch`. After a test that fails the worker ends, and the app with it.
 */
export const test = base.extend<{ enter: Enter; restart: Restart }, { shared: SharedApp }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it which fixtures are asked for
    async ({}, use) => {
      const shared = new SharedApp()
      await use(shared)
      await shared.close()
    },
    { scope: 'worker' },
  ],
  enter: ({ shared }, use) => {
    shared.begin()
    return use(shared.enter)
  },
  restart: ({ shared }, use) => use(shared.restart),
})
