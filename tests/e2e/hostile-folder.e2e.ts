import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from '@playwright/test'
import { makeWorkspace } from './app'
import { test } from './shared-app'
import { field, list, openArticle, option, save } from './window'

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

/** An archive of Electron's own kind, which its file calls would enter like a folder. */
function archive(path: string, text: string): Buffer {
  const header = Buffer.from(JSON.stringify({ files: { [path]: { size: text.length, offset: '0' } } }))
  const padded = Math.ceil(header.length / 4) * 4
  const sizes = Buffer.alloc(16)
  for (const [index, size] of [4, padded + 8, padded + 4, header.length].entries()) sizes.writeUInt32LE(size, index * 4)
  return Buffer.concat([sizes, header, Buffer.alloc(padded - header.length), Buffer.from(text)])
}

test('an archive is one file: no article, no picture and no setting is read from inside it', async ({ enter }) => {
  const inside = '---\ntitle: Inside\npublished: false\n---\n'
  const folder = makeWorkspace({
    '_news/2026-06-13-a.md': withPicture('Outside', '/assets/pack.asar/inside.png'),
    '_news/pack.asar': archive('inside.md', inside),
    '_news/named.asar.md': '---\ntitle: Named so\npublished: false\n---\n',
    'assets/pack.asar': archive('inside.png', 'picture'),
    '_news/real.asar/b.md': inside.replace('Inside', 'In a folder'),
  })
  const { page } = await enter(folder)
  await expect(option(page, 'Outside')).toBeVisible()
  await expect(option(page, 'Named so')).toBeVisible()
  await expect(option(page, 'In a folder')).toBeVisible()
  await expect(list(page).getByRole('option')).toHaveCount(3)
  await openArticle(page, 'In a folder')
  await field(page, 'Title').fill('In a folder, saved')
  await save(page)
  expect(readFileSync(join(folder, '_news/real.asar/b.md'), 'utf8')).toBe(
    inside.replace('Inside', 'In a folder, saved'),
  )
})
