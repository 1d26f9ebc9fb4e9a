import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freshData, type Launched, launch } from '../e2e/app'
import { makeGuarded } from '../e2e/guarded'
import { field, openArticle, option, save } from '../e2e/window'
import { listen } from './listeners'

/** A folder with a program of this name that leaves a file when somebody starts it; both paths. */
function program(name: string): { readonly folder: string; readonly started: string } {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-programs-'))
  const started = join(folder, 'started')
  writeFileSync(join(folder, name), `#!/bin/sh\ntouch "${started}"\nexit 1\n`, { mode: 0o755 })
  return { folder, started }
}

test('a start, an edit with words that no dictionary has, and a save ask no server and start no service of watching', async () => {
  const ears = await listen()
  const watchman = program('watchman')
  const data = freshData()
  const start = (): Promise<Launched> =>
    launch({
      folder: makeGuarded(),
      data,
      // Every name is this machine's: who asks for one is heard.
      args: [`--host-resolver-rules=MAP * 127.0.0.1:${ears.tcp}, EXCLUDE 127.0.0.1`],
      env: { PATH: `${watchman.folder}:${process.env.PATH}` },
    })
  const app = await start()
  const { page } = app
  const title = (await option(page, '').first().locator('p').first().textContent()) ?? ''
  await openArticle(page, title)
  await field(page, 'Title').fill('Wrods that are mispelt')
  await save(page)
  expect(existsSync(watchman.started)).toBe(false)
  // A language has its dictionary before Chromium is told of it: it would fetch it from its maker's server.
  const languages = (): Promise<string[]> =>
    app.app.evaluate(({ session }) => session.defaultSession.getSpellCheckerLanguages())
  const packed = join(data, 'chromium/Dictionaries')
  if (process.platform === 'linux') {
    await expect.poll(languages).toEqual(['en-US'])
    expect(readdirSync(packed)).toEqual(['en-US-10-1.bdic'])
  }
  await app.close()
  // Chromium remembers the language; somebody emptied its folder since.
  rmSync(packed, { recursive: true, force: true })
  const again = await start()
  await openArticle(again.page, title)
  await again.close()
  expect(ears.heard()).toBe(0)
  await ears.close()
})
