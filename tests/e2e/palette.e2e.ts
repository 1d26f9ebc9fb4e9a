import { expect, type Locator, type Page } from '@playwright/test'
import { axe } from './app'
import { changedLines, makeNews, readNews } from './articles'
import { shows } from './folders'
import { test } from './shared-app'
import { field, list, option, results, search } from './window'

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Commands' })
const group = (page: Page, name: string | RegExp): Locator => dialog(page).getByRole('group', { name })
const options = (page: Page): Locator => dialog(page).getByRole('option')
const selected = (page: Page): Locator => dialog(page).getByRole('option', { selected: true })

const article = (title: string, topic: string, published = false): string =>
  `---\ntitle: ${title}\nexcerpt: About it.\npublishedDateTime: 2026-06-13T12:00:00Z\nwebUrl: https://a.example/${title.length}\npublished: ${published}\ntopics:\n  - ${topic}\n---\nText.\n`
const folderOf = (): string =>
  makeNews({
    '1.md': article('Heat pumps and front gardens', 'Pumps'),
    '2.md': article('A quiet life', 'Public Sector'),
    '3.md': article('Waiting rooms', 'Public Sector', true),
  })

async function open(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.type(text)
}

test('it begins with what fits the place, named by its article, then what was used last', async ({ enter }) => {
  const folder = folderOf()
  const { page } = await enter(folder)
  await option(page, 'Heat pumps').click()
  await expect(field(page, 'Title')).toHaveValue('Heat pumps and front gardens')
  await list(page).focus()
  const before = readNews(folder, '1.md')
  await open(page, '')
  await expect(group(page, 'Here · Heat pumps and front gardens')).toBeVisible()
  await expect(options(page).first()).toHaveText(/^Publish/)
  await expect(options(page).first()).toHaveAttribute('aria-description', 'P')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect
    .poll(() => changedLines(before, readNews(folder, '1.md')))
    .toEqual(['-published: false', '+published: true'])

  await open(page, 'next pane')
  await page.keyboard.press('Enter')
  await search(page).focus()
  await open(page, '')
  await expect(group(page, 'Used last').getByRole('option').first()).toHaveText(/just now/)

  // In the open article it is that one.
  await page.keyboard.press('Escape')
  await field(page, 'Title').fill('Heat pumps, again')
  await open(page, '')
  await expect(group(page, /^Here · Heat pumps and front gardens, unsaved$/)).toBeVisible()
  await expect(options(page).first()).toHaveText(/^Publish, save, next/)
  await page.keyboard.press('Escape')
  await expect(field(page, 'Title')).toBeFocused()
})

test('it finds articles, views, topics and settings, each with its count, and goes there', async ({ enter }) => {
  const { page } = await enter(folderOf())
  await expect(results(page)).toContainText('3')
  await open(page, 'pu')
  await expect(group(page, 'Views').getByRole('option')).toHaveText(['Published1'])
  await expect(group(page, 'Topics').getByRole('option')).toHaveText(['Public Sector2', 'Pumps1'])
  await expect(group(page, 'Topics').getByRole('option').first()).toHaveAttribute('aria-description', '2 articles')
  await expect(group(page, /^Articles/).getByRole('option')).toHaveCount(3)
  expect(await axe(page)).toEqual([])
  await page.keyboard.type('mps and')
  await expect(options(page)).toHaveCount(1)
  await expect(selected(page)).toContainText('Heat pumps and front gardens')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Title')).toHaveValue('Heat pumps and front gardens')
  await expect(field(page, 'Title')).toBeFocused()

  await open(page, 'public sector')
  await expect(selected(page)).toHaveText(/^Public Sector/)
  await page.keyboard.press('Enter')
  await expect(search(page)).toHaveValue('topic:"Public Sector"')
  await expect(results(page)).toHaveText('2 of 3 articles')
  await expect(list(page)).toBeFocused()

  await open(page, 'view: published')
  await page.keyboard.press('Enter')
  await expect(search(page)).toHaveValue('is:published')

  await open(page, 'where data')
  await page.keyboard.press('Enter')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await expect(settings.getByRole('heading', { name: 'About' })).toBeInViewport()
  await expect(settings.getByRole('button', { name: 'About' })).toHaveAttribute('aria-current', 'page')
  await page.keyboard.press('Escape')

  await open(page, 'no such thing')
  await expect(dialog(page).getByText('Nothing is called that.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeVisible()
})

test('a recent folder opens by its name, and is found by its path', async ({ enter }) => {
  const first = folderOf()
  await enter(first)
  const { page } = await enter(makeNews({ '1.md': article('Elsewhere', 'Soil') }))
  await open(page, first.split('/').slice(-2).join('/'))
  await expect(group(page, 'Folders').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await open(page, first.split('/').at(-1) ?? '')
  await expect(group(page, 'Folders').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await shows(page, first)
})

test('a field of the open form is gone to by its label, from any tab, and in no form there is none', async ({
  enter,
}) => {
  const { page } = await enter(folderOf())
  await open(page, 'excerpt')
  await expect(group(page, 'Go to field')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await option(page, 'Heat pumps').click()
  await expect(field(page, 'Title')).toHaveValue('Heat pumps and front gardens')
  await open(page, 'excerpt')
  await expect(group(page, 'Go to field').getByRole('option')).toHaveText('Excerpt')
  await group(page, 'Go to field').getByRole('option').click()
  await expect(field(page, 'Excerpt')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+2')
  await open(page, 'published date')
  await expect(selected(page)).toHaveText('Published date')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Published date')).toBeFocused()
  await open(page, 'provider domain')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-field="provider.domain"]')).toBeFocused()
})

test('each setting is found by its heading and by the words of its controls, and led to', async ({ enter }) => {
  const { page } = await enter(folderOf())
  await page.keyboard.press('ControlOrMeta+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await expect(settings.getByRole('button', { name: 'Show the data folder' })).toBeVisible()
  const said = await settings.locator('section:not(#settings-folder)').evaluateAll((sections) =>
    sections.flatMap((section) => {
      const place = section.querySelector('h3')?.textContent ?? ''
      const controls = section.querySelectorAll('h3, legend, label:not(:has(select)), button, dt')
      return [...controls].map((one) => ({ place, words: one.getAttribute('aria-label') ?? one.textContent ?? '' }))
    }),
  )
  expect(said.length).toBeGreaterThan(15)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  const box = dialog(page).getByRole('combobox')
  const asked = [...said, { place: 'List', words: 'notifications' }, { place: 'About', words: 'data folder' }]
  for (const { place, words } of asked) {
    await box.fill(words)
    await expect(options(page).filter({ hasText: `Settings › ${place}` }), words).not.toHaveCount(0)
  }
  await box.fill('spelled')
  await page.keyboard.press('Enter')
  await expect(settings.getByRole('button', { name: 'Spelling' })).toHaveAttribute('aria-current', 'page')
  await expect(settings.getByRole('heading', { name: 'Spelling' })).toBeInViewport()
})
