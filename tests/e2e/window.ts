import { expect, type Locator, type Page } from '@playwright/test'

/** The window as an editor finds it: by role and name. */
export const list = (page: Page): Locator => page.getByRole('listbox', { name: 'Articles' })
export const form = (page: Page): Locator => page.getByRole('form', { name: 'Article' })
export const field = (page: Page, name: string): Locator => form(page).getByRole('textbox', { name, exact: true })
export const search = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search articles' })
export const results = (page: Page): Locator => page.getByRole('status', { name: 'Results' })
export const option = (page: Page, title: string): Locator =>
  list(page).getByRole('option', { name: new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) })

/** Opens an article from the list by its title and waits until its form is there. */
export async function openArticle(page: Page, title: string): Promise<void> {
  await option(page, title).click()
  await expect(field(page, 'Title')).toHaveValue(title)
}

/** Saves and waits for the proof of what was written. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
}
