import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { ResponseOf } from '../../src/shared/ipc/contract'
import type { CopydeskApi } from '../../src/shared/ipc/events'
import {
  axe,
  electronPath,
  freshData,
  type Launched,
  launch,
  makeWorkspace,
  startArguments,
  startEnvironment,
} from './app'
import { ask } from './guarded'
import { twoByTwo } from './pixels'
import { field, list, openArticle } from './window'

const article = '---\ntitle: One\npublished: false\n---\n'
const path = '_news/2026-06-13-one.md'
const picture = 'assets/pixels.png'

async function begin(page: Page): Promise<ResponseOf<'start'>> {
  const reply = await page.evaluate(() => (window as unknown as { copydesk: CopydeskApi }).copydesk.start({}))
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value
}

const title = ({ app }: Launched): Promise<string | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())

test('without an argument: first what can be opened, later the last folder, where the window stood', async () => {
  const data = freshData()
  const first = await launch({ data })
  expect((await begin(first.page)).workspace).toBeNull()
  expect(existsSync(join(data, 'sample'))).toBe(false)
  await expect(first.page.getByRole('heading', { name: 'What it never does' })).toBeVisible()
  await expect(first.page.getByRole('button', { name: 'Open your folder…' })).toBeVisible()
  expect(await axe(first.page)).toEqual([])
  await first.page.getByRole('button', { name: 'Try the sample' }).focus()
  await first.page.keyboard.press('Enter')
  await expect(list(first.page)).toBeFocused()
  const start = await begin(first.page)
  expect(start.workspace?.sample).toBe(true)
  expect(existsSync(join(data, 'sample/newsroom/_news'))).toBe(true)
  await expect(first.page.getByText('Sample, made up to try things in')).toBeVisible()
  await expect(first.page.getByRole('button', { name: 'Open your folder…' })).toBeVisible()
  expect(await axe(first.page)).toEqual([])
  expect(await title(first)).toBe(`${start.workspace?.name} — Copydesk`)
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1000, 720))
  await first.close()

  const folder = makeWorkspace({ [path]: article })
  const named = await launch({ data, folder })
  expect((await begin(named.page)).workspace?.sample).toBe(false)
  await named.close()

  const again = await launch({ data })
  const { workspace, recents } = await begin(again.page)
  expect(recents.map((recent) => recent.id)).toEqual([workspace?.id, start.workspace?.id])
  const size = await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
  expect(size).toEqual([1000, 720])
  await again.close()
})

test('a folder that is not there leaves the window without one and is named', async () => {
  const app = await launch({ folder: '/no/such/newsroom' })
  expect((await begin(app.page)).workspace).toBeNull()
  await expect(app.page.getByText('/no/such/newsroom').first()).toBeVisible()
  await expect(app.page.getByRole('button', { name: 'Open your folder…' })).toBeVisible()
  await app.close()
})

test('the log is written wherever the start comes from', async () => {
  const app = await launch({ folder: makeWorkspace({ [path]: article }), cwd: tmpdir() })
  const log = join(app.data, 'logs/main.log')
  await ask(app.page, 'openLink', { url: 1 })
  await expect.poll(() => (existsSync(log) ? readFileSync(log, 'utf8') : '')).toContain('openLink.url')
  await app.close()
})

test('settings that are broken are moved aside whole, begun anew, and it is said', async () => {
  const data = freshData()
  const torn = '{ "version": 1, "settings": '
  writeFileSync(join(data, 'settings.json'), torn)
  const app = await launch({ data, folder: makeWorkspace({ [path]: article }) })
  const { settings, workspace } = await begin(app.page)
  expect(workspace).not.toBeNull()
  expect(settings.theme).toBe('system')
  const aside = readdirSync(data).find((name) => name.startsWith('settings.broken-')) ?? ''
  expect(readFileSync(join(data, aside), 'utf8')).toBe(torn)
  await expect(app.page.getByText(aside).first()).toBeVisible()
  await app.close()
})

