import { expect, type Page } from '@playwright/test'
import { axe, resize } from './app'
import { threeArticles } from './articles'
import { test } from './shared-app'
import { field, list, openArticle, option, results } from './window'

const view = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name, exact: true })
const CRANES = 'Harbour cranes learn to see in fog'

test('a row says its state where the view doesn’t, and has it in its name all the same', async ({ enter }) => {
  const { page } = await enter(threeArticles())
  await expect(results(page)).toHaveText('3 of 3 articles')
  await expect(option(page, CRANES)).toContainText('Unpublished')
  await expect(option(page, 'What the new rules ask')).toContainText('Published')
  await view(page, 'Inbox').click()
  await expect(results(page)).toHaveText('2 of 3 articles')
  await expect(list(page)).not.toContainText('Unpublished')
  await expect(option(page, CRANES)).toHaveAccessibleName(/, The Tideline, .*, unpublished/)
  await expect(option(page, CRANES).getByTitle('Unpublished', { exact: true })).toBeVisible()
  await list(page).focus()
  await page.keyboard.press('h')
  await expect(list(page).getByText('On hold'), 'what was decided is another state').toBeVisible()
  expect(await axe(page)).toEqual([])
})

test('a title has its row’s whole width, and nothing in the row moves while its article is typed into', async ({
  enter,
}) => {
  const { page } = await enter(threeArticles())
  await openArticle(page, CRANES)
  const places = () =>
    option(page, CRANES).evaluate((row) =>
      [...row.querySelectorAll('p, bdi, time')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return [x, y, width, height].map(Math.round).join(' ')
      }),
    )
  const before = await places()
  const [title = ''] = before
  const whole = await option(page, CRANES).evaluate((row) => row.getBoundingClientRect().width)
  // A picture of 84 px, and the spaces beside it.
  expect(Number(title.split(' ')[2])).toBeGreaterThan(whole - 84 - 4 * 12 - 1)
  await field(page, 'Excerpt').press('End')
  await page.keyboard.type(' And more.')
  await expect(option(page, CRANES).getByRole('img', { name: 'Unsaved edits' })).toBeVisible()
  expect(await places()).toEqual(before)
})

test('in a window of 1024 px no provider and no age is cut', async ({ enter }) => {
  const app = await enter(threeArticles())
  const { page } = app
  await resize(app, 1024, 900)
  const cut = () =>
    list(page).evaluate((box) =>
      [...box.querySelectorAll<HTMLElement>('bdi, time')]
        .filter((one) => one.offsetParent !== null)
        .filter((one) => {
          const line = one.parentElement?.getBoundingClientRect()
          return one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0
            ? true
            : one.getBoundingClientRect().right > (line?.right ?? 0) + 1
        })
        .map((one) => one.textContent),
    )
  await expect(option(page, CRANES)).toBeVisible()
  await expect.poll(cut).toEqual([])
  await resize(app, 1024, 700)
  await expect.poll(cut).toEqual([])
  await expect(option(page, CRANES).locator('time')).toBeVisible()
})
