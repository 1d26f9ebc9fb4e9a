import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { makeWorkspace } from './app'
import { dropPaths } from './drop'
import { shows } from './folders'
import { test } from './shared-app'
import { field, list, openArticle } from './window'

const article = (title: string): string => `---\ntitle: ${title}\npublished: false\n---\n`
const folderOf = (title: string): string => makeWorkspace({ '_news/2026-06-13-one.md': article(title) })
const alertOf = (page: Page) => page.getByRole('alert')

test('a folder that is dropped on the window opens, the first of several; a file is named', async ({ enter }) => {
  const { page } = await enter(folderOf('Here'))
  const [first, second] = [folderOf('First'), folderOf('Second')]
  await dropPaths(page, [join(first, '_news/2026-06-13-one.md')])
  await expect(alertOf(page)).toContainText('2026-06-13-one.md is a file.')
  await expect(list(page).getByRole('option', { name: /^Here/ })).toBeVisible()
  await dropPaths(page, [join(first, '_news/2026-06-13-one.md'), first, second])
  await shows(page, first)
  await expect(list(page).getByRole('option', { name: /^First/ })).toBeVisible()
  await expect(list(page)).toBeFocused()
})

test('what was typed before is kept, as by Open folder', async ({ enter }) => {
  const here = folderOf('Here')
  const { page } = await enter(here)
  await openArticle(page, 'Here')
  await field(page, 'Title').fill('Typed and not saved')
  const other = folderOf('Other')
  await dropPaths(page, [other])
  await shows(page, other)
  await dropPaths(page, [here])
  await shows(page, here)
  await expect(page.getByRole('region', { name: 'Unsaved edits' })).toBeVisible()
})

test('a script of the page can open nothing by that way: what it makes itself has no path', async ({ enter }) => {
  const folder = folderOf('Here')
  const { page } = await enter(folder)
  const answers = await page.evaluate(async (path) => {
    type Open = { openDropped: (given: unknown) => Promise<{ value?: { kind: string }; error?: { code: string } }> }
    const { openDropped } = (window as unknown as { copydesk: Open }).copydesk
    const tries = [[new File(['x'], path)], [path], { paths: [path] }, path]
    const kinds = []
    for (const given of tries) kinds.push((await openDropped(given)).value?.kind)
    return kinds
  }, folderOf('Elsewhere'))
  expect(answers).toEqual(['refused', 'refused', 'refused', 'refused'])
  await shows(page, folder)
})
