import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { isRoot, launch, makeWorkspace } from './app'
import { asPlainUser, canSwitchUser } from './plain-user'

const articles = { '_news/2026-06-13-one.md': '---\ntitle: One\npublished: false\n---\n' }

test('as a plain user the renderer runs in the real sandbox', async () => {
  test.skip(process.platform !== 'linux', 'The check reads /proc.')
  test.skip(isRoot && !canSwitchUser, 'As root this needs useradd and runuser.')
  const folder = makeWorkspace(articles)
  const started = await launch(isRoot ? asPlainUser(folder) : { folder })
  const facts = await started.app.evaluate(({ app, BrowserWindow }) => ({
    user: process.getuid?.(),
    flag: app.commandLine.hasSwitch('no-sandbox'),
    enabled: app.commandLine.hasSwitch('enable-sandbox'),
    renderer: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  }))
  expect(facts).toMatchObject({ flag: false, enabled: true })
  expect(facts.user).not.toBe(0)
  expect(readFileSync(`/proc/${facts.renderer}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m)
  await started.close()
})
