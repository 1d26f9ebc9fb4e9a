import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { axe } from './app'
import { changedLines, readNews, whole, writeNews } from './articles'
import { file, openCranes, title } from './cranes'
import { workspaceOf } from './guarded'
import { type Restart, type Shown, test } from './shared-app'
import { field, openArticle, option, save } from './window'

const mine = 'My own title'
const their = 'The title of the pipeline'
const theirs = whole.replace(title, their).replace('heat: 70', 'heat: 75')

let app: Shown
let folder: string
let again: Restart
test.beforeEach(async ({ enter, restart }) => {
  ;({ app, folder } = await openCranes(enter))
  again = restart
})

const changed = () => app.page.getByRole('region', { name: 'Changed on disk' })
const bar = () => app.page.getByRole('region', { name: 'What was not chosen' })
const kept = () => app.page.getByRole('region', { name: 'Kept for 30 days' })
const dialog = () => app.page.getByRole('dialog', { name: 'Changed on disk' })
const bringBack = (what: string) => kept().getByRole('button', { name: new RegExp(`^Bring back ${what}`) })

async function startAgain(shown: string): Promise<void> {
  app = await again()
  await openArticle(app.page, shown)
}

/** Both sides changed the title, and the dialog asks about it. */
async function clash(): Promise<void> {
  await field(app.page, 'Title').fill(mine)
  writeNews(folder, file, theirs)
  await expect(changed()).toContainText('Title clashes')
  await app.page.keyboard.press('Control+s')
}

/** Opens what was not chosen by its command, which is there once that is read. */
async function showKept(): Promise<void> {
  const { page } = app
  const found = async (): Promise<number> => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('not chosen')
    const commands = await page.getByRole('option', { name: /^Bring back what was not chosen/ }).count()
    if (commands === 0) await page.keyboard.press('Escape')
    return commands
  }
  await expect.poll(found).toBe(1)
  await page.keyboard.press('Enter')
}

test('mine, where theirs was chosen, is kept over a restart and brought back as an edit like any other', async () => {
  await clash()
  await dialog().getByRole('radio', { name: 'Theirs' }).check()
  await dialog().getByRole('button', { name: 'Save', exact: true }).click()
  await expect(bar()).toContainText('The other side is kept for 30 days')
  expect(readNews(folder, file)).toBe(theirs)
  await bar().getByRole('button', { name: 'Show' }).click()
  await expect(bar()).toHaveCount(0)
  await expect(kept()).toBeFocused()
  await expect(kept()).toContainText(mine)
  expect(await axe(app.page)).toEqual([])

  await startAgain(their)
  await showKept()
  await expect(kept()).toContainText('Title')
  await bringBack('Title, mine').click()
  expect(readNews(folder, file)).toBe(theirs)
  await app.page.getByRole('tab', { name: 'Form' }).click()
  await expect(field(app.page, 'Title')).toHaveValue(mine)
  await field(app.page, 'Title').press('Control+z')
  await expect(field(app.page, 'Title')).toHaveValue(their)
  await field(app.page, 'Title').press('Control+Shift+z')
  await expect(field(app.page, 'Title')).toHaveValue(mine)
  await save(app.page)
  expect(changedLines(theirs, readNews(folder, file))).toEqual([
    `-title: "${their}"   # from the wire`,
    `+title: "${mine}"   # from the wire`,
  ])
})

test('where I wrote my own, both sides are kept before the save is told', async () => {
  await clash()
  const group = dialog().getByRole('group', { name: 'Title' })
  await group.getByRole('radio', { name: 'Write my own' }).check()
  await group.getByRole('textbox').fill('A third title')
  await dialog().getByRole('button', { name: 'Save', exact: true }).click()
  await expect(bar()).toContainText('Both sides are kept for 30 days')
  await startAgain('A third title')
  await showKept()
  await bringBack('Title, theirs').click()
  await app.page.getByRole('tab', { name: 'Form' }).click()
  await expect(field(app.page, 'Title')).toHaveValue(their)
  await app.page.getByRole('tab', { name: 'Changes' }).click()
  await bringBack('Title, mine').click()
  await save(app.page)
  const own = theirs.replace(their, 'A third title')
  expect(changedLines(own, readNews(folder, file))).toEqual([
    '-title: "A third title"   # from the wire',
    `+title: "${mine}"   # from the wire`,
  ])
})

