import { expect, type Page } from '@playwright/test'
import { makeWorkspace } from './app'
import { test } from './shared-app'
import { field, list, openArticle, option, results } from './window'

const article = (title: string, more = ''): string =>
  `---\ntitle: ${title}\nexcerpt: Text\npublishedDateTime: 2026-06-13T12:43:00Z\npublished: false\n${more}---\nbody\n`

/** Nested so deep that its path has over a thousand letters. */
const deep = `_news/${'a-long-name-of-a-folder/'.repeat(45)}deep.md`

const files = {
  '_news/2026-06-10-good.md': article('A good one'),
  // Half of a surrogate pair, as YAML writes it.
  '_news/2026-06-11-half.md': article(
    'B half',
    'images:\n  - url: "assets/\\ud800.png"\nprovider:\n  name: "\\udc00"\n',
  ),
  '_news/2026-06-12-turned.md': article('"C turned\\u202e\\u2066 \\u0000\\e[2J"', 'topics: ["\\ud800", "\\u202e"]\n'),
  '_news/2026-06-13-long.md': article(`D ${'\u0301\u0323'.repeat(60_000)}`),
  '_news/2026-06-14-far.md': article('E far').replace('2026-06-13T12:43:00Z', '+275760-09-13T00:00:01Z'),
  [deep]: article('F deep'),
}

const alive = async (page: Page): Promise<void> => {
  await expect(page.getByText('broke')).toHaveCount(0)
  await expect(page.getByText('can’t be shown')).toHaveCount(0)
}

test('articles that an enemy wrote stand beside the others in every layout, in the editor, in triage', async ({
  enter,
}) => {
  const { page } = await enter(makeWorkspace(files))
  await expect(results(page)).toHaveText(/6 articles/)
  for (const layout of ['Cards', 'Table', 'List']) {
    await page.getByRole('radio', { name: layout }).click()
    await expect(page.getByText('A good one').first()).toBeVisible()
    await alive(page)
  }
  for (const start of ['B half', 'C turned', 'D ', 'E far', 'F deep', 'A good one']) {
    await option(page, start).click()
    await expect(field(page, 'Excerpt')).toHaveValue('Text')
    for (const tab of ['Preview', 'Source', 'Form']) {
      await page.getByRole('tab', { name: tab }).click()
      await alive(page)
    }
  }
  // The picture of one is typed anew, half a pair at a time.
  await openArticle(page, 'A good one')
  await page.getByRole('button', { name: 'Add image' }).click()
  await field(page, 'Image URL, image 1').fill('a\ud800.png')
  await alive(page)
  await list(page).focus()
  await page.keyboard.press('i')
  const triage = page.getByRole('region', { name: 'Triage' })
  await expect(triage).toBeVisible()
  for (let card = 0; card < 6; card += 1) {
    await page.keyboard.press('j')
    await alive(page)
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  // Words are found beside them, and the window's title is one line.
  await page.getByRole('searchbox', { name: 'Search articles' }).fill('good')
  await expect(results(page)).toHaveText(/1 of 6 articles/)
})

test('a text that takes minutes to draw is shown cut and read only, and its source opens', async ({ enter }) => {
  // One sign to the eye: its parts are joined, and drawn as one.
  const long = (start: string, times = 4_000): string => JSON.stringify(`${start} ${'👨\u200d'.repeat(times)}`)
  const { page } = await enter(
    makeWorkspace({
      '_news/2026-06-10-good.md': article('A good one'),
      '_news/2026-06-11-long.md': article(
        long('B long', 14_000),
        `topics: [${long('Topic')}]\nprovider:\n  name: ${long('Wire')}\nrelated:\n  - title: ${long('Other')}\n`,
      ).replace('excerpt: Text', `excerpt: ${long('Excerpt')}`),
    }),
  )
  await option(page, 'B long').click()
  await expect(field(page, 'Title')).toHaveValue(/^B long .{1,1000}$/u)
  await expect(field(page, 'Title')).not.toBeEditable()
  await expect(field(page, 'Excerpt')).not.toBeEditable()
  await expect(page.getByText('Over 10,000 letters').first()).toBeVisible()
  await page.getByRole('tab', { name: 'Preview' }).click()
  await expect(page.getByRole('heading', { name: /^B long/ }).first()).toBeVisible()
  await page.getByRole('tab', { name: 'Form' }).click()
  await page.getByRole('switch', { name: 'Published' }).click()
  await page.getByRole('tab', { name: 'Changes' }).click()
  await expect(page.getByText('added: ').first()).toBeAttached()
  await page.getByRole('tab', { name: 'Form' }).click()
  await page.getByRole('button', { name: 'Open in Source: Title' }).click()
  await expect(page.getByRole('textbox', { name: 'Source of the article' })).toBeFocused()
  await page.getByRole('tab', { name: 'Form' }).click()
  await openArticle(page, 'A good one')
  await alive(page)
})
