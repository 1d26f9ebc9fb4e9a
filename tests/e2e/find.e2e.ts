import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe, resize } from './app'
import { makeNews } from './articles'
import { type Enter, type Shown, test } from './shared-app'
import { field, form, list, openArticle, option, results, search } from './window'

interface Story {
  readonly title: string
  readonly topics: readonly string[]
  readonly provider: string
  readonly quality: number
  readonly published: boolean
  readonly day: string
}

const article = ({ title, topics, provider, quality, published, day }: Story): string => `---
title: "${title}"
publishedDateTime: ${day}T08:00:00Z
webUrl: "https://${provider.toLowerCase().replaceAll(' ', '-')}.example/${title.toLowerCase().replaceAll(' ', '-')}"
type: article
quality: ${quality}
published: ${published}
provider:
  name: ${provider}
topics:
${topics.map((topic) => `  - ${topic}`).join('\n')}
---
`

const stories: readonly Story[] = [
  {
    title: 'Harbour cranes',
    topics: ['Ports', 'Energy'],
    provider: 'The Tideline',
    quality: 72,
    published: false,
    day: '2026-06-13',
  },
  {
    title: 'Harbour fog',
    topics: ['Ports'],
    provider: 'The Tideline',
    quality: 154,
    published: true,
    day: '2026-06-02',
  },
  {
    title: 'Orchard robots',
    topics: ['Robotics'],
    provider: 'Civic Ledger',
    quality: 30,
    published: false,
    day: '2026-05-20',
  },
  {
    title: 'Battery trains',
    topics: ['Energy'],
    provider: 'Civic Ledger',
    quality: 30,
    published: false,
    day: '2026-05-11',
  },
  {
    title: 'Quiet fans',
    topics: ['Energy', 'Power Apps'],
    provider: 'Open Bench',
    quality: 0,
    published: true,
    day: '2026-04-01',
  },
]

const newsroom = (): string =>
  makeNews(Object.fromEntries(stories.map((story, index) => [`2026-0${index}.md`, article(story)])))

async function open(enter: Enter, folder = newsroom()): Promise<Shown> {
  const app = await enter(folder)
  await expect(results(app.page)).toContainText('5')
  return app
}

const filters = (page: Page): Locator => page.getByRole('region', { name: 'Filters' })
const facet = (page: Page, name: string): Locator => filters(page).getByRole('group', { name, exact: true })
const value = (page: Page, name: string): Locator => filters(page).getByRole('checkbox', { name, exact: true })
const views = (page: Page): Locator => page.getByRole('navigation', { name: 'Views' })
const view = (page: Page, name: string): Locator => views(page).getByRole('button', { name, exact: true })
test('ticked values narrow the list, are text of the search, and their counts say what else there is', async ({
  enter,
}) => {
  const { page } = await open(enter)
  await expect(value(page, 'Energy')).toHaveAccessibleDescription('3 articles')
  await expect(value(page, 'Published')).toHaveAccessibleDescription('2 articles')
  await value(page, 'Energy').click()
  await expect(search(page)).toHaveValue('topic:Energy')
  await expect(results(page)).toContainText('3 of 5')
  await expect(value(page, 'Published')).toHaveAccessibleDescription('1 article')
  await expect(value(page, 'Ports'), 'counts of its own facet say what one more would add').toHaveAccessibleDescription(
    '2 articles',
  )
  await value(page, 'Ports').click()
  await expect(results(page)).toContainText('4 of 5')
  await value(page, 'New').click()
  await expect(search(page)).toHaveValue('(topic:Energy OR topic:Ports) is:new')
  await expect(results(page)).toContainText('2 of 5')
  await expect(value(page, 'New')).toBeFocused()
  await page.getByRole('button', { name: 'Remove filter topic:Energy', exact: true }).click()
  await expect(search(page)).toHaveValue('topic:Ports is:new')
  await expect(value(page, 'Energy')).not.toBeChecked()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(search(page)).toHaveValue('')
  await expect(results(page)).toHaveText('5 of 5 articles')
})

