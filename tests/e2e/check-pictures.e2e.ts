import { expect, type Page } from '@playwright/test'
import { axe } from './app'
import { examplePicture, folderWith, type PictureServer, servePictures } from './picture-server'
import { test } from './shared-app'
import { list, option, results, search } from './window'

let server: PictureServer

test.beforeEach(async () => {
  server = await servePictures()
})
test.afterEach(() => server.close())

const report = (page: Page) => page.getByRole('region', { name: 'Pictures checked' })
const count = (page: Page, name: string) => report(page).getByRole('button', { name, exact: true })

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill(name)
  await page.keyboard.press('Enter')
}

test('a view’s pictures are checked once that is allowed, in sight or not; a cancel reports what was seen, and counts list it', async ({
  enter,
}) => {
  const there = Array.from({ length: 20 }, (_, number) => String(number))
  const { page } = await enter(folderWith(server, [...there, 'gone', 'page', 'never']))
  await expect(results(page)).toHaveText('23 of 23 articles')
  await search(page).focus()
  await page.keyboard.press('F6')
  await expect(
    page.getByRole('region', { name: 'Pictures' }).getByRole('button', { name: 'Show pictures' }),
  ).toBeFocused()
  await list(page).focus()
  await command(page, 'Check pictures of this view')
  const asking = page.getByRole('region', { name: 'Check pictures' })
  await expect(asking).toContainText('None was looked at: pictures from servers aren’t shown in this folder.')
  expect(await axe(page), 'asking').toEqual([])
  expect(server.asked).toEqual([])

  await page.keyboard.press('F6')
  await expect(asking.getByRole('button', { name: 'Show pictures and check' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('progressbar', { name: 'Looking at pictures 22 of 23' })).toBeVisible()
  expect(await axe(page), 'running').toEqual([])
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('F6')
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await command(page, 'Cancel the check of pictures')
  await expect(report(page)).toContainText('Cancelled · 22 of 23 pictures of 23 articles, 2 missing, ')
  expect(server.asked.filter((name) => name !== 'never').toSorted()).toEqual([...there, 'gone', 'page'].toSorted())

  await expect(list(page)).toBeFocused()
  await page.keyboard.press('F6')
  await expect(count(page, 'Shown, list 20 articles')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(count(page, 'Gone, list 1 article')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(search(page)).toHaveValue('picture:gone')
  await expect(results(page)).toHaveText('1 of 23 articles')
  await expect(option(page, 'Story gone')).toBeVisible()
  await count(page, 'Image size, list 20 articles').click()
  await expect(results(page)).toHaveText('20 of 23 articles')
  // A hint is no problem: these have no date and no address, as before.
  await expect(option(page, 'Story 1,')).toHaveAccessibleName('Story 1, The Tideline, published, 2 problems')
  await report(page).getByRole('button', { name: 'By server' }).click()
  await expect(report(page).getByRole('listitem')).toContainText('2 of 22 pictures missing')
  await count(page, '127.0.0.1, list 2 articles').click()
  await expect(search(page)).toHaveValue('(image:"//127.0.0.1/" OR image:"//127.0.0.1:") picture:missing')
  await expect(results(page)).toHaveText('2 of 23 articles')
  expect(await axe(page), 'report').toEqual([])
  await report(page).getByRole('button', { name: 'Dismiss Pictures checked' }).click()
  await expect(report(page)).toHaveCount(0)
  await expect(list(page)).toBeFocused()

  // Of one article, from its row; what is fresh is not asked for again.
  const asked = server.asked.length
  await option(page, 'Story gone').click()
  await list(page).focus()
  await page.keyboard.press('x')
  await search(page).focus()
  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  const selection = page.getByRole('toolbar', { name: 'Selection' })
  await expect(selection.getByRole('button', { name: 'Publish', exact: true })).toBeFocused()
  await selection.getByRole('button', { name: 'Check pictures' }).click()
  await expect(report(page)).toContainText('1 picture of 1 article, 1 missing, known from before, ')
  await expect(count(page, 'Gone, list 1 article')).toBeVisible()
  expect(server.asked).toHaveLength(asked)
  server.change('gone', (response) => response.writeHead(200).end(examplePicture()))
  await report(page).getByRole('button', { name: 'Ask again' }).press('Enter')
  await expect(report(page)).toContainText('1 picture of 1 article, ')
  await expect(count(page, 'Shown, list 1 article')).toBeVisible()
  await expect(report(page).getByRole('button', { name: 'Ask again' })).toHaveCount(0)
})

test('what a check asks for first is not asked any more once pictures are shown', async ({ enter }) => {
  const { page } = await enter(folderWith(server, ['1']))
  await expect(results(page)).toHaveText('1 of 1 article')
  await command(page, 'Check pictures of this view')
  const asking = page.getByRole('region', { name: 'Check pictures' })
  await expect(asking).toBeVisible()
  await page.getByRole('button', { name: 'Show pictures', exact: true }).click()
  await expect(asking).toBeHidden()
})
