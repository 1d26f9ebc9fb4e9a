import { expect } from '@playwright/test'
import { axe } from './app'
import { threeArticles } from './articles'
import { type Shown, test } from './shared-app'
import { list, openArticle, search } from './window'

let app: Shown
test.beforeEach(async ({ enter }) => {
  app = await enter(threeArticles())
  await openArticle(app.page, 'Harbour cranes learn to see in fog')
})

const look = (): Promise<string[]> => axe(app.page)

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async () => {
    await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const tab of ['Form', 'Source', 'Preview', 'Changes']) {
      await app.page.getByRole('tab', { name: tab }).click()
      await expect(app.page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')
      expect(await look(), tab).toEqual([])
    }
    await app.page.getByRole('tab', { name: 'Form' }).click()
    await app.page.keyboard.press('Alt+r')
    await app.page.keyboard.type('night')
    await expect(app.page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first()).toBeVisible()
    expect(await look(), 'find related').toEqual([])
    await app.page.keyboard.press('Escape')
    await search(app.page).fill('no such word')
    await expect(app.page.getByText(/no article matches/i).first()).toBeVisible()
    expect(await look(), 'no results').toEqual([])
    await search(app.page).fill('')
    await app.page.keyboard.press('ControlOrMeta+k')
    await expect(app.page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
    expect(await look(), 'commands').toEqual([])
    await app.page.keyboard.press('Escape')
    await app.page.keyboard.press('ControlOrMeta+,')
    await expect(app.page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
    expect(await look(), 'settings').toEqual([])
    await app.page.keyboard.press('Escape')
    const folders = app.page.getByRole('button', { name: /folders and theme$/ })
    await folders.click()
    await expect(app.page.getByRole('menu')).toBeVisible()
    expect(await look(), 'folders and theme').toEqual([])
    await app.page.keyboard.press('Escape')
    // It gives the focus back a frame later.
    await expect(folders).toBeFocused()
    await expect(app.page.getByRole('menu')).toHaveCount(0)
    await list(app.page).focus()
    await app.page.keyboard.press('?')
    await expect(app.page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    expect(await look(), 'keys').toEqual([])
    await app.page.keyboard.press('Escape')
    await app.page.keyboard.press(' ')
    await expect(app.page.getByRole('region', { name: 'Look' })).toBeVisible()
    expect(await look(), 'look').toEqual([])
    await app.page.keyboard.press('Escape')
  })
}

test('axe names what it finds', async () => {
  await app.page.evaluate(() => document.querySelector('main, form')?.append(new Image()))
  expect(await look()).toEqual([expect.stringMatching(/^image-alt: <img/)])
})
