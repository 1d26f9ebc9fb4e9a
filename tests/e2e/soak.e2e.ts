import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import { parseArticle } from '../../src/shared/article'
import type { Chance } from '../chance'
import { HOURS_MS, Trial } from '../trial'
import { freshData, launch, project } from './app'
import { makeNews } from './articles'
import { Bot, editTheUsualWay, meet, type Span } from './soak'
import { form, list, openArticle, option } from './window'

const trial = new Trial('soak', import.meta.filename)
const SECONDS = trial.times(8, 60)

const article = (title: string): string =>
  `---\ntitle: ${title}\nexcerpt: Before\npublishedDateTime: 2026-06-13T12:43:00Z\nupdatedDateTime: 2026-06-13T12:43:00Z\nwebUrl: https://a.example/${encodeURIComponent(title)}\nquality: 1\npublished: false\n\ntopics:\n  - Before\n---\nBody.\n`
const names = ['Anchors', 'Berths', 'Cranes']
/** Git moves this one between two branches; the bot leaves it alone. */
const GIT = 'Ebb'
const fileOf = (title: string): string => `_news/${title}.md`

/** A change of ours that was said to be saved. */
interface Ours extends Span {
  readonly field: 'excerpt' | 'quality' | 'topics'
  readonly value: string | number
}

const git = (folder: string, ...given: string[]): number | null =>
  spawnSync('git', ['-C', folder, '-c', 'user.name=T', '-c', 'user.email=t@t.example', ...given]).status

/** What comes of Ctrl+S: it is saved, or what clashes is named, and settled as mine. Gives how often it was named. */
async function saveIt(page: Page): Promise<number> {
  const dialog = page.getByRole('dialog', { name: 'Changed on disk' })
  const isSaved = (): Promise<boolean> => page.getByRole('button', { name: 'Save', exact: true }).first().isDisabled()
  const isAnswered = async (): Promise<boolean> => (await dialog.isVisible()) || (await isSaved())
  let named = 0
  for (;;) {
    // Whoever sees no answer presses again.
    await expect(async () => {
      if (!(await isAnswered())) await page.keyboard.press('Control+s')
      await expect.poll(isAnswered, { timeout: 10_000 }).toBe(true)
    }).toPass({ timeout: 60_000 })
    if (!(await dialog.isVisible())) return named
    named += 1
    // Each time the file changes again the dialog begins anew with what it is now.
    await expect(async () => {
      for (const mine of await dialog.getByRole('radio', { name: 'Mine' }).all()) await mine.check({ timeout: 1_000 })
      await dialog.getByRole('button', { name: 'Save', exact: true }).click({ timeout: 1_000 })
      await expect(dialog).toHaveCount(0, { timeout: 5_000 })
    }).toPass({ timeout: 240_000 })
  }
}

/** Edits and saves in a window until it is time. */
async function edit(page: Page, who: string, until: number, chance: Chance, ours: Ours[]): Promise<number> {
  let named = 0
  for (let count = 1; performance.now() < until; count += 1) {
    const title = chance.of([...names, GIT])
    await openArticle(page, title)
    // The second window mostly rates; now and then both write the same field.
    const isText = who === 'A' || chance.is(0.5)
    const value = isText ? `${who} ${count}` : 100 + count
    const field = isText
      ? form(page).getByRole('textbox', { name: 'Excerpt', exact: true })
      : form(page).getByRole('spinbutton', { name: 'Quality', exact: true })
    await field.fill(String(value))
    const from = performance.now()
    named += await saveIt(page)
    ours.push({ name: fileOf(title), field: isText ? 'excerpt' : 'quality', value, from, to: performance.now() })
    await list(page).focus()
  }
  return named
}

