import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { axe, project } from './app'
import { test } from './shared-app'
import { list, results, search } from './window'

function copyOf(example: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-workspace-'))
  cpSync(join(project, 'examples', example), folder, { recursive: true })
  return folder
}

const fileOf = (folder: string): string => join(folder, '.copydesk/fields.yaml')
const textOf = (folder: string): string => (existsSync(fileOf(folder)) ? readFileSync(fileOf(folder), 'utf8') : '')
const bar = (page: Page) => page.getByRole('region', { name: 'Fields', exact: true })
const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' })
const keyOf = (page: Page, role: string) => settings(page).getByRole('combobox', { name: `Key of ${role}` })

async function openFields(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'Change…' }).click()
  await expect(settings(page).getByRole('heading', { name: 'Fields' })).toBeVisible()
}

async function giveKey(page: Page, role: string, key: string): Promise<void> {
  await keyOf(page, role).focus()
  await page.keyboard.press('Enter')
  await expect(settings(page).getByRole('combobox', { name: 'Find a key' })).toBeFocused()
  await page.keyboard.type(key)
  await page.keyboard.press('Enter')
  await expect(keyOf(page, role)).toContainText(key)
}

/** Goes through a key's menu by the keyboard. */
async function choose(page: Page, key: string, ...names: readonly string[]): Promise<void> {
  await settings(page)
    .getByRole('button', { name: `More of ${key}`, exact: true })
    .focus()
  await page.keyboard.press('Enter')
  for (const name of names) {
    await expect(page.getByRole('menu').last()).toBeVisible()
    const item = page
      .getByRole('menu')
      .last()
      .getByRole(/Hidden|Form/.test(name) ? 'menuitemradio' : 'menuitem', { name })
    await item.focus()
    await page.keyboard.press('Enter')
  }
}

test('a Hugo site is said to be one in its own keys; Looks right stays answered after a restart', async ({
  enter,
  restart,
}) => {
  const folder = copyOf('field-notes')
  let app = await enter(folder)
  await expect(bar(app.page)).toContainText('Hugo site, 39 articles.')
  for (const said of ['Switch draft', 'Date date', 'Topics tags', 'Picture cover.image', '9 files are no articles']) {
    await expect(bar(app.page)).toContainText(said)
  }
  await expect(app.page.getByText('not listed')).toHaveCount(0)
  await bar(app.page).getByRole('button', { name: 'Looks right' }).click()
  await expect(bar(app.page)).toHaveCount(0)
  await expect(list(app.page)).toBeFocused()
  expect(existsSync(join(folder, '.copydesk'))).toBe(false)
  app = await restart()
  await expect(results(app.page)).toContainText('39')
  await expect(app.page.getByRole('region', { name: 'First open' })).toBeVisible()
  await expect(bar(app.page)).toHaveCount(0)
})

