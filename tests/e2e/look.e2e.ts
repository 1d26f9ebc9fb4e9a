import { expect, type Locator, type Page } from '@playwright/test'
import { axe, resize } from './app'
import { changedLines, makeNews, readNews } from './articles'
import { test } from './shared-app'
import { field, form, list, results, search } from './window'

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Look' })
const title = (page: Page): Locator => panel(page).getByRole('heading', { level: 3 }).first()

const paragraph = (name: string): string => `${name} was there in the morning. `.repeat(12).trim()
const article = (number: number, more = ''): string => `---
title: "Story ${number}"
excerpt: "What ${number} is about, told in full."
publishedDateTime: 2026-06-${String(20 - number).padStart(2, '0')}T12:00:00Z
webUrl: "https://civic-ledger.example/${number}"
quality: 50
published: false
topics:
  - Policy
${more}---

## The beginning of ${number}

${paragraph('Ada')}

${paragraph('Ben')}

${paragraph('Cem')}

${paragraph('Dee')}

The very last words of ${number}.
`
const four = (): string =>
  makeNews(
    Object.fromEntries(
      [1, 2, 3, 4].map((number) => [`${number}.md`, article(number, number > 1 ? '  - Ports\n' : '')]),
    ),
  )

/** The body as its reader has it. */
const words = (page: Page): Locator => panel(page).frameLocator('iframe[title="Body"]').locator('body')

/** Lists the undecided ones, with the focus in the list. */
async function listNew(page: Page): Promise<void> {
  await search(page).fill('is:new')
  await page.keyboard.press('Enter')
  await expect(results(page)).toHaveText('4 of 4 articles')
  await page.keyboard.press('Home')
}

test('Space looks beside the list, J and K move both, and the keys decide about what is looked at', async ({
  enter,
}) => {
  const folder = four()
  const { page } = await enter(folder)
  await listNew(page)
  await page.keyboard.press(' ')
  await expect(title(page)).toHaveText('Story 1')
  await expect(list(page)).toBeFocused()
  await expect(panel(page).getByText('What 1 is about, told in full.')).toBeVisible()
  await expect(words(page)).toContainText('The beginning of 1')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(title(page)).toHaveText('Story 2')
  await page.keyboard.press('k')
  await expect(title(page)).toHaveText('Story 1')

  // The topic beside its digit.
  const before = readNews(folder, '1.md')
  await expect(panel(page).getByRole('button', { name: 'Add topic Ports' })).toHaveAttribute('aria-keyshortcuts', '1')
  await page.keyboard.press('1')
  await expect(panel(page).getByRole('button', { name: 'Ports, added' })).toBeVisible()
  expect(changedLines(before, readNews(folder, '1.md'))).toEqual(['+  - Ports'])

  const undecided = readNews(folder, '1.md')
  await page.keyboard.press('p')
  await expect(title(page)).toHaveText('Story 2')
  await expect(list(page)).toBeFocused()
  expect(changedLines(undecided, readNews(folder, '1.md'))).toEqual(['-published: false', '+published: true'])
  const passed = readNews(folder, '2.md')
  await panel(page).getByRole('button', { name: 'Pass' }).click()
  await expect(title(page)).toHaveText('Story 3')
  await expect(list(page)).toBeFocused()
  expect(readNews(folder, '2.md')).toBe(passed)

  await page.keyboard.press(' ')
  await expect(panel(page)).toHaveCount(0)
  await expect(list(page)).toBeFocused()
  await page.keyboard.press(' ')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(list(page)).toBeFocused()
})

test('Shift+Space reads on; the next article begins at its top again', async ({ enter }) => {
  const { page } = await enter(four())
  await listNew(page)
  await page.keyboard.press(' ')
  const more = panel(page).getByRole('button', { name: 'Read on' })
  const isCut = (): Promise<boolean> =>
    panel(page)
      .getByRole('region', { name: 'Body' })
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
  await expect(more).toBeVisible()
  await expect(words(page)).toContainText('The very last words of 1.')
  await expect.poll(isCut).toBe(true)
  await page.keyboard.press('Shift+Space')
  await expect.poll(isCut).toBe(false)
  await expect(more).toHaveCount(0)
  const top = (): Promise<number> => page.evaluate(() => document.querySelector('#look-scroller')?.scrollTop ?? -1)
  await page.keyboard.press('Shift+Space')
  await expect.poll(top).toBeGreaterThan(0)
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('j')
  await expect(words(page)).toContainText('The beginning of 2')
  expect(await top()).toBe(0)
  await expect(more).toBeVisible()
})

test('E opens what is looked at; the article that was open before stays as it was behind Look', async ({ enter }) => {
  const { page } = await enter(four())
  await listNew(page)
  await page.keyboard.press('Enter')
  await expect(field(page, 'Title')).toHaveValue('Story 1')
  await field(page, 'Excerpt').fill('Typed and not saved')
  await list(page).focus()
  await page.keyboard.press('j')
  await page.keyboard.press(' ')
  await expect(title(page)).toHaveText('Story 2')
  await expect(form(page)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(field(page, 'Excerpt')).toHaveValue('Typed and not saved')
  await page.keyboard.press(' ')
  await page.keyboard.press('e')
  await expect(panel(page)).toHaveCount(0)
  await expect(field(page, 'Title')).toHaveValue('Story 2')
  await list(page).focus()
  await page.keyboard.press(' ')
  await page.keyboard.press('Enter')
  // The field that had the focus last in it.
  await expect(field(page, 'Title')).toBeFocused()
  await expect(panel(page)).toHaveCount(0)
})

test('it stands beside cards and the table, and in the place of the list where only one of the two fits', async ({
  enter,
}) => {
  const { page, app } = await enter(four())
  await listNew(page)
  for (const [layout, role] of [
    ['Cards', 'listbox'],
    ['Table', 'grid'],
  ] as const) {
    await page.getByRole('radio', { name: layout }).click()
    const articles = page.getByRole(role, { name: 'Articles' })
    await articles.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press(' ')
    await expect(title(page)).toHaveText('Story 1')
    await page.keyboard.press('j')
    await expect(title(page)).toHaveText('Story 2')
    await expect(articles).toBeVisible()
    expect(await axe(page), layout).toEqual([])
    await page.keyboard.press('Escape')
    await expect(panel(page)).toHaveCount(0)
    await expect(articles).toBeFocused()
  }
  await page.getByRole('radio', { name: 'List' }).click()
  await resize({ app, page }, 820, 700)
  await list(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press(' ')
  await expect(panel(page)).toBeFocused()
  await expect(list(page)).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(title(page)).toHaveText('Story 2')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeFocused()
  await expect(list(page)).toHaveAttribute('aria-activedescendant', 'article-1')
})
