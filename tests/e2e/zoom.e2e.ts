import { expect, type Locator } from '@playwright/test'
import { resize } from './app'
import { makeNews, whole } from './articles'
import { type Enter, type Shown, test } from './shared-app'
import { field, list, openArticle } from './window'

/** A window of 1440 × 900 at 200 %, with one article. */
async function enterZoomed(enter: Enter): Promise<Shown> {
  const shown = await enter(makeNews({ '1.md': whole }))
  await resize(shown, 1440, 900)
  for (const zoom of [1.1, 1.25, 1.5, 1.75, 2]) {
    await shown.page.keyboard.press('ControlOrMeta+=')
    await expect
      .poll(() =>
        shown.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor()),
      )
      .toBeCloseTo(zoom)
  }
  return shown
}

/** That a press in its middle is the button's own: it is in sight, and nothing lies over it. */
async function expectInReach(button: Locator): Promise<void> {
  await expect(button).toBeInViewport({ ratio: 1 })
  const box = await button.boundingBox()
  if (box === null) throw new Error('The button has no place.')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  expect(await button.evaluate((one, { x, y }) => one.contains(document.elementFromPoint(x, y)), at)).toBe(true)
}

test('at 200 % the decisions of triage are in reach, above a card of any length', async ({ enter }) => {
  const { page } = await enterZoomed(enter)
  await list(page).focus()
  await page.keyboard.press('i')
  const decisions = page.getByRole('toolbar', { name: 'Decide' }).getByRole('button')
  await expect(decisions).toHaveCount(7)
  for (const button of await decisions.all()) await expectInReach(button)
  await page.getByRole('region', { name: 'Triage' }).hover()
  await page.mouse.wheel(0, 3_000)
  for (const button of await decisions.all()) await expectInReach(button)
})

test('at 200 % the calendar ends by its buttons, without scrolling', async ({ enter }) => {
  const { page } = await enterZoomed(enter)
  await openArticle(page, 'Harbour cranes learn to see in fog')
  await page.getByRole('button', { name: 'Calendar, published date' }).click()
  const calendar = page.getByRole('dialog', { name: 'Calendar, published date' })
  for (const name of ['Keep', 'As it was']) await expectInReach(calendar.getByRole('button', { name }))
})

test('at 200 % an article’s actions are in reach, however many lines changed', async ({ enter }) => {
  const { page } = await enterZoomed(enter)
  await openArticle(page, 'Harbour cranes learn to see in fog')
  const save = page.getByRole('button', { name: 'Save', exact: true })
  await expectInReach(save)
  await field(page, 'Title').fill('Cranes')
  await expect(save).toBeEnabled()
  for (const name of ['Review changes', 'Undo', 'Redo', 'Save'])
    await expectInReach(page.getByRole('button', { name, exact: true }))
})