test('of settings with an odd entry the rest holds, the old file is kept beside, and it is said once', async () => {
  const data = freshData()
  const folder = makeWorkspace({ [path]: article })
  const odd = { id: 'X', name: 'X', folder: '~/x', root: '/x' }
  const text = JSON.stringify({ version: 1, settings: { theme: 'dark' }, recents: [odd], window: null })
  writeFileSync(join(data, 'settings.json'), text)
  const said = (app: Launched) => app.page.getByText(/Something in your settings could not be read .*\(recents\)/)
  const app = await launch({ data, folder })
  await expect(list(app.page).getByRole('option')).toHaveCount(1)
  await expect(said(app)).toBeVisible()
  const { settings, recents, workspace } = await begin(app.page)
  expect(settings.theme).toBe('dark')
  expect(recents.map(({ id }) => id)).toEqual([workspace?.id])
  const aside = readdirSync(data).find((name) => name.startsWith('settings.broken-')) ?? ''
  expect(readFileSync(join(data, aside), 'utf8')).toBe(text)
  await app.close()
  const again = await launch({ data, folder })
  await expect(list(again.page).getByRole('option')).toHaveCount(1)
  await expect(said(again)).toHaveCount(0)
  await again.close()
})

test('kept work that is torn is moved aside whole, not loaded, and it is said', async () => {
  const data = freshData()
  const folder = makeWorkspace({ [path]: article })
  const first = await launch({ data, folder })
  const drafts = join(data, 'workspaces', (await begin(first.page)).workspace?.id ?? '', 'drafts')
  await first.close()
  mkdirSync(drafts, { recursive: true })
  writeFileSync(join(drafts, 'torn.json'), '{ "version": 1, "path": ')
  const second = await launch({ data, folder })
  await expect(second.page.getByText(/torn\.json can't be read; it was moved to/).first()).toBeVisible()
  expect((await begin(second.page)).drafts).toEqual([])
  expect(readFileSync(join(drafts, 'broken/1-torn.json'), 'utf8')).toBe('{ "version": 1, "path": ')
  await second.close()
})

test('what was typed right before the window closed is kept', async () => {
  const data = freshData()
  const folder = makeWorkspace({ [path]: article })
  const app = await launch({ data, folder })
  const workspace = (await begin(app.page)).workspace?.id ?? ''
  await list(app.page).getByRole('option').click()
  const title = app.page.getByRole('textbox', { name: 'Title', exact: true })
  const before = await title.inputValue()
  await title.press('End')
  await title.pressSequentially('-typed')
  await app.close()
  const again = await launch({ data, folder })
  expect((await begin(again.page)).drafts).toEqual([{ path, at: expect.any(Number) }])
  const kept = await ask(again.page, 'readDraft', { workspace, path })
  expect(kept.value).toMatchObject({ draft: { base: article, text: article.replace(before, `${before}-typed`) } })
  await again.close()
})

test('text that can’t be kept isn’t closed away: the window stays and says so, and closes like any other once it is kept', async () => {
  const data = freshData()
  const folder = makeWorkspace({ [path]: article })
  const { app, page, close } = await launch({ data, folder })
  const drafts = join(data, 'workspaces', (await begin(page)).workspace?.id ?? '', 'drafts')
  rmSync(drafts, { recursive: true, force: true })
  writeFileSync(drafts, 'A file where the folder of drafts has to be.')
  await list(page).getByRole('option').click()
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  await title.fill('Typed where nothing can be kept')
  await expect(page.getByText('Unsaved work could not be kept').first()).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect(page.getByText('The unsaved edits of 1 article can’t be kept, so this folder stays open.')).toBeVisible()
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true)
  await expect(title).toHaveValue('Typed where nothing can be kept')
  rmSync(drafts)
  await expect(page.getByText('Unsaved work is kept again').first()).toBeVisible()
  await close()
  const again = await launch({ data, folder })
  await expect(again.page.getByRole('region', { name: 'Unsaved edits' })).toBeVisible()
  await again.close()
})

test('a second start with the same folder comes to the first window, with another it gets its own', async () => {
  const folder = makeWorkspace({ [path]: article, [picture]: twoByTwo })
  const app = await launch({ folder })
  const firstId = (await begin(app.page)).workspace?.id ?? ''
  const start = (second: string): number | null =>
    spawnSync(electronPath(), startArguments({ folder: second }), { env: startEnvironment(app.data), timeout: 120_000 })
      .status
  const count = () => app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  await app.app.evaluate(({ BrowserWindow }) => {
    const focused: string[] = []
    Object.assign(globalThis, { focused })
    for (const window of BrowserWindow.getAllWindows()) window.focus = () => void focused.push(window.getTitle())
  })
  const focused = () => app.app.evaluate(() => (globalThis as unknown as { focused: string[] }).focused.length)
  expect(start(folder)).toBe(0)
  await expect.poll(focused).toBe(1)
  expect(await count()).toBe(1)
  const other = makeWorkspace({ 'one.md': '---\ntitle: Other\n---\n' })
  const appears = app.app.waitForEvent('window')
  expect(start(other)).toBe(0)
  const page = await appears
  await page.waitForLoadState()
  expect((await begin(page)).workspace?.id).not.toBe(firstId)
  const answer = await page.evaluate(
    ([workspace, file]) =>
      (window as unknown as { copydesk: CopydeskApi }).copydesk.openArticle({ workspace, path: file }),
    [firstId, path] as const,
  )
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-your-workspace' } })
  // Nor its pictures: what comes instead is one pixel.
  const width = (target: Page) =>
    target.evaluate(async (url) => {
      const image = new Image()
      image.src = url
      await image.decode()
      return image.naturalWidth
    }, `copydesk-image://${firstId}/${picture}`)
  expect(await width(app.page)).toBe(2)
  expect(await width(page)).toBe(1)
  await page.close()
  await expect.poll(count).toBe(1)
  await app.close()
})

test('a renderer that crashes comes back by itself, with the article that was shown; the third crash on it opens its source', async () => {
  const folder = makeWorkspace({ [path]: article })
  const second = await launch({ folder })
  await list(second.page).getByRole('option').first().click()
  await expect(second.page.getByRole('tab', { name: 'Form', exact: true })).toHaveAttribute('aria-selected', 'true')
  // Playwright's own page ends with the first crash: from here on the window is asked through main.
  const tab = (): Promise<string | null> =>
    second.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents || contents.isCrashed() || contents.isLoading()) return null
      return contents.executeJavaScript(`document.querySelector('[role=tab][aria-selected=true]')?.textContent ?? null`)
    })
  for (const shown of ['Form', 'Form', 'Source']) {
    await second.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve))
      contents?.forcefullyCrashRenderer()
      await gone
    })
    await expect.poll(tab).toBe(shown)
    const answers = second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('window.copydesk.start({}).then(({ ok }) => ok)'),
    )
    expect(await answers).toBe(true)
  }
  await second.close()
})

test('after a crash the article is there again with what was typed a second before', async () => {
  const folder = makeWorkspace({ [path]: article })
  const since = Date.now()
  const second = await launch({ folder })
  await openArticle(second.page, 'One')
  const start = Date.now() - since
  await field(second.page, 'Title').fill('One, typed')
  await expect.poll(async () => (await begin(second.page)).drafts.length).toBe(1)
  await second.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve))
    contents?.forcefullyCrashRenderer()
    await gone
  })
  const crashed = Date.now()
  const inPage = (code: string): Promise<string | null> =>
    second.app.evaluate(async ({ BrowserWindow }, script) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents || contents.isCrashed() || contents.isLoading()) return null
      return contents.executeJavaScript(script)
    }, code)
  const title = `document.querySelector('[data-field="title"]')?.value ?? null`
  await expect.poll(() => inPage(title), { intervals: [50] }).toBe('One, typed')
  // On an idle machine it is under a second; on a busy one a start takes long too.
  expect(Date.now() - crashed).toBeLessThan(3 * start)
  expect(readFileSync(join(folder, path), 'utf8'), 'nothing is written by itself').toBe(article)
  await second.close()
})
