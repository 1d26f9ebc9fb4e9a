import { expect, type Page } from '@playwright/test'
import { changedLines, makeNews, readNews, threeArticles, whole } from './articles'
import { type Shown, test } from './shared-app'
import { field, openArticle, save } from './window'

const put = ({ app }: Shown, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text)

/** Runs a command by its name. */
async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type(command)
  await page.keyboard.press('Enter')
}

const title = 'Harbour cranes learn to see in fog'
const mark = async (page: Page, name: string): Promise<void> => {
  await field(page, name).focus()
  await page.keyboard.press('ControlOrMeta+A')
}

test('what is pasted is cleaned and says so; one undo gives it as it was pasted, and another as it was before', async ({
  enter,
}) => {
  const folder = threeArticles()
  const window = await enter(folder)
  const { page } = window
  await openArticle(page, title)
  await put(window, 'Cranes \n &#8220;see&#8221;\u00a0in\u200b fog')
  await mark(page, 'Title')
  await page.keyboard.press('ControlOrMeta+V')
  await expect(field(page, 'Title')).toHaveValue('Cranes “see” in fog')
  await expect(field(page, 'Title')).toHaveAccessibleDescription(
    /Cleaned: line breaks, HTML characters, characters without width, odd spaces\. Undo gives it as it was pasted\./,
  )
  const bottom = await field(page, 'Title').evaluate((input) => {
    const { outlineWidth, outlineOffset } = getComputedStyle(input)
    return input.getBoundingClientRect().bottom + Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset)
  })
  const said = await page.getByText('Cleaned:').boundingBox()
  expect(said?.y, 'clear of the ring around the field').toBeGreaterThanOrEqual(bottom)
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(field(page, 'Title')).toHaveValue('Cranes \n &#8220;see&#8221;\u00a0in\u200b fog')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(field(page, 'Title')).toHaveValue(title)
  await put(window, 'https://a.example/fog?utm_source=letter&id=7')
  await mark(page, 'Web URL')
  await page.keyboard.press('ControlOrMeta+V')
  await page.keyboard.type('&all')
  await expect(field(page, 'Web URL')).toHaveValue('https://a.example/fog?id=7&all')
  await save(page)
  expect(changedLines(whole, readNews(folder, '2026-06-13-cranes.md'))).toEqual([
    '-webUrl: "https://tideline.example/harbour/cranes-fog"',
    '+webUrl: "https://a.example/fog?id=7&all"',
  ])
})

test('commands put the words of the field right that had the cursor, one step for undo each', async ({ enter }) => {
  const folder = threeArticles()
  const { page } = await enter(folder)
  await openArticle(page, title)
  const excerpt = field(page, 'Excerpt')
  await excerpt.fill('Six "Cranes" Read Codes. The Port Wants')
  await run(page, 'Cut at the last sentence')
  await expect(excerpt).toHaveValue('Six "Cranes" Read Codes.')
  await expect(excerpt).toBeFocused()
  await run(page, 'Sentence case')
  await expect(excerpt).toHaveValue('Six "cranes" read codes.')
  await run(page, 'Straight or curly quotes, as most articles here have them')
  await expect(excerpt).toHaveValue('Six “cranes” read codes.')
  await page.keyboard.press('ControlOrMeta+Z')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(excerpt).toHaveValue('Six "Cranes" Read Codes.')
  await save(page)
  expect(changedLines(whole, readNews(folder, '2026-06-13-cranes.md'))).toEqual([
    '-excerpt: "Six cranes have been reading container codes through fog since March."',
    '+excerpt: "Six \\"Cranes\\" Read Codes."',
  ])
})

test('quotes become those that most articles of the folder have in title and excerpt', async ({ enter }) => {
  const having = (excerpt: string): string => `---\ntitle: Fog\nexcerpt: ${excerpt}\n---\n`
  const folder = makeNews({ 'a.md': having("It isn't fog"), 'b.md': having("It wasn't"), 'cranes.md': whole })
  const { page } = await enter(folder)
  await openArticle(page, title)
  const excerpt = field(page, 'Excerpt')
  await excerpt.fill('It’s “read” by cranes, isn’t it?')
  await run(page, 'Straight or curly quotes')
  await expect(excerpt).toHaveValue('It\'s "read" by cranes, isn\'t it?')
  await expect(excerpt).toBeFocused()
  await expect(page.getByRole('tab', { name: 'Changes' })).toHaveAccessibleDescription('1 changed field')
  await save(page)
  expect(changedLines(whole, readNews(folder, 'cranes.md'))).toEqual([
    '-excerpt: "Six cranes have been reading container codes through fog since March."',
    '+excerpt: "It\'s \\"read\\" by cranes, isn\'t it?"',
  ])
})
