import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { freshData, isRoot, type LaunchOptions, launch } from './app'
import { threeArticles } from './articles'
import { asPlainUser, canSwitchUser } from './plain-user'
import { field, list, openArticle } from './window'

const title = 'Harbour cranes learn to see in fog'

test.beforeEach(() => {
  test.skip(process.platform === 'win32', 'Mode bits are POSIX.')
  // Root reads and writes everything.
  test.skip(isRoot && !canSwitchUser, 'As root this needs useradd and runuser.')
})

const start = (folder: string): LaunchOptions & { readonly data: string } =>
  isRoot ? asPlainUser(folder) : { folder, data: freshData() }

async function typeAndChoose(page: Page): Promise<void> {
  await openArticle(page, title)
  await field(page, 'Excerpt').fill('Typed')
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
}

test('a data folder that can’t be written: it is said, and settings and unsaved work are kept elsewhere for this run', async () => {
  const options = start(threeArticles())
  chmodSync(options.data, 0o555)
  const app = await launch(options)
  const bar = app.page.getByText(/can’t write into its data folder/)
  await expect(bar).toBeVisible()
  const elsewhere = /kept in (\S+) in this run/.exec((await bar.textContent()) ?? '')?.[1] ?? ''
  expect(elsewhere).not.toBe('')
  await typeAndChoose(app.page)
  const settings = join(elsewhere, 'settings.json')
  await expect.poll(() => existsSync(settings) && readFileSync(settings, 'utf8')).toContain('"dark"')
  const drafts = (): string[] =>
    readdirSync(elsewhere, { recursive: true, encoding: 'utf8' }).filter((name) => /drafts.*\.json$/.test(name))
  await expect.poll(drafts).toHaveLength(1)
  await app.close()
  expect(readdirSync(options.data)).toEqual([])
  rmSync(elsewhere, { recursive: true })
})

test('settings that can’t be read: it is said, the run has its own, and the file stays as it is', async () => {
  const options = start(threeArticles())
  const file = join(options.data, 'settings.json')
  writeFileSync(file, '{ "mine": true }')
  chmodSync(file, 0o000)
  const app = await launch(options)
  await expect(app.page.getByText(/Your settings can’t be read: .* This run has its own/)).toBeVisible()
  await expect(list(app.page).getByRole('option')).toHaveCount(3)
  await typeAndChoose(app.page)
  await app.close()
  expect(readFileSync(file, 'utf8')).toBe('{ "mine": true }')
  expect(readdirSync(options.data).filter((name) => name.startsWith('settings'))).toEqual(['settings.json'])
})

test('settings that can’t be written: it is said once, and they hold for this run', async () => {
  const options = start(threeArticles())
  const app = await launch(options)
  await expect(list(app.page).getByRole('option')).toHaveCount(3)
  chmodSync(options.data, 0o555)
  await typeAndChoose(app.page)
  const bar = app.page.getByText(/Your settings can’t be written: .* They hold for this run/)
  await expect(bar).toHaveCount(1)
  await app.page.getByRole('button', { name: 'Light theme' }).click()
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(bar).toHaveCount(1)
  chmodSync(options.data, 0o755)
  await app.close()
})
