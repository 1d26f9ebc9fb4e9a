import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { changedLines, makeNews, readNews, whole, writeNews } from './articles'
import { file, openCranes, title } from './cranes'
import { type Shown, test } from './shared-app'
import { field, form, list, openArticle, save } from './window'

const theirs = whole.replace(title, 'Theirs').replace('heat: 70', 'heat: 75')

let app: Shown
let folder: string
test.beforeEach(async ({ enter }) => {
  ;({ app, folder } = await openCranes(enter))
})

const at = (name: string): string => join(folder, '_news', name)
const changed = () => app.page.getByRole('region', { name: 'Changed on disk' })
const dialog = () => app.page.getByRole('dialog', { name: 'Changed on disk' })

/** Both sides changed the title, and the dialog asks about it. */
async function clash(): Promise<void> {
  await field(app.page, 'Title').fill('Mine')
  writeNews(folder, file, theirs)
  await expect(changed()).toContainText('Title clashes')
  await app.page.keyboard.press('Control+s')
  await expect(dialog()).toBeVisible()
}

test('a question that went with its file comes back when it is asked for, not under the keys', async () => {
  await clash()
  rmSync(at(file))
  await expect(dialog()).toHaveCount(0)
  await expect(changed()).toContainText('This file is gone from disk')
  await field(app.page, 'Title').press('End')
  await app.page.keyboard.type(' in 2021')
  writeNews(folder, file, theirs)
  await expect(changed()).toContainText('Title clashes')
  await app.page.keyboard.type(' and 2022')
  await expect(field(app.page, 'Title')).toHaveValue('Mine in 2021 and 2022')
  await expect(dialog()).toHaveCount(0)
})

test('what is merged is shown without what clashes', async () => {
  await clash()
  await app.page.keyboard.press('1')
  await dialog().locator('summary').click()
  await expect(dialog().locator('details')).toContainText('75')
  await expect(dialog().locator('details')).not.toContainText('Theirs')
})

test('what I write myself is of the kind that stands there', async () => {
  const heat = form(app.page).getByRole('spinbutton', { name: 'Heat' })
  await heat.fill('12')
  writeNews(folder, file, whole.replace('heat: 70', 'heat: 75'))
  await expect(changed()).toContainText('Heat clashes')
  await app.page.keyboard.press('Control+s')
  await app.page.keyboard.press('3')
  const own = dialog().getByRole('textbox', { name: 'My own, Heat' })
  const write = async (words: string): Promise<void> => {
    await own.press('Control+a')
    await app.page.keyboard.type(words)
  }
  await write('very hot')
  await expect(dialog()).toContainText('A number stands here')
  await own.press('Control+s')
  await expect(dialog().getByRole('group', { name: 'Heat' })).toContainText('needs you')
  await expect(own).toBeFocused()
  await write('80')
  await own.press('Control+s')
  await expect(dialog()).toHaveCount(0)
  await expect.poll(() => readNews(folder, file)).toBe(whole.replace('heat: 70', 'heat: 80'))
  // To take back what I decided asks nothing: the file holds no word of others that I haven't seen.
  await form(app.page).focus()
  await app.page.keyboard.press('Control+z')
  await expect(heat).toHaveValue('12')
  await expect(changed()).toHaveCount(0)
  await save(app.page)
  expect(readNews(folder, file)).toBe(whole.replace('heat: 70', 'heat: 12'))
})

test('the bar follows what becomes of the file, and the text can be written again once it is gone', async () => {
  await field(app.page, 'Title').fill('Mine')
  rmSync(at(file))
  mkdirSync(at(file))
  await expect(changed()).toContainText('A folder')
  rmSync(at(file), { recursive: true })
  await expect(changed()).toContainText('This file is gone from disk')
  await expect(app.page.getByRole('status', { name: 'Results' })).toContainText('2 of 2')
  await app.page.getByRole('button', { name: 'Write it again' }).click()
  await expect(changed()).toHaveCount(0)
  expect(readNews(folder, file)).toBe(whole.replace(title, 'Mine'))
})

test('a file that was emptied is a choice as a whole', async () => {
  await field(app.page, 'Title').fill('Mine')
  writeNews(folder, file, '')
  await expect(changed()).toContainText('The whole file clashes')
  writeNews(folder, file, whole)
  await expect(changed()).toHaveCount(0)
  await expect(field(app.page, 'Title')).toHaveValue('Mine')
})

test('a failure is said until it is done', async () => {
  await field(app.page, 'Title').fill('Mine')
  const moved = `${folder}-away`
  const failure = app.page.getByRole('alert').filter({ hasText: 'Not saved' })
  renameSync(folder, moved)
  await expect(app.page.getByRole('alert').filter({ hasText: 'is gone' })).toBeVisible()
  await app.page.keyboard.press('Control+s')
  await expect(failure).toBeVisible()
  renameSync(moved, folder)
  await expect(app.page.getByRole('region', { name: 'Notices' })).toContainText('is back')
  await save(app.page)
  await expect(failure).toHaveCount(0)
  expect(readNews(folder, file)).toBe(whole.replace(title, 'Mine'))
})

