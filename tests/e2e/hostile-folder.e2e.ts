import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from '@playwright/test'
import { makeWorkspace } from './app'
import { test } from './shared-app'
import { field, list, openArticle, option } from './window'

const pipesOnly = process.platform === 'win32' ? test.skip : test

function pipe(folder: string, path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  execFileSync('mkfifo', [join(folder, path)])
}

/** None begins as another does. */
const titleOf = (index: number): string => `${String.fromCharCode(65 + index)} story`

const withPicture = (title: string, picture: string): string =>
  `---\ntitle: ${title}\nexcerpt: Text\npublishedDateTime: 2026-06-13T12:43:00Z\npublished: false\nimages:\n  - url: ${picture}\n---\n`

pipesOnly('pipes with the names of pictures, logs, views and settings of a site hold up nothing', async ({ enter }) => {
  const names = Array.from({ length: 12 }, (_, index) => `assets/${index}.png`)
  const folder = makeWorkspace(
    Object.fromEntries(
      names.map((name, index) => [`_news/2026-06-1${index % 10}-${index}.md`, withPicture(titleOf(index), `/${name}`)]),
    ),
  )
  for (const path of [
    ...names,
    '.copydesk/decisions.jsonl',
    '.copydesk/.gitattributes',
    '.copydesk/views.yaml',
    '_config.yml',
    '_data/topics/a.yaml',
    '_data/organizations/a.md',
    '_news/pipe.md',
  ]) {
    pipe(folder, path)
  }
  const { page } = await enter(folder)
  await expect(list(page).getByRole('option')).not.toHaveCount(0)
  // Every picture is asked for, and then articles are opened one after the other.
  for (const index of [0, 1, 2, 3, 4, 5, 6, 7]) await openArticle(page, titleOf(index))
  await expect(field(page, 'Excerpt')).toHaveValue('Text')
  await expect(option(page, 'pipe')).toBeVisible()
  // A decision is answered, with why it isn't kept.
  await option(page, titleOf(7)).click()
  await list(page).focus()
  await page.keyboard.press('r')
  await expect(
    page
      .getByRole('alert')
      .getByText(/Not kept in .copydesk\/decisions.jsonl/)
      .first(),
  ).toBeVisible()
})
