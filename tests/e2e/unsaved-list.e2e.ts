import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { axe } from './app'
import { changedLines, readNews, whole } from './articles'
import { file, openCranes, other, title } from './cranes'
import { type Shown, test } from './shared-app'
import { field, list, openArticle } from './window'

let app: Shown
let folder: string
test.beforeEach(async ({ enter }) => {
  ;({ app, folder } = await openCranes(enter))
  await field(app.page, 'Title').fill('Typed and not saved')
})

const unsaved = () => app.page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: /^Unsaved/ })
const lostRow = () => list(app.page).getByRole('option', { name: `${title}, file is gone` })
const changed = () => app.page.getByRole('region', { name: 'Changed on disk' })

test('an unsaved article whose file is gone is listed, opens with its text, also after a restart, and is written again', async ({
  restart,
}) => {
  rmSync(join(folder, '_news', file))
  await expect(changed()).toContainText('This file is gone from disk.')
  await openArticle(app.page, other)
  await expect(unsaved()).toContainText('1')
  await unsaved().click()
  await expect(lostRow()).toContainText('file is gone')
  await expect(lostRow()).toContainText(file)
  await expect(unsaved()).toContainText('1')
  expect(await axe(app.page)).toEqual([])
  await lostRow().click()
  await expect(field(app.page, 'Title')).toHaveValue('Typed and not saved')

  app = await restart()
  await expect(unsaved()).toContainText('1')
  await unsaved().click()
  await expect(lostRow()).toBeVisible()
  await expect(unsaved()).toContainText('1')
  // By keyboard; no key that decides does anything to it.
  await list(app.page).focus()
  await app.page.keyboard.press('p')
  await app.page.keyboard.press('Enter')
  await expect(field(app.page, 'Title')).toHaveValue('Typed and not saved')
  await expect(changed()).toContainText('This file is gone from disk.')
  await changed().getByRole('button', { name: 'Write it again' }).click()
  await expect.poll(() => existsSync(join(folder, '_news', file))).toBe(true)
  expect(changedLines(whole, readNews(folder, file))).toEqual([
    `-title: "${title}"   # from the wire`,
    '+title: "Typed and not saved"   # from the wire',
  ])
  await expect(lostRow()).toHaveCount(0)
  await expect(unsaved()).toContainText('0')
})

test('a folder that is moved away leaves its unsaved article in the list, to be typed on and saved when it is back', async ({
  restart,
}) => {
  await openArticle(app.page, other)
  await app.app.close()
  const [news, away] = [join(folder, '_news'), `${folder}-away`]
  renameSync(news, away)
  // What is left decides what counts as an article.
  mkdirSync(join(folder, '_learning'))
  writeFileSync(join(folder, '_learning', 'one.md'), '---\ntitle: A lesson\n---\n')
  app = await restart()
  await expect(unsaved()).toContainText('1')
  await unsaved().click()
  await lostRow().click()
  await expect(field(app.page, 'Title')).toHaveValue('Typed and not saved')
  await field(app.page, 'Title').fill('Typed on')
  app = await restart()
  await expect(unsaved()).toContainText('1')
  await unsaved().click()
  await lostRow().click()
  await expect(field(app.page, 'Title')).toHaveValue('Typed on')
  renameSync(away, news)
  await expect(changed()).toHaveCount(0)
  await app.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => readNews(folder, file)).toContain('Typed on')
})

test('a file that was renamed between two runs is followed from its row', async ({ restart }) => {
  await openArticle(app.page, other)
  await app.app.close()
  renameSync(join(folder, '_news', file), join(folder, '_news', 'renamed.md'))
  app = await restart()
  await expect(unsaved()).toContainText('1')
  await unsaved().click()
  await lostRow().click()
  await expect(app.page.getByText(`_news/${file} is _news/renamed.md now`)).toBeVisible()
  await expect(field(app.page, 'Title')).toHaveValue('Typed and not saved')
  await app.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => readNews(folder, 'renamed.md')).toContain('Typed and not saved')
  expect(existsSync(join(folder, '_news', file))).toBe(false)
})