test('what was discarded in the dialog, or by the toolbar, is kept as a whole', async () => {
  await field(app.page, 'Excerpt').fill('My own excerpt')
  await clash()
  await dialog().getByRole('button', { name: 'Discard my changes' }).click()
  await expect(bar()).toContainText('Your changes are kept for 30 days')
  expect(readNews(folder, file)).toBe(theirs)
  await openArticle(app.page, 'Small models, big wards')
  await field(app.page, 'Title').fill('Discarded by the toolbar')
  await app.page.getByRole('button', { name: 'Discard my changes' }).click()
  await expect(bar()).toContainText('Your changes are kept for 30 days')

  await startAgain(their)
  await showKept()
  await bringBack('Title, Excerpt, discarded').click()
  await save(app.page)
  expect(changedLines(theirs, readNews(folder, file))).toHaveLength(4)
  expect(readNews(folder, file)).toContain(`title: "${mine}"   # from the wire`)
  expect(readNews(folder, file)).toContain('excerpt: "My own excerpt"')
  await option(app.page, 'Small models, big wards').click()
  await showKept()
  await expect(kept()).toContainText('Discarded by the toolbar')
})
test('theirs are taken at one field, by keyboard; the other clash waits, and undo brings this one back', async () => {
  await field(app.page, 'Title').fill(mine)
  await field(app.page, 'Excerpt').fill('My own excerpt')
  const both = theirs.replace('Six cranes', 'Seven cranes')
  writeNews(folder, file, both)
  await expect(changed()).toContainText('Title, Excerpt clash')
  const take = (name: string) => app.page.getByRole('button', { name: `Take theirs, ${name}`, exact: true })
  await expect(take('Excerpt')).toBeVisible()
  expect(await axe(app.page)).toEqual([])
  await field(app.page, 'Title').press('Tab')
  await expect(take('Title')).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(field(app.page, 'Title')).toHaveValue(their)
  await expect(field(app.page, 'Title')).toBeFocused()
  await expect(take('Title')).toHaveCount(0)
  await expect(changed()).toContainText('Excerpt clashes')
  await app.page.keyboard.press('Control+z')
  await expect(field(app.page, 'Title')).toHaveValue(mine)
  await expect(changed()).toContainText('Title, Excerpt clash')
  await app.page.keyboard.press('Control+Shift+z')
  await expect(field(app.page, 'Title')).toHaveValue(their)
  expect(readNews(folder, file)).toBe(both)
  await take('Excerpt').click()
  await expect(field(app.page, 'Excerpt')).toHaveValue(/^Seven cranes/)
  // Nothing of mine is left: the article is as its file.
  await expect(app.page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  expect(readNews(folder, file)).toBe(both)

  await startAgain(their)
  await showKept()
  await bringBack('Excerpt, mine').click()
  await save(app.page)
  expect(readNews(folder, file)).toContain('My own excerpt')
  expect(readNews(folder, file)).toContain(their)
})

test('what was discarded where it clashed comes back by undo, with its clash, and nothing is written', async () => {
  await clash()
  await dialog().getByRole('button', { name: 'Discard my changes' }).click()
  await expect(field(app.page, 'Title')).toHaveValue(their)
  await app.page.keyboard.press('Control+z')
  await expect(field(app.page, 'Title')).toHaveValue(mine)
  await expect(changed()).toContainText('Title clashes')
  await app.page.keyboard.press('Control+Shift+z')
  await expect(field(app.page, 'Title')).toHaveValue(their)
  await app.page.keyboard.press('Control+z')
  await app.page.getByRole('button', { name: 'Discard my changes' }).click()
  await expect(field(app.page, 'Title')).toHaveValue(their)
  await field(app.page, 'Title').press('Control+z')
  await expect(changed()).toContainText('Title clashes')
  expect(readNews(folder, file)).toBe(theirs)
})

test('where it can’t be kept nothing is discarded, and theirs are not taken', async ({ restart }) => {
  await field(app.page, 'Title').fill(mine)
  writeNews(folder, file, theirs)
  await expect(changed()).toContainText('Title clashes')
  const keptIn = join(app.data, 'workspaces', await workspaceOf(app.page), 'not-chosen')
  rmSync(keptIn, { recursive: true, force: true })
  writeFileSync(keptIn, 'A file where the folder has to be.')
  await app.page.getByRole('button', { name: 'Discard my changes' }).click()
  await expect(app.page.getByRole('alert')).toContainText('Nothing was discarded')
  await app.page.getByRole('button', { name: 'Take theirs, Title', exact: true }).click()
  await expect(app.page.getByRole('alert').filter({ hasText: 'Theirs were not taken' })).toBeVisible()
  await expect(field(app.page, 'Title')).toHaveValue(mine)
  app = await restart()
  await openArticle(app.page, 'Small models, big wards')
  await option(app.page, their).click()
  await expect(field(app.page, 'Title')).toHaveValue(mine)
})

test('what I write in the dialog outlasts Esc, and is kept where its clash ends by itself', async () => {
  await clash()
  await dialog().getByRole('radio', { name: 'Write my own' }).check()
  const own = dialog().getByRole('textbox', { name: 'My own, Title' })
  await own.pressSequentially(', written on')
  await expect(own).toHaveValue(`${mine}, written on`)
  await app.page.keyboard.press('Escape')
  await expect(dialog()).toHaveCount(0)
  await changed().getByRole('button', { name: 'Decide…' }).click()
  await expect(own).toHaveValue(`${mine}, written on`)
  writeNews(folder, file, whole.replace('heat: 70', 'heat: 75'))
  await expect(dialog()).toHaveCount(0)
  await expect(field(app.page, 'Title')).toHaveValue(mine)
  await showKept()
  await bringBack('Title, my own').click()
  await save(app.page)
  expect(readNews(folder, file)).toContain(`title: "${mine}, written on"`)
})

test.describe('what I write in the dialog', () => {
  const words = 'Words of my own'
  test.beforeEach(async () => {
    await clash()
    await dialog().getByRole('radio', { name: 'Write my own' }).check()
    await dialog().getByRole('textbox', { name: 'My own, Title' }).fill(words)
  })
  const isKept = async (): Promise<void> => {
    await showKept()
    await bringBack('Title, my own').click()
    await app.page.getByRole('tab', { name: 'Form' }).click()
    await expect(field(app.page, 'Title')).toHaveValue(words)
  }

  test('is kept when the program is killed', async ({ restart }) => {
    const folderOfKept = join(app.data, 'workspaces', await workspaceOf(app.page), 'not-chosen')
    await expect.poll(() => existsSync(folderOfKept) && readdirSync(folderOfKept).length).toBe(1)
    await dialog().getByRole('textbox', { name: 'My own, Title' }).fill(`${words} and more`)
    const names = readdirSync(folderOfKept)
    // The later words take the place of the first ones.
    await expect.poll(() => readdirSync(folderOfKept)).not.toEqual(names)
    await expect.poll(() => readdirSync(folderOfKept).length).toBe(1)
    app = await restart('SIGKILL')
    await option(app.page, their).click()
    await expect(field(app.page, 'Title')).toHaveValue(mine)
    await showKept()
    await expect(kept()).toContainText(`${words} and more`)
  })

  test('is kept where its file is deleted, and written again', async () => {
    rmSync(join(folder, '_news', file))
    await expect(dialog()).toHaveCount(0)
    await app.page.getByRole('button', { name: 'Write it again' }).click()
    await expect.poll(() => existsSync(join(folder, '_news', file))).toBe(true)
    await isKept()
  })

  test('is kept where its file comes back as it was', async () => {
    rmSync(join(folder, '_news', file))
    await expect(dialog()).toHaveCount(0)
    writeNews(folder, file, whole)
    await expect(changed()).toHaveCount(0)
    await isKept()
  })

  test('is kept where I choose theirs, or discard all of mine, after all', async () => {
    await dialog().getByRole('button', { name: 'Discard my changes' }).click()
    await expect(dialog()).toHaveCount(0)
    await isKept()
  })

  test('is no longer kept apart once it is chosen and saved', async () => {
    await dialog().getByRole('button', { name: 'Save', exact: true }).click()
    await expect.poll(() => readNews(folder, file)).toContain(words)
    await showKept()
    await expect(kept().getByRole('button', { name: /^Bring back/ })).toHaveCount(2)
    await expect(kept().getByRole('button', { name: /^Bring back Title, theirs/ })).toHaveCount(1)
  })
})

test('what was discarded is found where its file is renamed', async () => {
  await field(app.page, 'Title').fill('Discarded before the rename')
  await app.page.getByRole('button', { name: 'Discard my changes' }).click()
  await expect(bar()).toContainText('Your changes are kept for 30 days')
  renameSync(join(folder, '_news', file), join(folder, '_news', 'renamed.md'))
  await expect(app.page.getByText(`_news/${file} is _news/renamed.md now`)).toBeVisible()
  await showKept()
  await expect(kept()).toContainText('Discarded before the rename')
  await startAgain(title)
  await showKept()
  await bringBack('Title, discarded').click()
  await save(app.page)
  expect(readNews(folder, 'renamed.md')).toContain('Discarded before the rename')
})

test('after settling by mouse undo is this article’s own, and can be redone', async () => {
  await field(app.page, 'Title').fill(mine)
  writeNews(folder, file, theirs)
  await changed().getByRole('button', { name: 'Decide…' }).click()
  await dialog().getByRole('radio', { name: 'Mine' }).check()
  await dialog().getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => readNews(folder, file)).toContain(mine)
  const saved = readNews(folder, file)
  await expect(changed()).toHaveCount(0)
  await expect(app.page.locator('form:focus-within')).toHaveCount(1)
  await app.page.keyboard.press('Control+z')
  await expect(field(app.page, 'Title')).not.toHaveValue(mine)
  await app.page.keyboard.press('Control+Shift+z')
  await expect(field(app.page, 'Title')).toHaveValue(mine)
  expect(readNews(folder, file)).toBe(saved)
})
