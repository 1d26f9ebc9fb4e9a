// The real app, driven as an editor would: search, edit, publish, save, preview; then the proof on disk and pictures of it all.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { inProject, projectFolder, script, step } from './steps/run.mjs'
import { decide } from './tour/decide.mjs'
import { photograph, pictures, start } from './tour/window.mjs'

const words = 'harbour cranes fog'
const wanted = /^Harbour cranes learn to see in fog/
const newTitle = 'Harbour cranes learn to see in fog, and the night crew stays'

const difference = (before, after) =>
  // Outside the project: its .gitattributes would make CRLF and LF alike, and every byte counts here.
  spawnSync('git', ['-c', 'core.autocrlf=false', 'diff', '--no-index', '--no-color', '--unified=1', before, after], {
    cwd: tmpdir(),
    encoding: 'utf8',
  }).stdout

/** The lines that came and went, without the headings of the files. */
const changed = (diff) => diff.split('\n').filter((line) => /^[-+](?![-+]{2} )/.test(line))

script(async () => {
  const data = mkdtempSync(join(tmpdir(), 'copydesk-tour-'))
  const sample = inProject('examples', 'newsroom', '_news')
  const copy = join(data, 'sample', 'newsroom', '_news')
  rmSync(pictures, { recursive: true, force: true })
  mkdirSync(pictures, { recursive: true })

  let window
  let diff = ''
  await step('the app opens the sample', async () => {
    window = await start(data)
    await window.page.getByRole('button', { name: 'Try the sample' }).click()
    await expect(results()).toContainText(/\d/, { timeout: 20_000 })
    await expect(window.page.getByRole('progressbar')).toHaveCount(0)
    return results().textContent()
  })
  const { app, page } = window
  const list = page.getByRole('listbox', { name: 'Articles' })
  const form = page.getByRole('form', { name: 'Article' })
  function results() {
    return window.page.getByRole('status', { name: 'Results' })
  }

  await step('pictures of the library', () => photograph(window, '01-library'))
  await step('the one question: no server is asked for pictures', async () => {
    await page.getByRole('region', { name: 'Pictures' }).getByRole('button', { name: 'Not here' }).click()
    await expect(list).toBeFocused()
  })
  await step(`search: ${words}`, async () => {
    await page.getByRole('searchbox', { name: 'Search articles' }).fill(words)
    await expect(results()).toContainText(/ of /)
    await expect(list.getByRole('option', { name: wanted })).toBeVisible()
    return results().textContent()
  })
  await step('pictures of the search', () => photograph(window, '02-search'))
  await step('open the article with Enter', async () => {
    await list.focus()
    await list.press('Home')
    await list.press('Enter')
    await expect(title()).toHaveValue(wanted)
  })
  function title() {
    return form.getByRole('textbox', { name: 'Title', exact: true })
  }
  await step('edit the title and publish', async () => {
    await title().fill(newTitle)
    const published = form.getByRole('switch', { name: 'Published' })
    await published.click({ force: true })
    await expect(published).toBeChecked()
    if (difference(sample, copy) !== '') throw new Error('Something was written before Save.')
  })
  await step('pictures of the form beside the whole list', async () => {
    await page.getByRole('searchbox', { name: 'Search articles' }).fill('')
    await expect(results()).toContainText(/^([\d,]+) of \1 /)
    await photograph(window, '03-form')
  })
  await step('save, and wait for the bytes on disk', async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect.poll(() => difference(sample, copy), { timeout: 10_000 }).not.toBe('')
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
    diff = difference(sample, copy)
  })
  await step('the preview', async () => {
    await page.getByRole('tab', { name: 'Preview' }).click()
    await expect(page.getByRole('tabpanel').filter({ visible: true })).toContainText(newTitle)
    await photograph(window, '04-preview')
  })
  await step('pictures of the source', async () => {
    await page.getByRole('tab', { name: 'Source' }).click()
    await photograph(window, '05-source')
  })
  await decide(window)
  await step('nothing complained', () => expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0))
  await app.close()

  console.log(`\n${diff.replaceAll(data, '').replaceAll(projectFolder, '')}`)
  const lines = changed(diff)
  const expected = [`+title: "${newTitle}"`, '+published: true']
  const missing = expected.filter((line) => !lines.some((found) => found.startsWith(line)))
  if (missing.length > 0) throw new Error(`Not on disk: ${missing.join(', ')}`)
  if (lines.length !== 4) throw new Error(`Two lines should differ, ${lines.length / 2} do.`)
  console.log('2 lines differ on disk, as edited. Pictures: out/tour/')
  rmSync(data, { recursive: true, force: true })
})
