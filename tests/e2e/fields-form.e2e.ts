import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { axe, project } from './app'
import { changedLines } from './articles'
import { type Enter, test } from './shared-app'
import { form, openArticle, save, search } from './window'

/** A copy of an example, so that the project's own stays as it is. */
function copyOf(name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'copydesk-form-')), name)
  cpSync(join(project, 'examples', name), folder, { recursive: true })
  return folder
}

interface Example {
  readonly site: string
  readonly path: string
  /** A search that finds it. */
  readonly query: string
  readonly title: string
}

const frostCandles: Example = {
  site: 'field-notes',
  path: 'content/posts/frost-candles.md',
  query: 'hundred candles',
  title: 'Four hundred candles for one cold night',
}
const lightLeftOn: Example = {
  site: 'harbour-letters',
  path: '_posts/2026-01-30-a-light-left-on.md',
  query: '"light left"',
  title: 'A light left on',
}

/** An article of an example in its form. `write` changes its file before. */
async function opened(enter: Enter, { site, path, query, title }: Example, write = (text: string): string => text) {
  const folder = copyOf(site)
  const file = join(folder, path)
  const before = write(readFileSync(file, 'utf8'))
  writeFileSync(file, before)
  const { page } = await enter(folder)
  await search(page).fill(query)
  await openArticle(page, title)
  return { page, file, before, changed: () => changedLines(before, readFileSync(file, 'utf8')) }
}

const field = (page: Page, role: 'textbox' | 'combobox' | 'spinbutton' | 'checkbox', name: string) =>
  form(page).getByRole(role, { name, exact: true })

const openOthers = async (page: Page): Promise<void> => {
  const others = form(page).getByRole('button', { name: 'Other fields', exact: true })
  if ((await others.getAttribute('aria-expanded')) === 'false') await others.click()
}

test('an article of a Hugo site is edited by its own fields, one line each', async ({ enter }) => {
  const { page, changed } = await opened(enter, frostCandles)
  await expect(form(page)).toContainText('draft: false in the file')
  await field(page, 'textbox', 'Title').fill('Four hundred candles')
  await field(page, 'textbox', 'Date').fill('2026-04-25T05:10:00+02:00')
  await field(page, 'combobox', 'Tags').fill('candles')
  // No article has it yet: the second Enter makes it.
  await field(page, 'combobox', 'Tags').press('Enter')
  await field(page, 'combobox', 'Tags').press('Enter')
  await field(page, 'combobox', 'Plot').fill('Top Field')
  await form(page).getByRole('button', { name: 'Edit cover image' }).click()
  await field(page, 'textbox', 'Address, cover image').fill('/images/barley.png')
  await openOthers(page)
  await field(page, 'spinbutton', 'Rain').fill('4')
  // A tick box stands beside its label, in one line.
  const tick = await field(page, 'checkbox', 'Toc').boundingBox()
  const label = await form(page).locator('label', { hasText: /^Toc$/ }).boundingBox()
  expect(tick && label && label.x - tick.x - tick.width).toBeGreaterThan(0)
  const middle = (box: typeof tick): number => (box?.y ?? 0) + (box?.height ?? 0) / 2
  expect(Math.abs(middle(tick) - middle(label))).toBeLessThanOrEqual(2)
  await field(page, 'checkbox', 'Toc').click()
  expect(await axe(page)).toEqual([])
  await save(page)
  expect(changed()).toEqual([
    '-title: Four hundred candles for one cold night',
    '-date: 2026-04-24T05:10:00+02:00',
    '+title: Four hundred candles',
    '+date: 2026-04-25T05:10:00+02:00',
    '-tags: [frost, orchard, weather]',
    '+tags: [frost, orchard, weather, candles]',
    '-plot: Long Acre',
    '-rain: 0',
    '-toc: true',
    '+plot: Top Field',
    '+rain: 4',
    '+toc: false',
    '-  image: /images/candles.png',
    '+  image: /images/barley.png',
  ])
})

test('a date that is typed in another form is written in that of the dates, and shown so when it is left', async ({
  enter,
}) => {
  const { page, changed } = await opened(enter, frostCandles)
  const date = field(page, 'textbox', 'Date')
  await date.fill('')
  await date.pressSequentially('2026-06-20 9:30')
  await expect(date).toHaveValue('2026-06-20 9:30')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  await date.press('Tab')
  await expect(date).toHaveValue('2026-06-20T09:30:00+02:00')
  expect(changed()).toEqual(['-date: 2026-04-24T05:10:00+02:00', '+date: 2026-06-20T09:30:00+02:00'])
  await date.fill('soon')
  await expect(form(page)).not.toContainText('can’t be read as a date')
  await date.press('Tab')
  await expect(form(page)).toContainText('“soon” can’t be read as a date. The file keeps its own.')
  expect(changed()).toEqual(['-date: 2026-04-24T05:10:00+02:00', '+date: 2026-06-20T09:30:00+02:00'])
})

