import { expect } from '@playwright/test'
import { leaveMouse, resize } from './app'
import { changedLines, manyArticles, readNews, threeArticles, whole } from './articles'
import { test } from './shared-app'
import { field, form, list, option, results, search } from './window'

test('keyboard alone: from start to saved', async ({ enter }) => {
  const folder = threeArticles()
  const app = await enter(folder)
  const { keyboard } = app.page
  await expect(results(app.page)).toContainText('3')
  await list(app.page).focus()
  await keyboard.press('/')
  await expect(search(app.page)).toBeFocused()
  await keyboard.type('cranes fog')
  await expect(results(app.page)).toContainText('1 of 3')
  await keyboard.press('Enter')
  await expect(list(app.page)).toBeFocused()
  await keyboard.press('Enter')
  await expect(field(app.page, 'Title')).toBeFocused()
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('Typed by hand')
  await keyboard.press('ControlOrMeta+s')
  await expect
    .poll(() => changedLines(whole, readNews(folder, '2026-06-13-cranes.md')))
    .toEqual([
      '-title: "Harbour cranes learn to see in fog"   # from the wire',
      '+title: "Typed by hand"   # from the wire',
    ])
  await keyboard.press('Escape')
  await keyboard.press('Escape')
  await expect(list(app.page)).toBeFocused()
})

test('a folder that opens has the focus in its list: its keys act at once', async ({ enter }) => {
  const app = await enter(threeArticles())
  await expect(option(app.page, 'Harbour cranes')).toBeVisible()
  await expect(list(app.page)).toBeFocused()
  await app.page.keyboard.press('j')
  await expect(list(app.page)).toHaveAttribute('aria-activedescendant', /./)
  await app.page.keyboard.press('i')
  await expect(app.page.getByRole('region', { name: 'Triage' })).toBeVisible()
})

test('Alt+ArrowDown goes to the next article with the cursor in the same field', async ({ enter }) => {
  const app = await enter(threeArticles())
  await option(app.page, 'Harbour cranes').click()
  await field(app.page, 'Excerpt').focus()
  await app.page.keyboard.press('Alt+ArrowDown')
  await expect(field(app.page, 'Title')).toHaveValue('Small models, big wards')
  await expect(field(app.page, 'Excerpt')).toBeFocused()
})

test('an article opens at its title and at its top, and goes on where the cursor was in it', async ({ enter }) => {
  const app = await enter(threeArticles())
  const { page } = app
  await leaveMouse(app)
  await resize(app, 1024, 700)
  const panel = page.getByRole('tabpanel')
  const top = (): Promise<number> => panel.evaluate((element) => element.scrollTop)
  await option(page, 'Harbour cranes').click()
  const quality = form(page).getByRole('spinbutton', { name: 'Quality' })
  await quality.focus()
  expect(await top()).toBeGreaterThan(0)
  await list(page).focus()
  await page.keyboard.press('Enter')
  await expect(quality, 'the open article goes on').toBeFocused()
  await page.keyboard.press('ControlOrMeta+3')
  await expect(panel).toBeFocused()
  expect(await top(), 'the preview begins at its top').toBe(0)
  await page.keyboard.press('ControlOrMeta+1')
  await expect(quality).toBeFocused()
  await list(page).focus()
  await page.keyboard.press('j')
  for (const key of ['Enter', 'e']) {
    await page.keyboard.press(key)
    await expect(field(page, 'Title')).toHaveValue('Small models, big wards')
    await expect(field(page, 'Title')).toBeFocused()
    expect(await top()).toBe(0)
    await page.keyboard.type('!')
    await expect(field(page, 'Title')).toHaveValue('Small models, big wards!')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(field(page, 'Title')).toHaveValue('Small models, big wards')
    await list(page).focus()
  }
  await option(page, 'Harbour cranes').click()
  await expect(field(page, 'Title')).toHaveValue('Harbour cranes learn to see in fog')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Title'), 'another one was open between').toBeFocused()
})