test('what an earlier run left is marked and counted before it is opened', async ({ restart }) => {
  await field(app.page, 'Title').fill('Mine')
  await expect(app.page.getByRole('button', { name: /^Unsaved/ })).toContainText('1')
  app = await restart()
  await expect(app.page.getByRole('region', { name: 'Unsaved edits of an earlier run' })).toBeVisible()
  await expect(app.page.getByRole('contentinfo')).toContainText('1 unsaved')
  await expect(list(app.page).getByRole('img', { name: 'Unsaved edits' })).toHaveCount(1)
})

test('edits that clash with git’s marks are asked for by field, and what git merged stays', async () => {
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@a.example', ...args], {
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
    }).status
  const commit = (text: string): void => {
    writeNews(folder, file, text)
    git('add', '--all')
    git('commit', '--quiet', '--message', 'articles')
  }
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'core.autocrlf', 'false')
  commit(whole)
  git('checkout', '--quiet', '-b', 'pipeline')
  commit(whole.replace(title, 'Of the pipeline').replace('heat: 70', 'heat: 888'))
  git('checkout', '--quiet', 'main')
  const desk = whole.replace(title, 'Of the desk')
  commit(desk)
  await expect(field(app.page, 'Title')).toHaveValue('Of the desk')
  await field(app.page, 'Title').fill('Unsaved')
  expect(git('merge', 'pipeline')).toBe(1)
  await expect(app.page.getByRole('region', { name: 'Left in conflict by git' })).toContainText('Title')
  await app.page.keyboard.press('Control+s')
  await expect(dialog().getByRole('group', { name: 'Title', exact: true })).toContainText('Unsaved')
  await app.page.keyboard.press('1')
  await app.page.keyboard.press('Control+s')
  await expect(dialog()).toHaveCount(0)
  await expect.poll(() => readNews(folder, file)).toBe(whole.replace(title, 'Unsaved').replace('heat: 70', 'heat: 888'))
})

test('what could not be read again is not saved, and what the form can’t show is asked about', async () => {
  await app.page.getByRole('tab', { name: 'Source' }).click()
  const source = app.page.locator('.cm-content')
  await source.click()
  await app.page.keyboard.press('Control+End')
  await app.page.keyboard.insertText('x\u0000y')
  await app.page.keyboard.press('Control+s')
  await expect(app.page.getByRole('alert').filter({ hasText: 'NUL' })).toBeVisible()
  expect(readNews(folder, file)).toBe(whole)
  await app.page.keyboard.press('Control+z')
  await app.page.keyboard.press('Control+Home')
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.insertText('heat: 71\n')
  await app.page.keyboard.press('Control+s')
  const question = app.page.getByRole('dialog', { name: 'Save anyway?' })
  await expect(question.getByRole('heading', { name: /^Not every program reads line \d+/ })).toBeVisible()
  await question.getByRole('button', { name: 'Back to the text' }).click()
  expect(readNews(folder, file)).toBe(whole)
})

test('edits and what is kept follow their article where two exchange their files, also without addresses', async ({
  enter,
}) => {
  const other = '2026-06-12-wards.md'
  const cranes = whole.replace(/^webUrl: .*\n/m, '')
  const wards = whole
    .replace(title, 'Small models, big wards')
    .replace(/^excerpt: .*/m, 'excerpt: About wards.')
    .replace(/^webUrl: .*\n/m, '')
    .replace(/2026-06-13T12:43:00Z/, '2026-06-12T08:00:00Z')
    .replace('q83vASN', 'another')
  folder = makeNews({ [file]: cranes, [other]: wards })
  app = await enter(folder)
  await openArticle(app.page, title)
  await field(app.page, 'Excerpt').fill('Discarded')
  await app.page.getByRole('button', { name: 'Discard my changes' }).click()
  await expect(app.page.getByRole('region', { name: 'What was not chosen' })).toBeVisible()
  await field(app.page, 'Title').fill('Mine')
  renameSync(at(file), at('between'))
  renameSync(at(other), at(file))
  renameSync(at('between'), at(other))
  await expect(app.page.getByText(`_news/${file} is _news/${other} now`)).toBeVisible()
  await save(app.page)
  await expect
    .poll(() => [readNews(folder, file), readNews(folder, other)])
    .toEqual([wards, expect.stringContaining('title: "Mine"')])
  expect(changedLines(cranes, readNews(folder, other))).toHaveLength(2)
})
