import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launch } from '../e2e/app'
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
  const app = await launch({
    folder: makeGuarded(),
    // Every name is this machine's: who asks for one is heard.
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${ears.tcp}, EXCLUDE 127.0.0.1`],
    env: { PATH: `${watchman.folder}:${process.env.PATH}` },
  })
  const { page } = app
  const title = (await option(page, '').first().locator('p').first().textContent()) ?? ''
  await openArticle(page, title)
  await field(page, 'Title').fill('Wrods that are mispelt')
  await save(page)
  expect(existsSync(watchman.started)).toBe(false)
  expect(ears.heard()).toBe(0)
  // Chromium fetches dictionaries for the languages of its sessions, whether a page may check spelling or not.
  const languages = await app.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map(({ session }) => session.getSpellCheckerLanguages()),
  )
  if (process.platform !== 'darwin') expect(languages.flat()).toEqual([])
  expect(languages.length).toBeGreaterThan(0)
  await app.close()
  await ears.close()
})