test('single keys stay letters in a field; the palette runs the same commands', async ({ enter }) => {
  const folder = threeArticles()
  const app = await enter(folder)
  await option(app.page, 'Harbour cranes').click()
  await field(app.page, 'Title').fill('')
  await field(app.page, 'Title').pressSequentially('pup')
  await expect(field(app.page, 'Title')).toHaveValue('pup')
  expect(readNews(folder, '2026-06-13-cranes.md')).toBe(whole)
  await app.page.keyboard.press('ControlOrMeta+k')
  const palette = app.page.getByRole('dialog', { name: 'Commands' })
  await expect(palette).toBeVisible()
  await app.page.keyboard.type('save')
  await app.page.keyboard.press('Enter')
  await expect.poll(() => readNews(folder, '2026-06-13-cranes.md')).toContain('title: "pup"')
})

test('the menu at the workspace’s name: by keys alone, and the list’s keys wait while it is open', async ({
  enter,
}) => {
  const folder = threeArticles()
  const app = await enter(folder)
  const menu = app.page.getByRole('menu', { name: 'Folders and theme' })
  const button = app.page.getByRole('button', { name: /folders and theme$/ })
  await list(app.page).focus()
  await button.press('Enter')
  await expect(menu.getByRole('menuitem', { name: 'Open folder…' })).toBeFocused()
  await app.page.keyboard.press('p')
  await app.page.keyboard.press('End')
  await expect(menu.getByRole('menuitemradio', { name: 'Theme like the system' })).toBeFocused()
  await app.page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await expect(menu).toHaveCount(0)
  await button.press('Enter')
  await expect(menu.getByRole('menuitem', { name: 'Open folder…' })).toBeFocused()
  await app.page.keyboard.press('ArrowUp')
  await app.page.keyboard.press('ArrowUp')
  await app.page.keyboard.press('Enter')
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(readNews(folder, '2026-06-13-cranes.md')).toBe(whole)
})

test('3,000 articles scroll from the first to the last', async ({ enter }) => {
  const app = await enter(manyArticles(3_000))
  await expect(results(app.page)).toContainText('3,000')
  await list(app.page).focus()
  await app.page.keyboard.press('End')
  const active = async () => {
    const id = await list(app.page).getAttribute('aria-activedescendant')
    return app.page.locator(`[id="${id}"]`).getAttribute('aria-posinset')
  }
  await expect.poll(active).toBe('3000')
  await expect(list(app.page).getByRole('option').last()).toHaveAccessibleName(/^Story number/)
  expect(await list(app.page).getByRole('option').count(), 'only what is near the window is mounted').toBeLessThan(120)
  await app.page.keyboard.press('Home')
  await expect.poll(active).toBe('1')
})

test('at 1024×700 list and editor fit, and nothing scrolls sideways', async ({ enter }) => {
  const app = await enter(threeArticles())
  await resize(app, 1024, 700)
  await option(app.page, 'Harbour cranes').click()
  await expect(form(app.page)).toBeVisible()
  await expect(list(app.page)).toBeVisible()
  const overflow = await app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  const width = (await form(app.page).boundingBox())?.width ?? 0
  expect(width).toBeGreaterThanOrEqual(560)
})

test('who goes back to the list before the article is there stays there: the next key is no typing', async ({
  enter,
}) => {
  const title = 'Harbour cranes learn to see in fog'
  const { page } = await enter(threeArticles())
  await expect(list(page).getByRole('option')).toHaveCount(3)
  await list(page).focus()
  await page.keyboard.press('Home')
  // In one go: no answer from main comes in between.
  await list(page).evaluate((element: HTMLElement) => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    element.blur()
    element.focus()
  })
  await expect(field(page, 'Title')).toHaveValue(title)
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('j')
  await expect(list(page).locator('[data-cursor="true"]')).toHaveAccessibleName(/^Small models, big wards/)
  await expect(field(page, 'Title')).toHaveValue(title)
})