test('an article of a Jekyll blog keeps its words and its date as they are written', async ({ enter }) => {
  const { page, changed } = await opened(enter, lightLeftOn)
  await field(page, 'combobox', 'Tags').fill('lamp')
  // No article has it yet: the second Enter makes it.
  await field(page, 'combobox', 'Tags').press('Enter')
  await field(page, 'combobox', 'Tags').press('Enter')
  await field(page, 'textbox', 'Date').fill('2026-01-31 22:00:00 +0200')
  await save(page)
  expect(changed()).toEqual([
    '-date: 2026-01-30 22:00:00 +0200',
    '+date: 2026-01-31 22:00:00 +0200',
    '-tags: night lighthouse',
    '+tags: night lighthouse lamp',
  ])
})

test('a switch that says none of its words is shown as it stands, and set right in one line', async ({ enter }) => {
  const { page, changed } = await opened(enter, frostCandles, (text) =>
    text.replace('draft: false', 'draft: "yes" # ask Maren'),
  )
  await expect(form(page)).toContainText('State not known')
  await expect(form(page)).toContainText('draft: "yes" in the file')
  await expect(form(page).getByRole('switch', { name: 'Published' })).toHaveCount(0)
  expect(await axe(page)).toEqual([])
  await form(page).getByRole('button', { name: 'Unpublished', exact: true }).click()
  await expect(form(page).getByRole('switch', { name: 'Published' })).toBeFocused()
  await expect(form(page).getByRole('switch', { name: 'Published' })).not.toBeChecked()
  await save(page)
  expect(changed()).toEqual(['-draft: "yes" # ask Maren', '+draft: true # ask Maren'])
})

test('what Jekyll takes a text of published for is shown, and written plainly in one line', async ({ enter }) => {
  const netLoft: Example = {
    site: 'harbour-letters',
    path: '_posts/2026-04-26-net-loft.md',
    query: '"net loft"',
    title: 'Up in the net loft',
  }
  const { page, changed } = await opened(enter, netLoft, (text) =>
    text.replace('pin: true', 'pin: true\npublished: maybe'),
  )
  await expect(form(page)).toContainText('published: maybe in the file')
  await form(page).getByRole('button', { name: 'Write published: true', exact: true }).click()
  await expect(form(page).getByRole('switch', { name: 'Published' })).toBeFocused()
  await save(page)
  expect(changed()).toEqual(['-published: maybe', '+published: true'])
})

test('what others changed meanwhile, and what clashes, is called as the form calls it', async ({ enter }) => {
  const { page, file, before } = await opened(enter, frostCandles)
  await field(page, 'textbox', 'Title').fill('Four hundred candles')
  const theirs = before.replace('rain: 0', 'rain: 7').replace('before sunrise', 'at four')
  writeFileSync(file, theirs)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/others had changed Rain, Cover alternative text/).first()).toBeVisible()
  expect(changedLines(theirs, readFileSync(file, 'utf8'))).toEqual([
    '-title: Four hundred candles for one cold night',
    '+title: Four hundred candles',
  ])
  await field(page, 'textbox', 'Description').fill('Mine')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^description: .*$/m, 'description: Theirs'))
  await expect(page.getByRole('region', { name: 'Changed on disk' })).toContainText('Description clashes')
  await page.getByRole('button', { name: 'Decide…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Changed on disk' })
  await dialog.getByRole('group', { name: 'Description', exact: true }).getByRole('radio', { name: 'Mine' }).check()
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('description: Mine\n')
})

test('an article without an excerpt shows its body’s beginning, which is written only where something is typed', async ({
  enter,
}) => {
  const { page, file, before, changed } = await opened(enter, { ...lightLeftOn, query: '"lamp burns"' })
  const excerpt = field(page, 'textbox', 'Excerpt')
  await expect(excerpt).toHaveAttribute('placeholder', /^From the body: In the last house before the mole a lamp burns/)
  expect(await axe(page)).toEqual([])
  await excerpt.click()
  await excerpt.press('Tab')
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  expect(readFileSync(file, 'utf8')).toBe(before)
  await excerpt.fill('It is on no chart.')
  await save(page)
  expect(changed()).toEqual(['+excerpt: It is on no chart.'])
})

test('a picture that lies beside its page is shown in its form', async ({ enter }) => {
  const { page } = await enter(copyOf('field-notes'))
  await search(page).fill('path:pear-rows')
  await openArticle(page, 'Three weeks with a picking robot in the oldest pear rows')
  const shown = form(page).locator('img').last()
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1)
})
