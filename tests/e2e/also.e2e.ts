import { expect } from '@playwright/test'
import { threeArticles } from './articles'
import { test } from './shared-app'
import { field, form, openArticle } from './window'

test('a save that finds the same story elsewhere moves no field', async ({ enter }) => {
  const { page } = await enter(threeArticles())
  await openArticle(page, 'Small models, big wards')
  const top = async (): Promise<number | undefined> => (await field(page, 'Title').boundingBox())?.y
  const before = await top()
  await field(page, 'Web URL').fill('https://tideline.example/harbour/cranes-fog')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(form(page).getByText('Also:')).toBeVisible()
  expect(await top()).toBe(before)
  await form(page).getByRole('button', { name: 'The Tideline, unpublished' }).click()
  await expect(field(page, 'Title')).toHaveValue('Harbour cranes learn to see in fog')
})