test('an open article that the list hasn’t got says so; a press finds it there, and nothing moves', async ({
  enter,
}) => {
  const { app, page } = await open(enter)
  await resize({ app, page }, 1024, 700)
  await openArticle(page, 'Quiet fans')
  const show = form(page).getByRole('button', { name: 'Show it', exact: true })
  const stands = async () => await field(page, 'Title').boundingBox()
  const before = await stands()
  await expect(show).toHaveCount(0)
  await search(page).fill('harbour')
  await expect(results(page)).toHaveText('2 of 5 articles')
  await expect(form(page)).toContainText('Not in this list')
  await expect(show).toBeVisible()
  expect(await stands()).toEqual(before)
  expect(await axe(page)).toEqual([])
  await search(page).fill('topic:Energy')
  await expect(results(page)).toHaveText('3 of 5 articles')
  await expect(show).toHaveCount(0)
  await search(page).fill('nothing of that name')
  await expect(results(page)).toHaveText('0 of 5 articles')
  await show.press('Enter')
  await expect(search(page)).toHaveValue('path:_news/2026-04.md')
  await expect(results(page)).toHaveText('1 of 5 articles')
  await expect(option(page, 'Quiet fans')).toHaveAttribute('aria-current', 'true')
  await expect(list(page)).toBeFocused()
  await expect(show).toHaveCount(0)
  expect(await stands()).toEqual(before)
})

test('what is typed is ticked', async ({ enter }) => {
  const { page } = await open(enter)
  await search(page).fill('harbour topic:ports provider:"the tideline" is:live date:2026-06')
  await expect(results(page)).toContainText('1 of 5')
  for (const [group, name] of [
    ['Topic', 'Ports'],
    ['Provider', 'The Tideline'],
    ['State', 'Published'],
    ['Month', 'June 2026'],
  ] as const) {
    await expect(facet(page, group).getByRole('checkbox', { name, exact: true }), name).toBeChecked()
  }
  await search(page).fill('topic:Weather')
  await expect(value(page, 'Weather')).toBeChecked()
  await expect(value(page, 'Weather')).toHaveAccessibleDescription('0 articles')
  await value(page, 'Weather').click()
  await expect(search(page)).toHaveValue('')
})

test('stretches of time up to now are ticked and typed, and stand in a view as words', async ({ enter }) => {
  const folder = newsroom()
  const [first] = stories
  if (first === undefined) throw new Error('There are stories.')
  const now = Date.now()
  const dated = (title: string, ms: number): void =>
    writeFileSync(
      join(folder, '_news', `${title}.md`),
      article({ ...first, title, published: true, day: '2020-01-01' }).replace(
        '2020-01-01T08:00:00Z',
        new Date(now - ms).toISOString(),
      ),
    )
  dated('Minute', 60_000)
  dated('Week', 8 * 86_400_000)
  dated('Older', 40 * 86_400_000)
  const { page } = await enter(folder)
  await expect(results(page)).toContainText('8')
  await expect(facet(page, 'Date').getByRole('checkbox')).toHaveCount(5)
  for (const name of ['Today', 'This week', 'Last 30 days', 'This month', 'Last month'])
    await expect(value(page, name)).toBeVisible()
  await expect(value(page, 'Last 30 days')).toHaveAccessibleDescription('2 articles')
  await value(page, 'Last 30 days').focus()
  await page.keyboard.press('Space')
  await expect(search(page)).toHaveValue('date:<30d')
  await expect(results(page)).toContainText('2 of 8')
  await expect(value(page, 'Published')).toHaveAccessibleDescription('2 articles')
  await value(page, 'Unpublished').focus()
  await page.keyboard.press('Space')
  await expect(search(page)).toHaveValue('date:<30d is:unpublished')
  await expect(results(page)).toContainText('0 of 8')
  await expect(value(page, 'Last 30 days')).toBeChecked()
  await search(page).fill('date:>30d is:published')
  await expect(results(page)).toContainText('3 of 8')
  await search(page).fill('date:2026-06 is:draft')
  await expect(value(page, 'Unpublished')).toBeChecked()
  await expect(value(page, 'June 2026')).toBeChecked()
  expect(await axe(page)).toEqual([])
})

test('counts follow the folder without moving the focus', async ({ enter }) => {
  const folder = newsroom()
  const { page } = await open(enter, folder)
  await value(page, 'Robotics').focus()
  writeFileSync(join(folder, '_news', 'more.md'), article({ ...(stories[2] as Story), title: 'More robots' }))
  await expect(value(page, 'Robotics')).toHaveAccessibleDescription('2 articles')
  await expect(value(page, 'Robotics')).toBeFocused()
})

