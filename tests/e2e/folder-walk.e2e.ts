import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { HOURS_MS, Trial } from '../trial'
import { freshData, type Launched, launch } from './app'
import { threeArticles } from './articles'
import { byMenu, shows } from './folders'
import { ask } from './guarded'
import { field, option } from './window'

const trial = new Trial('folders', import.meta.filename)
const SWITCHES = trial.times(15, 1_000)

const titles = ['Harbour cranes learn to see in fog', 'Small models, big wards', 'What the new rules ask']

/** What was typed last, by title; in the excerpt, so that rows keep their names. */
type Typed = Map<string, string>

/** All texts that are kept unsaved for a folder. */
function keptFor(data: string, id: string): string {
  const folder = join(data, 'workspaces', id, 'drafts')
  if (!existsSync(folder)) return ''
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

async function openHere(page: Page, title: string): Promise<void> {
  await option(page, title).click()
  await expect(field(page, 'Title')).toHaveValue(title)
}

/** Opens a folder by the dialog, which answers with it. */
async function openFolder(app: Launched, folder: string): Promise<void> {
  await app.app.evaluate(async ({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  await app.page.keyboard.press('Control+o')
  await shows(app.page, folder)
}

const idOf = async (page: Page): Promise<string> => {
  const { value } = await ask(page, 'start', {})
  return (value?.workspace as { id: string } | null)?.id ?? ''
}

test('text typed in three folders is found under its own, however one goes between them', async () => {
  test.setTimeout(HOURS_MS)
  const chance = trial.chance()
  const first = threeArticles()
  const folders = [first, threeArticles(), threeArticles()]
  const data = freshData()
  const before = folders.map((folder) => filesOf(folder))
  const app = await launch({ folder: first, data })
  const { page } = app
  const typed: Typed[] = folders.map(() => new Map())
  const ids: string[] = []
  for (const folder of folders) {
    if (folder !== first) await openFolder(app, folder)
    ids.push(await idOf(page))
  }
  let here = folders.length - 1
  let looked = 0
  /** The excerpt that the window shows is what was typed here, or the file's. */
  const look = async (title: string): Promise<void> => {
    await openHere(page, title)
    const text = typed[here]?.get(title)
    const excerpt = field(page, 'Excerpt')
    if (text !== undefined) await expect(excerpt).toHaveValue(text)
    else await expect(excerpt).not.toHaveValue(/ of folder /)
    looked += 1
  }
  await trial.round('a walk between folders', async () => {
    for (let turn = 0; turn < SWITCHES; turn += 1) {
      const title = chance.of(titles)
      await look(title)
      if (chance.is(0.8)) {
        const text = `Number ${turn} of folder ${here}`
        await field(page, 'Excerpt').fill(text)
        typed[here]?.set(title, text)
      }
      // At once, long before the journal's second is over, or behind it.
      if (chance.is(0.2)) await page.waitForTimeout(chance.below(1_200))
      here = (here + 1 + chance.below(folders.length - 1)) % folders.length
      await byMenu(app, folders[here] ?? '')
      await shows(page, folders[here] ?? '')
    }
    for (here = 0; here < folders.length; here += 1) {
      await byMenu(app, folders[here] ?? '')
      await shows(page, folders[here] ?? '')
      for (const title of titles) await look(title)
    }
  })
  await app.close()
  let inOthers = 0
  for (const [index, texts] of typed.entries()) {
    const kept = keptFor(data, ids[index] ?? '')
    const next = keptFor(data, ids[(index + 1) % ids.length] ?? '')
    for (const text of texts.values()) {
      expect(kept).toContain(text)
      if (!next.includes(text)) inOthers += 1
    }
    for (const match of kept.matchAll(/ of folder (\d)/g)) expect(Number(match[1])).toBe(index)
    expect(filesOf(folders[index] ?? '')).toEqual(before[index])
  }
  const all = typed.reduce((sum, texts) => sum + texts.size, 0)
  trial.did(`${SWITCHES} changes between 3 folders, ${looked} looks: every text under its own`)
  trial.control(`looked for under the next folder: ${inOthers} of ${all} missing`)
  expect([all > 0, inOthers]).toEqual([true, all])
})

const filesOf = (folder: string): string[] =>
  readdirSync(join(folder, '_news')).map((name) => readFileSync(join(folder, '_news', name), 'utf8'))
