import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { axe } from './app'
import { threeArticles } from './articles'
import { test } from './shared-app'
import { field, list, openArticle, option } from './window'

const title = 'Harbour cranes learn to see in fog'

test('a folder that goes is said, list and unsaved text stay; another one in its place is shown', async ({ enter }) => {
  const folder = join(threeArticles(), '..', `newsroom-${process.pid}`)
  renameSync(threeArticles(), folder)
  const app = await enter(folder)
  const { page } = app
  await openArticle(page, title)
  await expect(page.getByText(/^Up to date/)).toBeVisible()
  await field(page, 'Excerpt').fill('Typed before')
  renameSync(folder, `${folder}-away`)
  const bar = page.getByRole('alert').filter({ hasText: /The folder .* is gone. What you typed is kept/ })
  await expect(bar).toBeVisible()
  await expect(page.getByText('The folder is gone', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Up to date/)).toHaveCount(0)
  await expect(list(page).getByRole('option')).toHaveCount(3)
  await field(page, 'Excerpt').fill('Typed on')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('alert').filter({ hasText: /Not saved: The folder .* is gone/ })).toBeVisible()
  // Another article can't be opened now; coming back, what was typed is there.
  await option(page, 'Small models, big wards').click()
  await expect(page.getByRole('heading', { name: 'This file can’t be edited' })).toBeVisible()
  await option(page, title).click()
  await expect(field(page, 'Excerpt')).toHaveValue('Typed on')
  expect(await axe(page)).toEqual([])

  mkdirSync(join(folder, '_news'), { recursive: true })
  for (const name of ['One', 'Two']) {
    writeFileSync(join(folder, `_news/2026-06-15-${name}.md`), `---\ntitle: ${name} of the other folder\n---\n`)
  }
  await expect(page.getByText(/The folder .* is back; it is read anew/)).toBeVisible()
  await expect(bar).toHaveCount(0)
  await expect(page.getByText(/^Up to date/)).toBeVisible()
  await page.getByRole('button', { name: /2 new/ }).click()
  await expect(option(page, 'One of the other folder')).toBeVisible()
  await expect(list(page).getByRole('option')).toHaveCount(2)
  await expect(field(page, 'Excerpt')).toHaveValue('Typed on')
})
