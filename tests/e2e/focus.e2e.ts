import { expect, type Locator, type Page } from '@playwright/test'
import { axe, leaveMouse } from './app'
import { changedLines, makeNews, readNews, threeArticles, whole, writeNews } from './articles'
import { test } from './shared-app'
import { field, form, list, openArticle, option, results, search } from './window'

const title = 'Harbour cranes learn to see in fog'
const file = '2026-06-13-cranes.md'
const topics = (page: Page): Locator => form(page).getByRole('combobox', { name: 'Topics', exact: true })
const removeTopic = (page: Page, name: string): Locator =>
  form(page).getByRole('button', { name: `Remove ${name} from Topics` })
/** What has the focus, in a word: its name, its role or its tag; 'body' where it fell to the page. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement
    return active?.getAttribute('aria-label') ?? active?.id ?? active?.tagName.toLowerCase() ?? 'none'
  })

test('Tab from Excerpt goes to the field of topics, never to what removes one', async ({ enter }) => {
  const folder = threeArticles()
  const app = await enter(folder)
  const { page } = app
  await openArticle(page, title)
  await field(page, 'Excerpt').focus()
  await page.keyboard.press('Tab')
  await expect(topics(page)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(field(page, 'Excerpt')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('ai b')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(removeTopic(page, 'ai b')).toBeVisible()
  await expect(removeTopic(page, 'Logistics')).toBeVisible()
  await expect(topics(page)).toBeFocused()
})

test('Backspace and arrows choose a topic, and the focus stays in the field when it goes', async ({ enter }) => {
  const folder = threeArticles()
  const app = await enter(folder)
  const { page } = app
  await openArticle(page, title)
  const chosen = form(page).locator('[data-chosen="true"]')
  await topics(page).focus()
  await page.keyboard.press('Backspace')
  await expect(chosen).toHaveText('Logistics')
  await expect(removeTopic(page, 'Logistics'), 'the first Backspace only chooses').toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(chosen).toHaveText('Computer Vision')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(chosen).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Backspace')
  await expect(removeTopic(page, 'Logistics')).toHaveCount(0)
  await expect(topics(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(chosen).toHaveCount(0)
  await removeTopic(page, 'Computer Vision').click()
  await expect(removeTopic(page, 'Computer Vision')).toHaveCount(0)
  await expect(topics(page)).toBeFocused()
  await page.keyboard.type('Ports')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+s')
  await expect
    .poll(() => changedLines(whole, readNews(folder, file)))
    .toEqual(['-  - Computer Vision # the first is the main one', '-  - Logistics', '+  - Ports'])
})

test('in the box of topics nothing that removes one has the focus either', async ({ enter }) => {
  const app = await enter(threeArticles())
  const { page } = app
  await expect(option(page, title)).toBeVisible()
  await list(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog', { name: 'Topics' })
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Remove Logistics' }).click()
  await expect(dialog.getByRole('button', { name: 'Remove Logistics' })).toHaveCount(0)
  await expect(dialog.getByRole('combobox', { name: 'Add a topic' })).toBeFocused()
})

test('Ctrl+1…4 put the focus into what they show: the field that had it, the source, the panel', async ({ enter }) => {
  const app = await enter(threeArticles())
  const { page } = app
  await openArticle(page, title)
  await field(page, 'Excerpt').focus()
  await page.keyboard.press('ControlOrMeta+2')
  const source = form(page).getByRole('textbox', { name: 'Source of the article' })
  await expect(source).toBeFocused()
  await page.keyboard.press('ControlOrMeta+1')
  await expect(field(page, 'Excerpt')).toBeFocused()
  for (const key of ['3', '4']) {
    await page.keyboard.press(`ControlOrMeta+${key}`)
    await expect.poll(() => focused(page), key).toBe('editor-panel')
  }
  await page.keyboard.press('ControlOrMeta+2')
  await expect(source).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('ControlOrMeta+1')
  await expect(field(page, 'Excerpt')).toBeFocused()
  await list(page).focus()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill('show source')
  await page.keyboard.press('Enter')
  await expect(source).toBeFocused()
})

test('undo shows and focuses what it took back, wherever the cursor was: a field, a closed card, the text', async ({
  enter,
}) => {
  const app = await enter(threeArticles())
  const { page } = app
  await openArticle(page, title)
  await field(page, 'Title').fill('Another title')
  await field(page, 'Excerpt').focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field(page, 'Title')).toHaveValue(title)
  await expect(field(page, 'Title')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+y')
  await expect(field(page, 'Title')).toHaveValue('Another title')
  await page.keyboard.press('ControlOrMeta+z')

  await form(page).getByRole('button', { name: 'Edit related 2' }).click()
  const related = field(page, 'Title, related 2')
  await related.fill('Codes')
  await form(page).getByRole('button', { name: 'Edit related 2' }).click()
  await expect(related).toHaveCount(0)
  await field(page, 'Title').focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(related).toHaveValue('Reading container codes without a cloud')
  await expect(related).toBeFocused()

  await topics(page).focus()
  await page.keyboard.type('Ports')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await field(page, 'Title').focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(topics(page)).toBeFocused()

  await page.keyboard.press('ControlOrMeta+2')
  const source = form(page).getByRole('textbox', { name: 'Source of the article' })
  await expect(source).toBeFocused()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('More of the body.')
  await expect(source).toContainText('More of the body.')
  await page.keyboard.press('ControlOrMeta+1')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field(page, 'Body')).toBeFocused()
  await expect(field(page, 'Body')).not.toHaveValue(/More of the body/)
})

test('an undo from elsewhere puts the cursor of the list on its article, and the focus there', async ({ enter }) => {
  const folder = threeArticles()
  const app = await enter(folder)
  const { page } = app
  await page.keyboard.press('Home')
  await page.keyboard.press('p')
  await expect.poll(() => readNews(folder, file)).toContain('published: true')
  await page.keyboard.press('End')
  await search(page).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => readNews(folder, file)).toContain('published: false')
  await expect(list(page)).toBeFocused()
  await expect(list(page).locator('[data-cursor="true"]')).toHaveAccessibleName(new RegExp(`^${title}`))
})

test('an Inbox that is emptied and undone lists what waits again: no word of “all decided”, its keys act', async ({
  enter,
}) => {
  const names = ['one', 'two', 'three']
  const folder = makeNews(
    Object.fromEntries(
      names.map((name, index) => [
        `2026-06-0${index + 1}.md`,
        `---\ntitle: Story ${name}\nwebUrl: https://tideline.example/${name}\npublished: false\n---\n`,
      ]),
    ),
  )
  const app = await enter(folder)
  const { page } = app
  const inbox = page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Inbox', exact: true })
  const job = page.getByRole('region', { name: /^Pass/ })
  await expect(results(page)).toContainText('3')
  await inbox.click()
  await expect(results(page)).toContainText('3')
  await list(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('r')
  await page.getByRole('dialog').getByRole('button', { name: 'Pass 3' }).click()
  // While it runs the bar is there too: a view that is chosen then still lists what waits.
  await expect(job, 'it is through').toContainText('3 articles passed')
  await inbox.click()
  await expect(page.getByRole('heading', { name: /All 3 decided/ })).toBeVisible()
  await expect(job, 'the report is of the view that it was done in').toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(option(page, 'Story one')).toBeVisible()
  await expect(page.getByRole('heading', { name: /decided/ })).toHaveCount(0)
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('h')
  await page.getByRole('dialog').getByRole('button', { name: 'Hold 3' }).click()
  const held = page.getByRole('region', { name: /^Hold/ })
  await expect(held, 'it is through').toContainText('3 articles on hold')
  await list(page).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(option(page, 'Story one')).toHaveAccessibleName(/unpublished/)
  await expect(held, 'its own undo takes the report along').toHaveCount(0)
  await list(page).focus()
  await page.keyboard.press('i')
  await expect(page.getByRole('region', { name: 'Triage' })).toBeVisible()
})

test('what arrives in an empty Inbox is said, and . and I act there', async ({ enter }) => {
  const article = (name: string): string =>
    `---\ntitle: Story ${name}\nwebUrl: https://tideline.example/${name}\npublished: false\n---\n`
  const folder = makeNews({ '2026-06-01.md': article('one') })
  const app = await enter(folder)
  const { page } = app
  const inbox = page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Inbox', exact: true })
  await inbox.click()
  await expect(results(page)).toContainText('1')
  await list(page).focus()
  await page.keyboard.press('r')
  await expect(option(page, 'Story one')).toHaveAccessibleName(/passed/)
  await inbox.click()
  await expect(page.getByRole('heading', { name: /All 1 decided/ })).toBeVisible()
  writeNews(folder, '2026-06-02.md', article('two'))
  await expect(page.getByRole('heading', { name: '1 new article' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /decided/ })).toHaveCount(0)
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('.')
  await expect(option(page, 'Story two')).toBeVisible()
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('r')
  await expect(option(page, 'Story two')).toHaveAccessibleName(/passed/)
  await inbox.click()
  writeNews(folder, '2026-06-03.md', article('three'))
  await expect(page.getByRole('heading', { name: '1 new article' })).toBeVisible()
  await page.keyboard.press('i')
  await expect(page.getByRole('region', { name: 'Triage' })).toContainText('Story three')
})

test('text selected from a dialog to outside leaves it open; a press on the backdrop closes it', async ({ enter }) => {
  const app = await enter(threeArticles())
  const { page } = app
  await leaveMouse(app)
  await expect(option(page, title)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  const dialog = page.getByRole('dialog', { name: 'Commands' })
  const input = dialog.getByRole('combobox', { name: 'Find a command' })
  await input.fill('show')
  const box = await input.boundingBox()
  if (!box) throw new Error('The palette has no input')
  const inside = { x: box.x + 20, y: box.y + box.height / 2 }
  await page.mouse.move(inside.x, inside.y)
  await page.mouse.down()
  await page.mouse.move(5, 300, { steps: 4 })
  await page.mouse.up()
  await expect(dialog).toBeVisible()
  await page.mouse.move(5, 300)
  await page.mouse.down()
  await page.mouse.move(inside.x, inside.y, { steps: 4 })
  await page.mouse.up()
  await expect(dialog).toBeVisible()
  await page.mouse.click(5, 300)
  await expect(dialog).toHaveCount(0)
})