test('only what differs from the guess is kept, and what is taken back leaves the bytes as they were', async ({
  enter,
}) => {
  const folder = copyOf('field-notes')
  const { page } = await enter(folder)
  await openFields(page)
  const provider = 'roles:\n  provider: plot\n'
  await giveKey(page, 'Provider', 'plot')
  await expect.poll(() => textOf(folder)).toBe(provider)
  await expect(settings(page)).toContainText('yours; the guess was author')
  await expect(settings(page)).toContainText('One thing differs from the guess and is kept in .copydesk/fields.yaml')
  expect(await axe(page)).toEqual([])

  // Esc closes what lies on top.
  await choose(page, 'cover.alt', 'Label')
  await expect(page.getByRole('dialog', { name: 'Field cover.alt' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Field cover.alt' })).toHaveCount(0)
  await expect(settings(page)).toBeVisible()
  await keyOf(page, 'Provider').press('Enter')
  await expect(settings(page).getByRole('combobox', { name: 'Find a key' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(keyOf(page, 'Provider')).toBeFocused()
  await settings(page).getByRole('button', { name: 'More of cover.alt' }).press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(settings(page)).toBeVisible()

  await choose(page, 'cover.alt', 'Label')
  const label = page.getByRole('dialog', { name: 'Field cover.alt' }).getByRole('textbox', { name: 'Label' })
  await expect(label).toBeFocused()
  await label.fill('Words for the picture')
  await page.keyboard.press('Enter')
  const alt = `${provider}fields:\n  cover.alt:\n    label: Words for the picture\n`
  await expect.poll(() => textOf(folder)).toBe(alt)
  await choose(page, 'rain', 'Place', 'Hidden')
  await expect.poll(() => textOf(folder)).toBe(`${alt}  rain:\n    place: hidden\n`)

  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => textOf(folder)).toBe(alt)
  await giveKey(page, 'Provider', 'author')
  await expect.poll(() => textOf(folder)).toBe(alt.replace(provider, ''))
  await settings(page).getByRole('button', { name: 'Back to the guess' }).click()
  await expect.poll(() => existsSync(fileOf(folder))).toBe(false)
  await expect(settings(page)).toContainText('Nothing differs from the guess.')
  await settings(page).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => textOf(folder)).toBe(alt.replace(provider, ''))
  await page.keyboard.press('Escape')
  await expect(settings(page)).toHaveCount(0)
  await expect(bar(page)).toHaveCount(0)
})

test('each number lists what it counts', async ({ enter }) => {
  const { page } = await enter(copyOf('field-notes'))
  await openFields(page)
  await settings(page).getByRole('button', { name: 'Show 2 articles: Topics, a text of words, “bees”' }).click()
  await expect(settings(page)).toHaveCount(0)
  await expect(results(page)).toContainText('2 of 39')
  await expect(list(page)).toBeFocused()
  await expect(search(page)).toHaveValue(/key:/)
})

test('a fault of the team’s file is said over the list, with its place and the way to all of it', async ({ enter }) => {
  const folder = copyOf('field-notes')
  mkdirSync(join(folder, '.copydesk'))
  writeFileSync(fileOf(folder), 'fields:\n  series: { kind: word }\n')
  const { page } = await enter(folder)
  const notices = page.getByRole('region', { name: 'Notices' })
  await expect(notices).toContainText('.copydesk/fields.yaml:2:19: “kind” has to be one of text')
  await notices.getByRole('button', { name: 'Look at the fields…' }).click()
  await expect(settings(page).getByRole('region', { name: 'Faults of .copydesk/fields.yaml' })).toContainText(
    'column 19',
  )
})

test('what a team wrote by hand stays around a change, and a fault is said with its place', async ({ enter }) => {
  const folder = copyOf('harbour-letters')
  const byHand = '# The desk\nroles:\n  related: none # nobody keeps it\nfields:\n  layout: { kind: word }\n'
  mkdirSync(join(folder, '.copydesk'))
  writeFileSync(fileOf(folder), byHand)
  const { page } = await enter(folder)
  await expect(results(page)).toContainText('articles')
  await expect(bar(page)).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+,')
  await settings(page).getByRole('button', { name: 'Fields', exact: true }).click()
  const faults = settings(page).getByRole('region', { name: 'Faults of .copydesk/fields.yaml' })
  await expect(faults).toContainText('Line 5, column 19: “kind” has to be one of text')
  await choose(page, 'layout', 'Place', 'Hidden')
  await expect.poll(() => textOf(folder)).toBe(byHand.replace('{ kind: word }', '{ kind: word, place: hidden }'))
  writeFileSync(fileOf(folder), `${byHand}fields:\n`)
  await expect(faults).toContainText('nothing in it counts')
  await settings(page).getByRole('button', { name: 'More of layout' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Required' }).click()
  await expect(settings(page).getByRole('status', { name: 'Last change' })).toContainText('Nothing was changed. Line')
  expect(textOf(folder)).toBe(`${byHand}fields:\n`)
})
