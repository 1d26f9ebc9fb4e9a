import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { CopydeskApi } from '../../src/shared/ipc/events'
import { ms, ratio } from './measure'
import { openWindow, settled } from './opened'

const IDENTITY = ['-c', 'user.name=A', '-c', 'user.email=a@example', '-c', 'core.autocrlf=false', '-c', 'gc.auto=0']

const isUnpublished = (text: string): boolean => /^published: false/m.test(text)

/** A checkout of the workspace with a branch `other`, where every second article is what it was not: published or unpublished. */
function makeCheckout(root: string) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-pull-'))
  cpSync(root, folder, { recursive: true })
  const git = (...words: string[]): string =>
    execFileSync('git', [...IDENTITY, ...words], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 })
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'all')
  const paths = git('ls-files', '_news').trim().split('\n')
  git('checkout', '-qb', 'other')
  const changed = paths.filter((_, index) => index % 2 === 0)
  for (const path of changed) {
    const file = join(folder, path)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/^published: .*$/m, `published: ${isUnpublished(text)}`))
  }
  git('commit', '-qam', 'half')
  const inbox = paths.filter((path) => isUnpublished(readFileSync(join(folder, path), 'utf8'))).length
  git('checkout', '-q', 'main')
  return { folder, git, changed: changed.length, inbox }
}

interface Probe {
  last: number
  longest: number
  /** When main first told of an Inbox of this size (ms since 1970); 0: not yet. */
  right: number
  tick(now: number): void
}
type Probed = Window & { copydesk: CopydeskApi; probe: Probe }

/** Measures frames from now on, and waits for an Inbox of this size; methods, since a page knows no helper for names of functions. */
const watch = (inbox: number): void => {
  const here = window as unknown as Probed
  here.probe = {
    last: performance.now(),
    longest: 0,
    right: 0,
    tick(now) {
      this.longest = Math.max(this.longest, now - this.last)
      this.last = now
      requestAnimationFrame((then) => this.tick(then))
    },
  }
  requestAnimationFrame((now) => here.probe.tick(now))
  here.copydesk.onEvent((event) => {
    if (event.kind === 'library' && event.views['is:new'] === inbox) here.probe.right ||= Date.now()
  })
}

const probed = (page: Page): Promise<Omit<Probe, 'tick'>> =>
  page.evaluate(() => ({ ...(window as unknown as Probed).probe, tick: undefined }))

/** A pull that changes every second article, with all of them in the list: until it is right after git is through, and the longest frame. */
export async function pullRows(root: string): Promise<string[][]> {
  const { folder, git, changed, inbox } = makeCheckout(root)
  const { page, data, close } = await openWindow(folder)
  await settled(data)
  await page.evaluate(watch, inbox)
  git('checkout', '-q', 'other')
  const through = Date.now()
  while ((await probed(page)).right === 0 && Date.now() < through + 60_000) await wait(100)
  // What follows the news, such as counts and rows, is drawn.
  await wait(1_000)
  const { right, longest } = await probed(page)
  const took = right === 0 ? Number.POSITIVE_INFINITY : Math.max(0, right - through)
  await close()
  for (const one of [folder, data]) rmSync(one, { recursive: true, force: true })
  const what = `a pull that changes ${changed.toLocaleString('en')} files: list right after git is through`
  return [
    [what, ms(took), '2 s', ratio(took, 2_000), '≤ 1'],
    ['the same: longest frame', ms(longest), '100 ms', ratio(longest, 100), '≤ 1'],
  ]
}
