// The second half of the tour: layouts, filters, triage, many at once, and the empty Inbox. It decides, and publishes nothing.
import { expect } from '@playwright/test'
import { step } from '../steps/run.mjs'
import { photograph } from './window.mjs'

/** Goes on in the window that the first half leaves: an article is open beside the list. */
export async function decide(window) {
  const { page } = window
  const results = page.getByRole('status', { name: 'Results' })
  const views = page.getByRole('navigation', { name: 'Views' })
  const filters = page.getByRole('region', { name: 'Filters' })
  const list = page.getByRole('listbox', { name: 'Articles' })
  const triage = page.getByRole('region', { name: 'Triage' })
  const layout = (name) => page.getByRole('radiogroup', { name: 'Layout' }).getByRole('radio', { name })
  const said = (text) => expect(page.getByRole('status', { name: 'Announcements' })).toContainText(text)
  /** A radio button lies under the picture that stands for it. */
  const show = (name) => layout(name).click({ force: true })

  await step('pictures of the filters', async () => {
    await page.getByRole('tab', { name: 'Form' }).click()
    await filters
      .getByRole('group', { name: 'State' })
      .getByRole('checkbox', { name: 'Published', exact: true })
      .click({ force: true })
    await expect(results).toContainText(/ of /)
    await photograph(window, '06-filters')
    await page.getByRole('button', { name: 'Clear all' }).click()
    await expect(results).toContainText(/^([\d,]+) of \1 /)
    return results.textContent()
  })
  await step('pictures of the cards and the table', async () => {
    await show('Cards')
    await expect(list.getByRole('option').first()).toBeVisible()
    await photograph(window, '07-cards')
    await show('Table')
    await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible()
    await photograph(window, '08-table')
    await show('List')
  })
  await step('triage by keyboard: one passed, one held', async () => {
    await views.getByRole('button', { name: 'Inbox' }).click()
    await expect(list.getByRole('option').first()).toBeVisible()
    await list.focus()
    await list.press('Home')
    await list.press('i')
    await expect(triage).toBeVisible()
    await photograph(window, '09-triage')
    await page.keyboard.press('r')
    await said(/passed/i)
    await page.keyboard.press('h')
    await said(/on hold/i)
    await page.keyboard.press('Escape')
  })
  await step('the rest of the Inbox at once, after a dry run', async () => {
    await list.focus()
    await list.press('.')
    await list.press('ControlOrMeta+a')
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
    await list.press('r')
    await expect(page.getByRole('dialog')).toBeVisible()
    await photograph(window, '10-dry-run')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Pass \d+$/ })
      .click()
    await expect(views.getByRole('button', { name: 'Inbox' })).toHaveAccessibleDescription(/^0 /)
  })
  await step('pictures of the empty Inbox and of today', async () => {
    await views.getByRole('button', { name: 'Inbox' }).click()
    await expect(page.getByRole('heading', { name: /decided/ })).toBeVisible()
    await photograph(window, '11-inbox-done')
    await views.getByRole('button', { name: 'Changed today' }).click()
    await expect(page.getByRole('button', { name: 'Copy as summary' }).first()).toBeVisible()
    await photograph(window, '12-today')
  })
}