/** The command line adds topics, one after the other, until it is time. */
async function addTopics(folder: string, until: number, chance: Chance, ours: Ours[]): Promise<void> {
  const run = promisify(execFile)
  for (let count = 0; performance.now() < until; count += 1) {
    const name = fileOf(chance.of(names))
    const from = performance.now()
    const args = ['topics', folder, '--query', `path:${name}`, '--add', `Topic ${count}`, '--json']
    const env = { ...process.env, COPYDESK_DATA: freshData() }
    const isDone = await run(process.execPath, [join(project, 'bin/copydesk.mjs'), ...args], { env }).then(
      () => true,
      // A file that is being written is left alone and named.
      () => false,
    )
    if (isDone) ours.push({ name, field: 'topics', value: `Topic ${count}`, from, to: performance.now() })
  }
}

async function flip(folder: string, until: number): Promise<number> {
  let flips = 0
  while (performance.now() < until) {
    // Refused where what we saved there isn't committed: then it stays, too.
    if (git(folder, 'checkout', '--quiet', flips % 2 === 0 ? 'other' : 'main') === 0) flips += 1
    else git(folder, 'commit', '--quiet', '--message', 'ours', '--', fileOf(GIT))
    await wait(400)
  }
  return flips
}

/** The article as it is now, and what git has of the one that it moves. */
function versionsOf(folder: string, name: string): Record<string, unknown>[] {
  const texts = [readFileSync(join(folder, name), 'utf8')]
  const read = (...given: string[]): string => execFileSync('git', ['-C', folder, ...given], { encoding: 'utf8' })
  if (name === fileOf(GIT)) {
    for (const commit of read('rev-list', '--all').trim().split('\n')) texts.push(read('show', `${commit}:${name}`))
  }
  return texts.map((text) => parseArticle(text).data)
}

/** The changes of ours that are in no version, and no later one of ours in the same field either. */
function missing(folder: string, ours: readonly Ours[]): Ours[] {
  const versions = new Map([...names, GIT].map(fileOf).map((name) => [name, versionsOf(folder, name)]))
  return ours.filter((change) => {
    const later = ours.filter((one) => one.name === change.name && one.field === change.field && one.to > change.from)
    const said = (versions.get(change.name) ?? []).map((data) => data[change.field])
    return !said.some((now) =>
      Array.isArray(now) ? now.includes(change.value) : later.some(({ value }) => value === now),
    )
  })
}

test('two windows, the command line, git and a bot write without a pause: nothing of ours is lost', async () => {
  test.setTimeout(HOURS_MS)
  const all = [...names, GIT]
  const folder = makeNews(Object.fromEntries(all.map((title) => [`${title}.md`, article(title)])))
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'before')
  git(folder, 'branch', 'other')
  const [one, two] = [await launch({ folder }), await launch({ folder, data: freshData() })]
  for (const { page } of [one, two]) await expect(option(page, GIT)).toBeVisible()

  const ours: Ours[] = []
  const bot = new Bot(folder, names.map(fileOf), trial.chance(1))
  const until = performance.now() + 1_000 * SECONDS
  bot.start(until)
  const [named, alsoNamed, , flips] = await trial.round('a soak', () =>
    Promise.all([
      edit(one.page, 'A', until, trial.chance(2), ours),
      edit(two.page, 'B', until, trial.chance(3), ours),
      addTopics(folder, until, trial.chance(4), ours),
      flip(folder, until),
    ]),
  )
  bot.stop()
  const gone = missing(folder, ours)
  // What the bot had read before a save of ours and wrote after it, it has taken away itself.
  const byBot = gone.filter((change) => bot.spans.some((span) => meet(span, change)))
  const lost = bot.lost()
  await Promise.all([one.close(), two.close()])
  trial.did(
    `${SECONDS} s: ${ours.length} changes of ours, ${bot.writes} of a bot, ${flips} checkouts, ${named + alsoNamed} conflicts named; lost ${gone.length - byBot.length} of ours, ${lost.length} of the bot's (${byBot.length} of ours by the bot itself)`,
  )
  const control = await editTheUsualWay(folder, fileOf('Anchors'), trial.chance(5))
  trial.control(`read, think, write loses ${control} of the bot's lines`)
  expect(gone.filter((change) => !byBot.includes(change))).toEqual([])
  expect(lost).toEqual([])
  expect(ours.length).toBeGreaterThan(0)
  expect(control).not.toMatch(/^0 /)
})
