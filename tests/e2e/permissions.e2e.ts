import { chmodSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { isRoot, launch } from './app'
import { changedLines, readNews, threeArticles, whole } from './articles'
import { asPlainUser, canSwitchUser } from './plain-user'
import { field, list, openArticle } from './window'

const file = '2026-06-13-cranes.md'
const title = 'Harbour cranes learn to see in fog'

test('as a plain user: a read-only file asks first, an unreadable one is listed with its reason', async () => {
  test.skip(process.platform === 'win32', 'Mode bits are POSIX.')
  test.skip(isRoot && !canSwitchUser, 'As root this needs useradd and runuser.')
  const folder = threeArticles()
  chmodSync(join(folder, '_news', file), 0o444)
  chmodSync(join(folder, '_news/2026-06-11-rules.md'), 0o000)
  const app = await launch(isRoot ? asPlainUser(folder) : { folder })
  await expect(list(app.page).getByRole('option', { name: /2026-06-11-rules.*permission/i })).toBeVisible()

  await openArticle(app.page, title)
  await field(app.page, 'Excerpt').fill('Shorter.')
  const save = app.page.getByRole('button', { name: 'Save', exact: true })
  await save.click()
  const question = app.page.getByRole('dialog')
  await expect(question).toContainText(/read-only/i)
  expect(readNews(folder, file), 'nothing is written before the answer').toBe(whole)
  await question.getByRole('button', { name: /replace/i }).click()
  await expect
    .poll(() => changedLines(whole, readNews(folder, file)))
    .toEqual([
      '-excerpt: "Six cranes have been reading container codes through fog since March."',
      '+excerpt: "Shorter."',
    ])
  expect(statSync(join(folder, '_news', file)).mode & 0o777, 'the mode survives').toBe(0o444)
  await app.close()
})

test('as a plain user: an article in a folder without the right to write opens read only, with the reason', async () => {
  test.skip(process.platform === 'win32', 'Mode bits are POSIX.')
  test.skip(isRoot && !canSwitchUser, 'As root this needs useradd and runuser.')
  const folder = threeArticles()
  chmodSync(join(folder, '_news'), 0o555)
  const app = await launch(isRoot ? asPlainUser(folder) : { folder })
  await openArticle(app.page, title)
  await expect(app.page.getByRole('note').filter({ hasText: 'no right to write in this folder' })).toBeVisible()
  await expect(field(app.page, 'Excerpt')).not.toBeEditable()
  expect(readNews(folder, file)).toBe(whole)
  await app.close()
  chmodSync(join(folder, '_news'), 0o755)
})
