import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { launch, makeWorkspace } from '../../tests/e2e/app'
import { list, results } from '../../tests/e2e/window'
import { Keyboard, type Took } from './keyboard'

/** One line of what is printed; what is null nobody wants to know. */
export interface Row extends Took {
  readonly job: string
  /** How many presses it took before anybody counted, how many it is to take. */
  readonly was: number | null
  readonly wanted: number | null
  readonly wantedSeconds: number | null
}

/** A window on a folder, with the focus in its list. */
export interface Desk {
  readonly page: Page
  readonly keyboard: Keyboard
  readonly folder: string
  /** The lines that differ from what the folder was, as git tells them: `-published: false`, `+published: true`. */
  readonly changed: () => string[]
}

/** A job of an editor's day: drives the window, looks at the files, and gives what it took. */
export interface Job {
  /** By which it is asked for. */
  readonly name: string
  readonly run: () => Promise<readonly Row[]>
}

const IDENTITY = ['-c', 'user.name=A', '-c', 'user.email=a@example', '-c', 'core.autocrlf=false', '-c', 'gc.auto=0']

const LONGEST_MS = 120_000

/** Waits until the window says this, looking at each frame: `expect` looks again after up to a second, which would count as the program's. */
export async function untilSaid(page: Page, words: string): Promise<void> {
  const says = (said: string): boolean => document.body.textContent?.includes(said) === true
  await page.waitForFunction(says, words, { polling: 'raf', timeout: LONGEST_MS })
}

/** Opens a window on a folder, the sample's copy unless it is named, hands it to a job and tidies up. */
export async function atDesk<T>(work: (desk: Desk) => Promise<T>, folder = makeWorkspace()): Promise<T> {
  const git = (...words: string[]): string =>
    execFileSync('git', [...IDENTITY, ...words], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 })
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'as it was')
  const { app, page, close } = await launch({ folder })
  try {
    await expect(results(page)).toHaveText(/^([\d,]+) of \1 articles$/, { timeout: 60_000 })
    await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 })
    await list(page).focus()
    const changed = (): string[] =>
      git('diff', '-U0')
        .split('\n')
        .filter((line) => /^[-+](?![-+]{2} )/.test(line))
    return await work({ page, keyboard: new Keyboard(app, page), folder, changed })
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}
