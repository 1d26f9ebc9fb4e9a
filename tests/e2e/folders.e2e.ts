import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from '@playwright/test'
import { makeNews, threeArticles, whole } from './articles'
import { byMenu, shows } from './folders'
import { ask } from './guarded'
import { type Enter, type Shown, test } from './shared-app'
import { field, form, list, openArticle, option, search } from './window'

const title = 'Harbour cranes learn to see in fog'
const path = '_news/2026-06-13-cranes.md'
const textOf = (folder: string): string => readFileSync(join(folder, path), 'utf8')

/** Two clones of one newsroom, both known to the window, which shows the first. */
async function twoClones(enter: Enter): Promise<{ app: Shown; here: string; there: string }> {
  const [here, there] = [threeArticles(), threeArticles()]
  await enter(there)
  return { app: await enter(here), here, there }
}

test('what is typed in one folder stays in it, and is offered when it is entered again', async ({ enter }) => {
  const { app, here, there } = await twoClones(enter)
  const { page } = app
  await openArticle(page, title)
  await field(page, 'Title').fill('Typed in the first folder')
  await byMenu(app, there)
  await shows(page, there)
  await expect(form(page)).toHaveCount(0)
  await expect(page.getByText('1 unsaved')).toHaveCount(0)
  await openArticle(page, title)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Nothing to save')).toBeVisible()
  expect(textOf(there)).toBe(whole)

  await byMenu(app, here)
  await shows(page, here)
  await expect(page.getByRole('region', { name: 'Unsaved edits of an earlier run' })).toContainText(title)
  await page.getByRole('button', { name: 'Show them' }).click()
  await page.getByRole('tab', { name: 'Form' }).click()
  await expect(field(page, 'Title')).toHaveValue('Typed in the first folder')
  await page.keyboard.press('Control+s')
  await expect.poll(() => textOf(here)).toContain('Typed in the first folder')
  expect(textOf(there)).toBe(whole)
})

test('of two folders of one name the header and the window’s title say where it lies, and its branch as it is now', async ({
  enter,
}) => {
  const [here, there] = [threeArticles(), threeArticles()]
  for (const folder of [here, there]) writeFileSync(join(folder, '_config.yml'), 'title: Power Apps Weekly\n')
  mkdirSync(join(here, '.git'))
  writeFileSync(join(here, '.git/HEAD'), 'ref: refs/heads/main\n')
  await enter(there)
  const { page, app } = await enter(here)
  const title = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
  const name = page.getByRole('button', { name: 'Power Apps Weekly, folders and theme' })
  await expect(name).toHaveText(`Power Apps Weekly${basename(here)}main`)
  await expect.poll(title).toBe(`Power Apps Weekly · ${basename(here)} · main — Copydesk`)
  writeFileSync(join(here, '.git/HEAD'), 'ref: refs/heads/monday\n')
  await expect(name).toHaveText(`Power Apps Weekly${basename(here)}monday`)
  await expect.poll(title).toBe(`Power Apps Weekly · ${basename(here)} · monday — Copydesk`)
})

test('a key pressed right behind a change of folder acts on what the window shows', async ({ enter }) => {
  const { app, here } = await twoClones(enter)
  const { page } = app
  const other = makeNews({ '2026-07-01-other.md': '---\ntitle: Another place\npublished: false\n---\n' })
  await search(page).fill('cranes')
  await expect(list(page).getByRole('option')).toHaveCount(1)
  await option(page, title).click()
  await app.app.evaluate(async ({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, other)
  await page.keyboard.press('Control+o')
  await page.keyboard.press('p')
  await expect(option(page, 'Another place')).toBeVisible()
  // The search, its order and the selection are those of a folder.
  await expect(search(page)).toHaveValue('')
  await expect(list(page).getByRole('option')).toHaveCount(1)
  expect(textOf(here).replace('published: true', 'published: false')).toBe(whole)
})

test('letters typed on while the folder changes are no keys of the new one’s list', async ({ enter }) => {
  const { app, here, there } = await twoClones(enter)
  const { page } = app
  await openArticle(page, title)
  await field(page, 'Title').focus()
  const typed = page.keyboard.type('p'.repeat(60), { delay: 60 })
  await byMenu(app, there)
  await typed
  await shows(page, there)
  await expect(option(page, title)).toHaveAccessibleName(/unpublished|new/)
  expect([textOf(here), textOf(there)]).toEqual([whole, whole])
})

test('what was said of one folder ends with it', async ({ enter }) => {
  const { app, here, there } = await twoClones(enter)
  const { page } = app
  await openArticle(page, title)
  await field(page, 'Title').fill('Typed before the rename')
  renameSync(join(here, path), join(here, '_news/2026-06-13-renamed.md'))
  const notice = page.getByRole('region', { name: 'Notices' }).getByText('what you typed went along')
  await expect(notice).toBeVisible()
  await byMenu(app, there)
  await shows(page, there)
  await expect(notice).toHaveCount(0)
})

test('opening and closing a folder fifty times leaves nothing alive', async ({ enter }) => {
  test.setTimeout(240_000)
  const { app, here, there } = await twoClones(enter)
  const { page } = app
  const ids = await page.evaluate(async () => {
    type Start = { value: { recents: { id: string; folder: string }[] } }
    const main = (globalThis as unknown as { copydesk: { start: (request: object) => Promise<Start> } }).copydesk
    return (await main.start({})).value.recents.map(({ id, folder }) => ({ id, folder }))
  })
  const idOf = (folder: string): string => ids.find((one) => one.folder === folder)?.id ?? 'none'
  const pid = app.app.process().pid ?? 0
  const alive = async (): Promise<Record<string, number>> => ({
    threads: readdirSync(`/proc/${pid}/task`).length,
    files: readdirSync(`/proc/${pid}/fd`).length,
    ...(await app.app.evaluate(({ ipcMain }) => {
      const counts: Record<string, number> = {}
      const { getActiveResourcesInfo } = process as unknown as { getActiveResourcesInfo: () => string[] }
      for (const kind of getActiveResourcesInfo.call(process)) counts[kind] = (counts[kind] ?? 0) + 1
      // One that is just due is no leak.
      return { workers: counts.MessagePort ?? 0, watchers: counts.FSEvent ?? 0, listeners: ipcMain.eventNames().length }
    })),
  })
  const visit = async (folder: string): Promise<void> => {
    await ask(page, 'openRecent', { id: idOf(folder) })
    await shows(page, folder)
  }
  // The first visits load what is loaded once.
  for (const folder of [there, here, there, here]) await visit(folder)
  const before = await alive()
  for (let count = 0; count < 25; count += 1) {
    await visit(there)
    await visit(here)
  }
  await expect
    .poll(async () => {
      const now = await alive()
      return Object.entries(now).filter(([kind, count]) => count > (before[kind] ?? 0) + 3)
    })
    .toEqual([])
})