test('quality from and to, any whole number, both ways', async ({ enter }) => {
  const { page } = await open(enter)
  const from = page.getByRole('spinbutton', { name: 'Quality from', exact: true })
  const to = page.getByRole('spinbutton', { name: 'Quality to', exact: true })
  await from.fill('30')
  await from.press('Enter')
  await expect(search(page)).toHaveValue('quality:>=30')
  await expect(results(page)).toContainText('4 of 5')
  await to.fill('100')
  await to.blur()
  await expect(search(page)).toHaveValue('quality:30..100')
  await expect(results(page)).toContainText('3 of 5')
  await search(page).fill('quality:-5..99999')
  await expect(from).toHaveValue('-5')
  await expect(to).toHaveValue('99999')
  await expect(results(page)).toContainText('5')
  await from.fill('x')
  await from.blur()
  await expect(from).toHaveValue('x')
  await expect(search(page)).toHaveValue('quality:-5..99999')
})

test('facets fold away, and are so at the next start', async ({ enter }) => {
  const folder = newsroom()
  const app = await open(enter, folder)
  await facet(app.page, 'Topic').getByRole('button', { name: 'Topic', exact: true }).click()
  await expect(facet(app.page, 'Topic').getByRole('checkbox')).toHaveCount(0)
  const settings = join(app.data, 'settings.json')
  await expect.poll(() => existsSync(settings) && readFileSync(settings, 'utf8')).toContain('topic')
  await app.page.reload()
  await expect(value(app.page, 'New')).toBeVisible()
  await expect(facet(app.page, 'Topic').getByRole('checkbox')).toHaveCount(0)
})

