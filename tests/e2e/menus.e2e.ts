import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { changedLines, threeArticles } from './articles'
import { type Shown, test } from './shared-app'
import { choose, shown } from './system-menu'
import { field, list, openArticle, option } from './window'

const clipboard = ({ app }: Shown): Promise<string> => app.evaluate(({ clipboard: board }) => board.readText())

const title = 'Harbour cranes learn to see in fog'
test('the menu of a row runs the commands of its keys, by the right button and by the menu keys', async ({ enter }) => {
  const folder = threeArticles()
  const window = await enter(folder)
  const { page } = window
  await choose(window, 'Copy path')
  await option(page, title).click({ button: 'right' })
  await expect.poll(() => clipboard(window)).toBe('_news/2026-06-13-cranes.md')
  expect(await shown(window)).toEqual([
    [
      ...['Edit', 'Open the story in the browser', '-', 'Copy title and link', 'Copy path', 'Show in folder', '-'],
      ...['Publish', 'Pass', 'Hold'],
    ],
  ])
  // Nothing was opened by it, and the list has the focus.
  await expect(list(page)).toBeFocused()
  await expect(page.getByRole('form', { name: 'Article' })).toHaveCount(0)

  const before = readFileSync(join(folder, '_news/2026-06-13-cranes.md'), 'utf8')
  await choose(window, 'Publish')
  await page.keyboard.press('Shift+F10')
  await expect
    .poll(() => changedLines(before, readFileSync(join(folder, '_news/2026-06-13-cranes.md'), 'utf8')))
    .toEqual(['-published: false', '+published: true'])
  // The menu is of what the row says.
  await expect(option(page, title)).not.toHaveAccessibleName(/unpublished/)

  await option(page, title).click({ button: 'right' })
  await choose(window, 'Unpublish')
  await page.keyboard.press('ContextMenu')
  await expect.poll(() => readFileSync(join(folder, '_news/2026-06-13-cranes.md'), 'utf8')).toBe(before)
  expect((await shown(window)).at(-1)).toContain('Unpublish')
})

test('the menu of a field has our own undo, and the clipboard', async ({ enter }) => {
  const window = await enter(threeArticles())
  const { page } = window
  await openArticle(page, title)
  await field(page, 'Title').fill('Fog')
  await choose(window, 'Undo')
  await field(page, 'Title').click({ button: 'right' })
  await expect(field(page, 'Title')).toHaveValue(title)
  expect((await shown(window)).at(-1)).toEqual([
    ...['Undo', 'Redo', '-', 'Cut', 'Copy', 'Paste', 'Paste plain', '-', 'Select All'],
  ])
  await choose(window, 'Redo')
  await page.keyboard.press('ContextMenu')
  await expect(field(page, 'Title')).toHaveValue('Fog')
})
