import { expect, type Locator, type Page } from '@playwright/test'
import { axe, makeWorkspace } from './app'
import { type PictureServer, servePictures } from './picture-server'
import { test } from './shared-app'
import { list, option, results } from './window'

let server: PictureServer

test.beforeEach(async () => {
  server = await servePictures()
})
test.afterEach(() => server.close())

const choose = (page: Page, layout: string): Promise<void> =>
  page.getByRole('radiogroup', { name: 'Layout' }).getByRole('radio', { name: layout }).check()
const provider = (page: Page, name: string): Locator =>
  page
    .getByRole('region', { name: 'Filters' })
    .getByRole('group', { name: 'Provider' })
    .locator('label', { has: page.getByRole('checkbox', { name, exact: true }) })
const logos = (place: Locator): Locator => place.locator('span[style*="background-image"]')
/** How many logos a place shows, of the size that they have. */
const drawn = (place: Locator): Promise<number> =>
  logos(place).evaluateAll(async (all) => {
    const isDrawn = async (logo: Element): Promise<boolean> => {
      const image = new Image()
      image.src = getComputedStyle(logo).backgroundImage.slice('url("'.length, -'")'.length)
      await image.decode()
      return image.naturalWidth > 1 && logo.clientWidth === 14 && logo.clientHeight === 14
    }
    return (await Promise.all(all.map(isDrawn))).filter(Boolean).length
  })

test('a provider’s logo stands before its name in rows, cards, the table and the filter, from the folder and unasked', async ({
  enter,
}) => {
  const { page } = await enter(makeWorkspace())
  const title = 'Harbour cranes learn to see in fog'
  await expect.poll(() => drawn(option(page, title))).toBe(1)
  await expect.poll(() => drawn(provider(page, 'Civic Ledger'))).toBe(1)
  expect(await axe(page), 'rows').toEqual([])
  await choose(page, 'Cards')
  await expect.poll(() => drawn(option(page, title))).toBe(1)
  await choose(page, 'Table')
  const cell = page.getByRole('grid', { name: 'Articles' }).getByRole('gridcell', { name: 'The Tideline' }).first()
  await expect.poll(() => drawn(cell)).toBe(1)
  expect(await axe(page), 'table').toEqual([])
})

const article = (title: string, name: string, logo: string | null): string =>
  `---\ntitle: ${title}\npublishedDateTime: 2026-11-20T10:00:00Z\nprovider:\n  name: ${name}\n${
    logo === null ? '' : `  images:\n    - url: "${logo}"\n      width: 50\n`
  }published: true\n---\n`

test('logos on servers are asked for only where pictures are shown, each once; what can’t be had is nothing and moves nothing', async ({
  enter,
}) => {
  const { address } = server
  const { page } = await enter(
    makeWorkspace({
      '_data/organizations/b.md': `---\nname: Bench\ndomain: bench.example\nimages:\n  - url: ${address}/bench.png\n---\n`,
      '_news/1.md': article('One', 'Ledger', `${address}/ledger.png`),
      '_news/2.md': article('Two', 'ledger', null),
      '_news/3.md': article('Three', 'Bench', null),
      '_news/4.md': article('Four', 'Gone', `${address}/gone.png`),
      '_news/5.md': article('Five', 'Nobody', null),
    }),
  )
  await expect(results(page)).toHaveText('5 of 5 articles')
  await expect(logos(list(page))).toHaveCount(0)
  const startOf = (title: string): Promise<number> =>
    option(page, title)
      .locator('bdi')
      .first()
      .evaluate((name) => name.getBoundingClientRect().left)
  const bare = await startOf('Five')
  expect(await startOf('One')).toBe(bare)
  expect(server.asked).toEqual([])

  await page.getByRole('region', { name: 'Pictures' }).getByRole('button', { name: 'Show pictures' }).click()
  for (const title of ['One', 'Two', 'Three']) await expect.poll(() => drawn(option(page, title)), title).toBe(1)
  for (const name of ['Ledger', 'Bench']) await expect.poll(() => drawn(provider(page, name)), name).toBe(1)
  await expect.poll(() => server.asked.toSorted()).toEqual(['bench', 'gone', 'ledger'])
  // Its place is kept; in the filter that of one without a logo too, for the names stand in line.
  await expect(logos(option(page, 'Four'))).toHaveCount(0)
  await expect(option(page, 'Four')).not.toHaveAccessibleName(/picture/)
  expect(await startOf('Four')).toBe(await startOf('One'))
  expect(await startOf('Five')).toBe(bare)
  const nameLeft = (name: string): Promise<number> =>
    provider(page, name)
      .getByText(name, { exact: true })
      .evaluate((shown) => shown.getBoundingClientRect().left)
  expect(await nameLeft('Nobody')).toBe(await nameLeft('Bench'))
  await expect(logos(provider(page, 'Gone'))).toHaveCount(0)
})