test('a field and its value are completed by keys', async ({ enter }) => {
  const { page } = await open(enter)
  await search(page).click()
  await page.keyboard.type('-to')
  const offered = page.getByRole('listbox', { name: 'Suggestions' })
  await expect(offered.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(search(page)).toHaveValue('-topic:')
  await expect(offered.getByRole('option').first()).toHaveText('Energy')
  await expect(results(page), 'a field without a value asks for nothing').toHaveText('5 of 5 articles')
  await page.keyboard.type('po')
  await expect(offered.getByRole('option')).toHaveText(['Ports', 'Power Apps'])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Tab')
  await expect(search(page)).toHaveValue('-topic:"Power Apps" ')
  await expect(search(page)).toBeFocused()
  await expect(results(page)).toContainText('4 of 5')
  await page.keyboard.type('is:')
  await expect(offered).toBeVisible()
  await page.keyboard.press('ArrowDown')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(offered).toHaveCount(0)
  await expect(search(page)).toHaveValue('-topic:"Power Apps" is:')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await expect(list(page)).toBeFocused()
})

test('Enter takes what completes a half-typed value, and stays in a query that can’t be read: no letter acts as a key', async ({
  enter,
}) => {
  const folder = newsroom()
  const { page } = await open(enter, folder)
  const file = join(folder, '_news', '2026-00.md')
  const before = readFileSync(file, 'utf8')
  await list(page).focus()
  await page.keyboard.press('/')
  await page.keyboard.type('is:ne')
  await page.keyboard.press('Enter')
  await page.keyboard.type('topic:por')
  await page.keyboard.press('Enter')
  await expect(search(page)).toHaveValue('is:new topic:Ports ')
  await expect(search(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('/')
  await page.keyboard.type('quality:high')
  await page.keyboard.press('Enter')
  await page.keyboard.type('tip')
  await expect(search(page)).toHaveValue('quality:hightip')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(search(page)).toBeFocused()
  await expect(search(page)).toHaveAccessibleDescription(/quality: takes/)
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('the coloured text lies exactly below the typed one, also scrolled', async ({ enter }) => {
  const { page } = await open(enter)
  await search(page).fill(`topic:Energy is:new ${'quality:>=30 harbour '.repeat(20)}`)
  await search(page).press('End')
  const apart = () =>
    search(page).evaluate((input: HTMLInputElement) => {
      const below = input.previousElementSibling as HTMLElement
      return [input.scrollLeft - below.scrollLeft, input.scrollWidth - below.scrollWidth, input.scrollLeft]
    })
  await expect.poll(async () => Math.abs((await apart())[0] ?? 99)).toBeLessThan(1)
  const [, wider = 99, scrolled = 0] = await apart()
  expect(scrolled).toBeGreaterThan(100)
  expect(Math.abs(wider)).toBeLessThanOrEqual(2)
})

test('a pasted link is answered', async ({ enter }) => {
  const { page } = await open(enter)
  await search(page).fill('http://www.the-tideline.example/harbour-fog/?utm_source=x')
  await expect(page.getByText(/^Yes: Harbour fog, published .* ago$/)).toBeVisible()
  await search(page).fill('https://the-tideline.example/other')
  await expect(page.getByRole('heading', { name: 'Not in this folder' })).toBeVisible()
})

test('nothing found: what was meant is the first way out', async ({ enter }) => {
  const { page } = await open(enter)
  await search(page).fill('harbuor robots')
  const ways = page.getByRole('region', { name: 'Library' }).getByRole('button')
  await expect(page.getByRole('heading', { name: /harbuor robots/ })).toBeVisible()
  await expect(ways.filter({ hasText: 'Without harbuor' })).toBeVisible()
  await search(page).fill('harbuor cranes')
  const meant = page.getByRole('button', { name: /^Did you mean/ })
  await expect(meant).toContainText('harbour cranes')
  expect(await axe(page)).toEqual([])
  await meant.click()
  await expect(search(page)).toHaveValue('harbour cranes')
  await expect(results(page)).toContainText('1 of 5')
})

test('typing after a click replaces the text of a view, and goes on in a text of one’s own', async ({ enter }) => {
  const { page } = await open(enter)
  await view(page, 'Published').click()
  await expect(search(page)).toHaveValue('is:published')
  await search(page).click()
  await page.keyboard.type('harbour')
  await expect(search(page)).toHaveValue('harbour')
  await list(page).focus()
  await search(page).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' fog')
  await expect(search(page)).toHaveValue('harbour fog')
})

test('F6 goes from the search to a question, the views, the list and back; arrows go from view to view', async ({
  enter,
}) => {
  const { page } = await open(enter)
  await search(page).focus()
  await page.keyboard.press('F6')
  const question = page.getByRole('region', { name: 'First open' })
  await expect(question.getByRole('button', { name: /^Start with an empty Inbox/ })).toBeFocused()
  await page.keyboard.press('F6')
  await expect(view(page, 'All articles')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(search(page)).toHaveValue('is:new')
  await expect(results(page)).toContainText('3')
  await expect(view(page, 'Inbox')).toHaveAttribute('aria-current', 'page')
  await expect(view(page, 'Inbox')).toHaveAccessibleDescription('3 articles')
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('F6')
  await expect(search(page)).toBeFocused()
})

test('in a narrow window the funnel opens the filters, Esc closes them', async ({ enter }) => {
  const app = await open(enter)
  const { page } = app
  await resize(app, 1024, 700)
  const funnel = page.getByRole('button', { name: 'Show filters' })
  await funnel.click()
  await value(page, 'Robotics').click()
  await expect(search(page)).toHaveValue('topic:Robotics')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(filters(page)).toHaveCount(0)
  await expect(funnel).toBeFocused()
})

test('a view is named, chosen, renamed by its menu and deleted by a command; the file has just that', async ({
  enter,
}) => {
  const folder = newsroom()
  const { page } = await open(enter, folder)
  const file = join(folder, '.copydesk', 'views.yaml')
  const onDisk = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await search(page).fill('topic:Energy is:new')
  await view(page, 'New view…').click()
  await expect(page.getByRole('dialog', { name: 'New view' })).toContainText('topic:Energy is:new')
  await name.fill('inbox')
  await name.press('Enter')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('inbox')
  expect(await axe(page)).toEqual([])
  expect(onDisk()).toBe('')
  await name.fill('Energy desk')
  await name.press('Enter')
  await expect(view(page, 'Energy desk')).toHaveAttribute('aria-current', 'page')
  const written = 'views:\n  - name: Energy desk\n    query: topic:Energy is:new\n    sort: date:descending\n'
  await expect.poll(onDisk).toBe(written)
  await expect(view(page, 'Energy desk')).toHaveAccessibleDescription('2 articles')

  await view(page, 'All articles').click()
  await view(page, 'Energy desk').click()
  await expect(search(page)).toHaveValue('topic:Energy is:new')
  await expect(results(page)).toContainText('2 of 5')

  await view(page, 'Energy desk').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Rename view…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue('Energy desk')
  await name.fill('Power desk')
  await name.press('Enter')
  await expect(view(page, 'Power desk')).toBeVisible()
  await expect.poll(onDisk).toBe(written.replace('Energy desk', 'Power desk'))

  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('delete this view')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Delete view' }).getByRole('button', { name: 'Delete view' }).click()
  await expect(view(page, 'Power desk')).toHaveCount(0)
  await expect.poll(onDisk).not.toContain('Power desk')
})
