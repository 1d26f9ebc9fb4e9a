import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { freshData, launch } from './app'
import { readNews, threeArticles, whole, writeNews } from './articles'
import { field, openArticle } from './window'

const file = '2026-06-13-cranes.md'
const title = 'Harbour cranes learn to see in fog'

/** Has main do what a call asks so many ms later, and answer so many ms after it was done, as with a data folder that is far. */
const slowDown = (app: ElectronApplication, channel: string, ms: { before: number; after: number }): Promise<void> =>
  app.evaluate(
    ({ ipcMain }, [name, before, after]) => {
      type Handler = (...args: unknown[]) => unknown
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
      const answer = handlers.get(name) as Handler
      const wait = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time))
      handlers.set(name, async (...args) => {
        await wait(before)
        const answered = await answer(...args)
        await wait(after)
        return answered
      })
    },
    [channel, ms.before, ms.after] as const,
  )

test('what the pipeline writes between a save and its answer is no edit of mine', async () => {
  const folder = threeArticles()
  const { app, page, close } = await launch({ folder })
  await openArticle(page, title)
  await slowDown(app, 'saveArticle', { before: 0, after: 3_000 })
  await field(page, 'Title').fill('My title')
  const saveButton = page.getByRole('button', { name: 'Save', exact: true })
  await saveButton.click()
  const mine = whole.replace(title, 'My title')
  await expect.poll(() => readNews(folder, file)).toBe(mine)
  writeNews(folder, file, mine.replace('heat: 70', 'heat: 71'))
  await expect(page.getByRole('region', { name: 'Changed on disk' })).toContainText('Heat')
  await expect(saveButton).toBeDisabled()
  await expect(page.getByText('1 unsaved')).toHaveCount(0)

  // Were theirs taken for mine, this save would put 71 back.
  writeNews(folder, file, mine.replace('heat: 70', 'heat: 72'))
  await field(page, 'Excerpt').fill('My excerpt')
  await saveButton.click()
  await expect.poll(() => readNews(folder, file)).toContain('My excerpt')
  expect(readNews(folder, file)).toContain('heat: 72')
  await close()
})

test('what is typed right before the window closes is kept, however slow the data folder is', async () => {
  const [folder, data] = [threeArticles(), freshData()]
  const { app, page, close } = await launch({ folder, data })
  await openArticle(page, title)
  await slowDown(app, 'keepDraft', { before: 7_000, after: 0 })
  await field(page, 'Title').fill('Typed at the last moment')
  await close()
  const again = await launch({ folder, data })
  await expect(again.page.getByRole('region', { name: 'Unsaved edits of an earlier run' })).toContainText(title)
  await again.page.getByRole('button', { name: 'Show them' }).click()
  await again.page.getByRole('tab', { name: 'Form' }).click()
  await expect(field(again.page, 'Title')).toHaveValue('Typed at the last moment')
  await again.close()
})
