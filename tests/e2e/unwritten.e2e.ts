import { expect, type Locator, type Page } from '@playwright/test'
import { changedLines, readNews, threeArticles, whole } from './articles'
import { test } from './shared-app'
import { field, form, openArticle, save } from './window'

const cranes = 'Harbour cranes learn to see in fog'
const announcements = (page: Page): Locator => page.getByRole('status', { name: 'Announcements' })
const number = (page: Page, name: string): Locator => form(page).getByRole('spinbutton', { name, exact: true })

async function retype(input: Locator, text: string): Promise<void> {
  await input.selectText()
  await input.pressSequentially(text)
}

test('a refused number or date leaves what was saved last, and one undo takes back that alone', async ({ enter }) => {
  const folder = threeArticles()
  const { page } = await enter(folder)
  await openArticle(page, cranes)
  const changed = (): readonly string[] => changedLines(whole, readNews(folder, '2026-06-13-cranes.md'))
  const date = field(page, 'Published date')
  await retype(number(page, 'Quality'), '95')
  await retype(date, '12 Mar 2024 9:00')
  await save(page)
  const saved = changed()
  expect(saved).toEqual(expect.arrayContaining(['+quality: 95', '+publishedDateTime: 2024-03-12T09:00:00Z']))
  await retype(number(page, 'Quality'), '9x')
  await page.keyboard.press('Tab')
  await retype(date, '31 Feb 2026')
  await page.keyboard.press('ControlOrMeta+S')
  await expect(announcements(page)).toHaveText('Not saved: what stands in a field isn’t written')
  const bar = page.getByRole('alert')
  await expect(bar).toContainText('Quality: Not a whole number')
  await expect(bar).toContainText('Published date: There is no 31 February 2026.')
  expect(changed()).toEqual(saved)
  await date.press('ControlOrMeta+Z')
  await expect(date).toHaveValue('2024-03-12T09:00:00Z')
  await expect(date).toBeFocused()
  await date.press('ControlOrMeta+Z')
  await expect(number(page, 'Quality')).toHaveValue('9')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(number(page, 'Quality')).toHaveValue('95')
  expect(changed()).toEqual(saved)
})

test('a text that can’t be written is told with the save of the rest, and stands there when its editor comes back', async ({
  enter,
}) => {
  const folder = threeArticles()
  const { page } = await enter(folder)
  await openArticle(page, cranes)
  await field(page, 'Title').fill('Cranes')
  const excerpt = field(page, 'Excerpt')
  await excerpt.fill('Half a sign')
  // Half of an emoji, which no key gives: a program that cuts texts by units does.
  await excerpt.evaluate((area) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {}
    set?.call(area, `Half a sign ${String.fromCharCode(0xd83d)}`)
    area.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await excerpt.press('ControlOrMeta+End')
  await page.keyboard.type(' and a paragraph of work')
  await page.keyboard.press('ControlOrMeta+S')
  await expect(announcements(page)).toHaveText('Saved, but not all that you typed')
  await expect(page.getByRole('alert')).toContainText('Excerpt: ')
  expect(changedLines(whole, readNews(folder, '2026-06-13-cranes.md'))).toEqual([
    `-title: "${cranes}"   # from the wire`,
    '-excerpt: "Six cranes have been reading container codes through fog since March."',
    '+title: "Cranes"   # from the wire',
    '+excerpt: "Half a sign"',
  ])
  await openArticle(page, 'Small models, big wards')
  await openArticle(page, 'Cranes')
  await expect(excerpt).toHaveValue(/and a paragraph of work$/)
  await excerpt.press('ControlOrMeta+Z')
  await expect(excerpt).not.toHaveValue(/paragraph/)
})
