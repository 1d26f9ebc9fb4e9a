import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe, makeWorkspace, resize } from './app'
import { changedLines } from './articles'
import { test } from './shared-app'
import { field, openArticle, save } from './window'

const all = 'all of it on the card'
const three = 'the card shows the first 3 lines'
const long =
  'Six cranes have been reading container codes through fog since March, and nobody missed the clerks. '.repeat(5)

const limitIs = (text: Locator, words: string) => expect(text).toHaveAttribute('aria-description', words)

/** How much of the excerpt the preview's card cuts off, in px of height. */
async function hidden(page: Page): Promise<number> {
  await page.getByRole('tab', { name: 'Preview' }).click()
  const excerpt = page.getByRole('region', { name: 'Readers’ light page' }).locator('h2 + p')
  const cut = await excerpt.evaluate((one) => one.scrollHeight - one.clientHeight)
  await page.getByRole('tab', { name: 'Form' }).click()
  return cut
}

test('beside its count a text says how much of it the card shows, as it is typed and by the preview’s own clip', async ({
  enter,
}) => {
  const folder = makeWorkspace({
    '_news/a.md': `---\ntitle: Cranes\nexcerpt: In fog.\npublished: false\n---\n`,
  })
  const file = join(folder, '_news/a.md')
  const before = readFileSync(file, 'utf8')
  const { page } = await enter(folder)
  await openArticle(page, 'Cranes')
  const [title, excerpt] = [field(page, 'Title'), field(page, 'Excerpt')]
  await limitIs(title, all)
  await limitIs(excerpt, all)
  await expect(page.getByText(`7 · ${all}`)).toBeVisible()
  expect(await hidden(page)).toBe(0)
  const place = await excerpt.boundingBox()
  await excerpt.fill(long)
  await limitIs(excerpt, three)
  await limitIs(title, all)
  await expect(page.getByText(`${long.length} · ${three}`)).toBeVisible()
  const { x, y, width } = (await excerpt.boundingBox()) ?? {}
  expect({ x, y, width }).toEqual({ x: place?.x, y: place?.y, width: place?.width })
  expect(await axe(page)).toEqual([])
  expect(await hidden(page)).toBeGreaterThan(0)
  await save(page)
  expect(changedLines(before, readFileSync(file, 'utf8'))).toEqual(['-excerpt: In fog.', `+excerpt: "${long}"`])
  await excerpt.fill('')
  await expect(excerpt).not.toHaveAttribute('aria-description')
})

test('it goes by the width: what fits a wide card may be too long for a narrow one', async ({ enter }) => {
  const folder = makeWorkspace({
    '_news/a.md': `---\ntitle: Cranes\nexcerpt: ${long.slice(0, 150).trim()}\npublished: false\n---\n`,
  })
  const { page, app } = await enter(folder)
  await resize({ app, page }, 1900, 900)
  await openArticle(page, 'Cranes')
  await limitIs(field(page, 'Excerpt'), all)
  await resize({ app, page }, 1024, 700)
  await limitIs(field(page, 'Excerpt'), three)
})

test('in any folder, and in scripts that run the other way or have no blanks', async ({ enter }) => {
  const rtl = 'تقرأ ست رافعات رموز الحاويات عبر الضباب منذ مارس. '
  const cjk = '三月以来六台起重机一直在雾中读取集装箱编号'
  const folder = makeWorkspace({
    '_config.yml': 'title: Letters\n',
    '_posts/2026-01-01-a.md': `---\nlayout: post\ntitle: Arabic\nexcerpt: ${rtl.trim()}\n---\nBody.\n`,
    '_posts/2026-01-02-b.md': `---\nlayout: post\ntitle: Chinese\nexcerpt: ${cjk.repeat(12)}\n---\nBody.\n`,
  })
  const { page } = await enter(folder)
  await openArticle(page, 'Arabic')
  await limitIs(field(page, 'Excerpt'), all)
  await field(page, 'Excerpt').fill(rtl.repeat(10))
  await limitIs(field(page, 'Excerpt'), three)
  await openArticle(page, 'Chinese')
  await limitIs(field(page, 'Excerpt'), three)
  await field(page, 'Excerpt').fill(cjk)
  await limitIs(field(page, 'Excerpt'), all)
})
