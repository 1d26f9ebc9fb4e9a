import { expect, type Page } from '@playwright/test'
import { axe, launch } from './app'
import { actingDrawing, halfPicture, headOnly, laughingDrawing, lyingJpeg, pageInDrawing } from './hostile-pictures'
import { folderWith, type PictureServer, servePictures } from './picture-server'
import { test } from './shared-app'
import { field, form, list, openArticle, option, results, search } from './window'

let server: PictureServer

test.beforeEach(async () => {
  server = await servePictures()
})
test.afterEach(() => server.close())

const bar = (page: Page) => page.getByRole('region', { name: 'Pictures' })
const drawn = (page: Page) => list(page).locator('img[data-drawn="true"]')
const show = (page: Page): Promise<void> => bar(page).getByRole('button', { name: 'Show pictures' }).click()
const choose = (page: Page, layout: string): Promise<void> =>
  page.getByRole('radiogroup', { name: 'Layout' }).getByRole('radio', { name: layout }).check()

test('nothing is fetched before the one question is answered; then each picture once, and the next run has them without a server', async ({
  enter,
  restart,
}) => {
  const { page } = await enter(folderWith(server, ['1', '2', '3']))
  await expect(bar(page)).toContainText('Show pictures from 1 server?')
  await search(page).fill('story')
  await expect(results(page)).toHaveText('3 of 3 articles')
  await openArticle(page, 'Story 1')
  await expect(list(page).locator('img')).toHaveCount(0)
  expect(server.asked).toEqual([])

  await show(page)
  await expect(drawn(page)).toHaveCount(3)
  await expect(bar(page)).toHaveCount(0)
  await expect(form(page).locator('img[data-drawn="true"]').first()).toBeVisible()
  expect(server.asked.toSorted()).toEqual(['1', '2', '3'])
  // A copy for the row, not the 640 pixels of the picture itself.
  expect(
    await drawn(page)
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBeLessThan(250)

  server.close()
  const again = (await restart()).page
  await expect(drawn(again)).toHaveCount(3)
  await expect(bar(again)).toHaveCount(0)
})

test('what can’t be had is a tile that says why, to the eye and to a screen reader; it can be fetched again', async ({
  enter,
}) => {
  const { page } = await enter(folderWith(server, ['refused', 'gone', 'page', 'large', 'fault']))
  await show(page)
  await expect(option(page, 'Story refused')).toHaveAccessibleName(/, picture refused here$/)
  await expect(option(page, 'Story gone')).toHaveAccessibleName(/, picture gone since \d+ \w+$/)
  await expect(option(page, 'Story page')).toHaveAccessibleName(/, picture not a picture$/)
  await expect(option(page, 'Story large')).toHaveAccessibleName(/, picture too large$/)
  await expect(option(page, 'Story fault')).toHaveAccessibleName(/, picture no answer$/)
  expect(await axe(page), 'rows').toEqual([])
  const facet = page.getByRole('region', { name: 'Filters' }).getByRole('group', { name: 'Picture' })
  await facet.getByRole('checkbox', { name: 'Gone' }).check()
  await expect(results(page)).toHaveText('1 of 5 articles')
  await expect(search(page)).toHaveValue('picture:gone')
  await expect(option(page, 'Story gone')).toHaveAccessibleName(/, 3 problems, picture gone since/)
  await page.getByRole('contentinfo').getByRole('button', { name: '5 articles miss a picture' }).click()
  await expect(results(page)).toHaveText('5 of 5 articles')
  await expect(search(page)).toHaveValue('picture:missing')
  await search(page).fill('')
  await expect(results(page)).toHaveText('5 of 5 articles')
  await choose(page, 'Cards')
  await expect(option(page, 'Story refused')).toContainText('127.0.0.1')
  await expect(option(page, 'Story refused')).toContainText('403 for us, readers may see it')
  expect(await axe(page), 'cards').toEqual([])

  server.change('gone', (response) => response.writeHead(200).end(Buffer.from(onePixel, 'base64')))
  await option(page, 'Story gone').getByText('Fetch again').click()
  await expect(option(page, 'Story gone').locator('img[data-drawn="true"]')).toHaveCount(1)
  await expect(option(page, 'Story gone')).toHaveAttribute('aria-selected', 'false')
})

const onePixel = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

test('an address that is typed into the image field of an open article is shown when it is whole; the next article has the cursor there too', async ({
  enter,
}) => {
  const { page } = await enter(folderWith(server, ['1', 'gone']))
  await show(page)
  await openArticle(page, 'Story gone')
  await form(page).getByRole('button', { name: 'Edit image 1' }).click()
  const address = form(page).getByRole('textbox', { name: 'Image URL, image 1' })
  await address.fill('')
  await address.pressSequentially(`${server.address}/typed.png`)
  await expect(form(page).locator('img[data-drawn="true"]').first()).toBeVisible()
  // Of each letter a server would be asked for something that nobody means.
  expect(server.asked.toSorted()).toEqual(['1', 'gone', 'typed'])

  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(field(page, 'Title')).toHaveValue(/Story/)
  await expect(address).toBeFocused()
})

test('pictures go on being drawn when main has collected its garbage', async ({ enter }) => {
  const { app, page } = await enter(folderWith(server, ['1', 'gone']))
  await show(page)
  await expect(drawn(page)).toHaveCount(1)
  await app.evaluate(() => {
    const builtin = process.getBuiltinModule
    builtin('node:v8').setFlagsFromString('--expose-gc')
    const collect = builtin('node:vm').runInNewContext('gc') as () => void
    for (let turn = 0; turn < 5; turn += 1) collect()
  })
  server.change('gone', (response) => response.writeHead(200).end(Buffer.from(onePixel, 'base64')))
  await choose(page, 'Cards')
  await option(page, 'Story gone').getByText('Fetch again').click()
  await expect(option(page, 'Story gone').locator('img[data-drawn="true"]')).toHaveCount(1)
})

test('the question can wait as a line in the sidebar; who answers Not here isn’t asked again, and can change it in the settings', async ({
  enter,
}) => {
  const { page } = await enter(folderWith(server, ['1']))
  const foot = page.getByRole('contentinfo')
  await expect(foot).toContainText('No server has been asked for anything')
  await bar(page).getByRole('button', { name: 'Later' }).click()
  await expect(bar(page)).toHaveCount(0)
  await expect(list(page)).toBeFocused()
  await page.getByRole('button', { name: 'Show pictures…' }).click()
  await expect(bar(page).getByRole('button', { name: 'Show pictures' })).toBeFocused()
  await bar(page).getByRole('button', { name: 'Not here' }).click()
  await expect(bar(page)).toHaveCount(0)
  await expect(list(page)).toBeFocused()
  await expect(foot).not.toContainText('No server')
  await expect(list(page).locator('img')).toHaveCount(0)
  expect(server.asked).toEqual([])
  await page.getByRole('button', { name: 'Settings' }).click()
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  const setting = dialog.getByRole('checkbox', { name: /^Show pictures from 1 server in / })
  await setting.click()
  await expect(setting).toBeChecked()
  await expect(drawn(page)).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Empty the cache' }).click()
  await expect(dialog).toContainText('0 MB are kept now')
})

test('without the tests’ switch this machine is a private address, and nothing is asked', async () => {
  const { page, close } = await launch({ folder: folderWith(server, ['1']), env: { COPYDESK_TEST_LOOPBACK: '' } })
  await show(page)
  await expect(option(page, 'Story 1')).toHaveAccessibleName(/, picture private address$/)
  expect(server.asked).toEqual([])
  await close()
})

test('pictures that are made to act, to hang or to lie cost themselves at most; an honest one comes', async ({
  enter,
}) => {
  const hostile = {
    acting: actingDrawing(`${server.address}/canary`),
    laughing: laughingDrawing(),
    page: pageInDrawing(`${server.address}/canary`),
    lying: lyingJpeg(),
    head: headOnly(),
    half: halfPicture(),
  }
  for (const [name, bytes] of Object.entries(hostile)) {
    server.change(name, (response) => response.writeHead(200).end(bytes))
  }
  const { page } = await enter(folderWith(server, [...Object.keys(hostile), 'honest']))
  await show(page)
  const picture = (name: string) => option(page, `Story ${name}`).locator('img[data-drawn="true"]')
  for (const name of ['laughing', 'page', 'lying', 'head']) {
    await expect(option(page, `Story ${name}`), name).toHaveAccessibleName(/, picture not a picture$/)
  }
  // As readers see it: what came of it.
  for (const name of ['half', 'honest', 'acting']) await expect(picture(name), name).toHaveCount(1)
  // A copy, enlarged: what the server sent had 40 pixels, and isn't given to a window.
  const acting = await picture('acting').evaluate(({ src, naturalWidth }: HTMLImageElement) => ({ src, naturalWidth }))
  expect(acting.naturalWidth).toBe(160)
  expect(server.asked.filter((name) => name.includes('canary'))).toEqual([])

  // Nor is it a document anywhere: navigation is tried in tests/attack/ways-out.e2e.ts.
  expect(await page.evaluate((address) => window.open(address), acting.src)).toBeNull()
  expect(server.asked.filter((name) => name.includes('canary'))).toEqual([])

  // Another picture at the same address is the one that is seen from then on.
  const before = await picture('honest').getAttribute('src')
  server.change('honest', (response) => response.writeHead(200).end(Buffer.from(onePixel, 'base64')))
  await option(page, 'Story honest').click()
  await list(page).focus()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  await page.keyboard.type('Fetch its picture')
  await page.keyboard.press('Enter')
  await expect(picture('honest')).toHaveJSProperty('naturalWidth', 1)
  expect(await picture('honest').getAttribute('src')).not.toBe(before)
})
