import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { chromiumNames } from '../../src/main/spelling/chromium-names'
import { launch } from './app'
import { makeNews, threeArticles } from './articles'
import type { Shown } from './shared-app'
import { choose, shown } from './system-menu'
import { field, openArticle } from './window'

/** A folder for DICPATH with a language in which 'Kran' and its forms are the only words. */
function german(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-german-'))
  writeFileSync(
    join(folder, 'de_DE.aff'),
    'SET ISO8859-1\nTRY aeknr\nSFX A Y 2\nSFX A 0 e .\nSFX A 0 e/B .\nSFX B Y 1\nSFX B 0 n .\n',
    'latin1',
  )
  writeFileSync(join(folder, 'de_DE.dic'), '3\nKran/A\nKräne/B\nim\n', 'latin1')
  return folder
}

const article = (title: string, excerpt: string, lang?: string): string =>
  `---\ntitle: ${title}\nexcerpt: '${excerpt}'\n${lang === undefined ? '' : `lang: ${lang}\n`}published: false\n---\n`

/** The first line of the menu of a field's first word: a better one, or 'Undo' where nothing is wrong with it. */
async function saidOf(window: Shown, box: Locator): Promise<string | undefined> {
  await choose(window, null)
  await box.click({ button: 'right', position: { x: 24, y: 18 } })
  await expect.poll(async () => (await shown(window)).length).toBe(1)
  return (await shown(window))[0]?.[0]
}

test('a word that the dictionary doesn’t have gets a better one from the menu, or is learnt', async () => {
  const window = await launch({ folder: threeArticles() })
  const { page } = window
  await openArticle(page, 'Harbour cranes learn to see in fog')
  const excerpt = field(page, 'Excerpt')
  await excerpt.fill('Crnaes of the harbor stand')
  await expect.poll(() => saidOf(window, excerpt)).toBe('Cranes')
  await choose(window, 'Cranes')
  await excerpt.click({ button: 'right', position: { x: 24, y: 18 } })
  await expect(excerpt).toHaveValue('Cranes of the harbor stand')
  expect((await shown(window))[0]?.slice(0, 4)).toEqual(['Cranes', 'Learn “Crnaes”', '-', 'Undo'])
  await expect.poll(() => saidOf(window, excerpt)).toBe('Undo')
  await excerpt.fill('Zzyxq of the harbor stands')
  await expect.poll(() => saidOf(window, excerpt)).not.toBe('Undo')
  await choose(window, 'Learn “Zzyxq”')
  await excerpt.click({ button: 'right', position: { x: 24, y: 18 } })
  await expect.poll(() => saidOf(window, excerpt)).toBe('Undo')
  await expect(excerpt).toHaveValue('Zzyxq of the harbor stands')
  await window.close()
})

test('an article is checked in its own language, and not at all where there is no dictionary of it', async () => {
  const folder = makeNews({
    '2026-06-11-a.md': article('Krane', 'Krna im Nebel', 'de-AT'),
    '2026-06-12-b.md': article('Tlhingan', 'Krna im Nebel', 'tlh'),
    '2026-06-13-c.md': article('Cranes', 'Crnaes in fog', 'en_GB'),
  })
  const window = await launch({ folder, env: { DICPATH: german() } })
  const { page } = window
  const said = async (title: string): Promise<string | undefined> => {
    await openArticle(page, title)
    await field(page, 'Excerpt').focus()
    return saidOf(window, field(page, 'Excerpt'))
  }
  await expect.poll(() => said('Krane')).toBe('Kran')
  await expect.poll(() => said('Tlhingan')).toBe('Undo')
  await expect.poll(() => said('Cranes')).toBe('Cranes')
  await openArticle(page, 'Krane')
  // An umlaut of a file in Latin letters, and two endings that follow each other.
  for (const word of ['Kräne', 'Kränen', 'Kranen']) {
    await field(page, 'Excerpt').fill(`${word} im`)
    await expect.poll(() => saidOf(window, field(page, 'Excerpt'))).toBe('Undo')
  }
  await field(page, 'Excerpt').fill('Kräen im')
  await expect.poll(() => saidOf(window, field(page, 'Excerpt'))).toMatch(/^Kräne/)
  await window.close()
})

test('fields of signs that no dictionary has are typed in and left as all others are', async () => {
  const files = ['123', '—', '', '7 ⅞', '🙂🙂', '東京', 'שלום 12', 'x'.repeat(500), '… “”'].map(
    (excerpt, index) => [`2026-06-1${index}-${index}.md`, article(`Article ${index}`, excerpt)] as const,
  )
  const window = await launch({ folder: makeNews(Object.fromEntries(files)) })
  const { page } = window
  for (const [index] of files.entries()) {
    await openArticle(page, `Article ${index}`)
    for (const name of ['Excerpt', 'Title']) {
      await field(page, name).focus()
      await page.keyboard.press('End')
      await page.keyboard.type(' 42')
      await page.keyboard.press('Tab')
    }
    await expect(field(page, 'Excerpt')).toHaveValue(/42/)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
  }
  await window.close()
})

test('switched off, nothing is marked', async () => {
  const window = await launch({ folder: makeNews({ '2026-06-11-a.md': article('Cranes', 'Crnaes in fog') }) })
  const { page } = window
  await openArticle(page, 'Cranes')
  await field(page, 'Excerpt').focus()
  await expect.poll(() => saidOf(window, field(page, 'Excerpt'))).toBe('Cranes')
  await page.keyboard.press('Control+,')
  await page.getByRole('checkbox', { name: 'Mark words that are spelled wrong' }).uncheck()
  await page.keyboard.press('Escape')
  await field(page, 'Excerpt').focus()
  await expect.poll(() => saidOf(window, field(page, 'Excerpt'))).toBe('Undo')
  await window.close()
})

test('the dictionaries have the names that the running Chromium looks for', async () => {
  test.skip(process.platform !== 'linux', 'elsewhere the system checks')
  const asked = new Set<string>()
  const server = createServer((request, response) => {
    asked.add(request.url ?? '')
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const window = await launch({ folder: threeArticles() })
  await window.app.evaluate(({ session }, to) => {
    const other = session.fromPartition('names')
    other.setSpellCheckerDictionaryDownloadURL(`http://127.0.0.1:${to}/`)
    other.setSpellCheckerLanguages(other.availableSpellCheckerLanguages)
  }, port)
  const missing = (): string[] =>
    chromiumNames.map(({ file }) => `/${file.toLowerCase()}`).filter((path) => !asked.has(path))
  await expect.poll(missing).toEqual([])
  await window.close()
  server.close()
})
