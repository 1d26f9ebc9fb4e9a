import { expect, test } from '@playwright/test'
import { launch, makeWorkspace } from './app'
import { articleWith, type PictureServer, servePictures } from './picture-server'
import { list, option, results, search } from './window'

let server: PictureServer
test.beforeAll(async () => {
  server = await servePictures()
})
test.afterAll(() => server.close())

const env = { COPYDESK_TEST_LOOPBACK: '1' }

const folderOf = (names: readonly string[]): string =>
  makeWorkspace(
    Object.fromEntries(
      names.map((name) => [
        `_posts/2026-11-20-${name}.md`,
        articleWith(`Story ${name}`, `${server.address}/${name}.png`),
      ]),
    ),
  )

test('nothing is fetched before the one question is answered; then pictures stand in the rows, and after a restart too', async () => {
  const folder = folderOf(['1', '2', '3'])
  const first = await launch({ folder, env })
  const { page, data } = first
  const bar = page.getByRole('region', { name: 'Pictures' })
  await expect(bar).toContainText('Show pictures from 1 server?')
  await search(page).fill('story')
  await expect(results(page)).toHaveText('3 of 3 articles')
  await option(page, 'Story 1').click()
  await expect(list(page).locator('img')).toHaveCount(0)
  expect(server.asked).toEqual([])

  await bar.getByRole('button', { name: 'Show pictures' }).click()
  await expect(list(page).locator('img[data-drawn="true"]')).toHaveCount(3)
  await expect(bar).toHaveCount(0)
  expect(server.asked.toSorted()).toEqual(['/1.png', '/2.png', '/3.png'])
  await expect
    .poll(() =>
      list(page)
        .locator('img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBe(213)
  expect(data).not.toBe('')
})
