import { expect, type Page } from '@playwright/test'
import { changedLines, readNews, threeArticles, whole, writeNews } from './articles'
import { type Shown, test } from './shared-app'
import { field, form, openArticle, save } from './window'

const file = '2026-06-13-cranes.md'
const title = 'Harbour cranes learn to see in fog'

/** Every kind of field: what an editor does, and the exact lines of the file that differ afterwards. */
const edits: readonly { name: string; act: (page: Page) => Promise<void>; lines: readonly string[] }[] = [
  {
    name: 'Title',
    act: (page) => field(page, 'Title').fill('Cranes: "fog" is no excuse'),
    lines: [`-title: "${title}"   # from the wire`, '+title: "Cranes: \\"fog\\" is no excuse"   # from the wire'],
  },
  {
    name: 'Excerpt',
    act: (page) => field(page, 'Excerpt').fill('Shorter.'),
    lines: [
      '-excerpt: "Six cranes have been reading container codes through fog since March."',
      '+excerpt: "Shorter."',
    ],
  },
  {
    name: 'Published date',
    act: (page) => field(page, 'Published date').fill('2026-06-14T09:00:00Z'),
    lines: ['-publishedDateTime: 2026-06-13T12:43:00Z', '+publishedDateTime: 2026-06-14T09:00:00Z'],
  },
  {
    name: 'one digit of the date, key by key',
    act: async (page) => {
      await field(page, 'Published date').focus()
      await page.keyboard.press('Home')
      for (let step = 0; step < '2026-06-13'.length; step += 1) await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Backspace')
      await expect(field(page, 'Published date')).toHaveValue('2026-06-1T12:43:00Z')
      await page.keyboard.type('4')
    },
    lines: ['-publishedDateTime: 2026-06-13T12:43:00Z', '+publishedDateTime: 2026-06-14T12:43:00Z'],
  },
  {
    name: 'a date typed in place of another',
    act: async (page) => {
      await field(page, 'Published date').focus()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type('2026-06-14')
    },
    lines: ['-publishedDateTime: 2026-06-13T12:43:00Z', '+publishedDateTime: 2026-06-14'],
  },
  {
    name: 'a day that is none, which is refused, and then one that is',
    act: async (page) => {
      await field(page, 'Published date').focus()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type('2026-02-30')
      await expect(page.getByText('There is no 30 February 2026. The file keeps its date.')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
      await page.keyboard.press('Backspace')
      await page.keyboard.press('Backspace')
      await page.keyboard.type('28')
    },
    lines: ['-publishedDateTime: 2026-06-13T12:43:00Z', '+publishedDateTime: 2026-02-28'],
  },
  {
    name: 'Provider name',
    act: (page) => field(page, 'Provider name').fill('Tideline Weekly'),
    lines: ['-  name: The Tideline', '+  name: Tideline Weekly'],
  },
  {
    name: 'Web URL',
    act: (page) => field(page, 'Web URL').fill('https://tideline.example/fog'),
    lines: ['-webUrl: "https://tideline.example/harbour/cranes-fog"', '+webUrl: "https://tideline.example/fog"'],
  },
  {
    name: 'Quality, over 100',
    act: (page) => form(page).getByRole('spinbutton', { name: 'Quality', exact: true }).fill('154'),
    lines: ['-quality: 72', '+quality: 154'],
  },
  {
    name: 'Heat, negative',
    act: (page) => form(page).getByRole('spinbutton', { name: 'Heat', exact: true }).fill('-1'),
    lines: ['-heat: 70', '+heat: -1'],
  },
  {
    name: 'Topics, one more',
    act: async (page) => {
      const topics = form(page).getByRole('combobox', { name: 'Topics', exact: true })
      await topics.fill('Ports')
      await topics.press('Enter')
      await topics.press('Enter')
    },
    lines: ['+  - Ports'],
  },
  {
    name: 'Type',
    act: async (page) => {
      const type = form(page).getByRole('combobox', { name: 'Type', exact: true })
      await type.fill('video')
      await type.press('Tab')
    },
    lines: ['-type: article', '+type: video'],
  },
  {
    name: 'Published',
    act: (page) => form(page).getByRole('switch', { name: 'Published' }).click({ force: true }),
    lines: ['-published: false', '+published: true'],
  },
  {
    name: 'a related title',
    act: async (page) => {
      await form(page).getByRole('button', { name: 'Edit related 2' }).click()
      await field(page, 'Title, related 2').fill('Reading codes at home')
    },
    lines: ['-  - title: "Reading container codes without a cloud"', '+  - title: "Reading codes at home"'],
  },
  {
    name: 'an image’s width, title and cached mark',
    act: async (page) => {
      await form(page).getByRole('button', { name: 'Edit image 1' }).click()
      // What the card says in words is what its pencil is for.
      await expect(field(page, 'Image title, image 1')).toBeFocused()
      await form(page).getByRole('spinbutton', { name: 'Width, image 1' }).fill('1600')
      await field(page, 'Image title, image 1').fill('Berth four: at night')
      await form(page).getByRole('checkbox', { name: 'Cached, image 1' }).uncheck()
    },
    lines: [
      '-    width: 1280',
      '+    width: 1600',
      '-    isCached: true',
      '-    title: "Cranes at berth four"',
      '+    isCached: false',
      '+    title: "Berth four: at night"',
    ],
  },
  {
    name: 'Add image',
    act: async (page) => {
      await form(page).getByRole('button', { name: 'Add image' }).click()
      await field(page, 'Image URL, image 2').fill('https://img.tideline.example/fog.jpg')
    },
    lines: ['+  - url: "https://img.tideline.example/fog.jpg"'],
  },
  {
    name: 'Add related',
    act: async (page) => {
      await form(page).getByRole('button', { name: 'Add related' }).click()
      await page.keyboard.type('Night crews')
      await form(page).getByRole('option', { name: 'Begin an entry “Night crews”' }).click()
      await expect(field(page, 'Title, related 3')).toBeFocused()
    },
    lines: ['+  - title: "Night crews"'],
  },
  {
    name: 'a related card moved by Alt+Shift+ArrowUp',
    act: async (page) => {
      await form(page).getByRole('button', { name: 'Edit related 2' }).focus()
      await page.keyboard.press('Alt+Shift+ArrowUp')
    },
    lines: [
      '+  - title: "Reading container codes without a cloud"',
      '+    webUrl: "https://open-bench.example/codes"',
      '+    type: article',
      '+    provider:',
      '+      name: Open Bench',
      '+      domain: open-bench.example',
      '-  - title: "Reading container codes without a cloud"',
      '-    webUrl: "https://open-bench.example/codes"',
      '-    type: article',
      '-    provider:',
      '-      name: Open Bench',
      '-      domain: open-bench.example',
    ],
  },
  {
    name: 'Tags and Locale, from the pipeline',
    act: async (page) => {
      await form(page).getByRole('button', { name: 'From the pipeline' }).click()
      const tags = form(page).getByRole('combobox', { name: 'Tags', exact: true })
      await tags.fill('feature')
      await tags.press('Enter')
      await field(page, 'Locale').fill('en-us')
    },
    lines: ['+', '+tags:', '+  - feature', '+', '+locale: en-us'],
  },
  {
    name: 'Remove a related card',
    act: async (page) => {
      const remove = form(page).getByRole('button', { name: 'Remove related 2' })
      if (!(await remove.isVisible())) await form(page).getByRole('button', { name: 'Edit related 2' }).click()
      await remove.click()
    },
    lines: [
      '-  - title: "Reading container codes without a cloud"',
      '-    webUrl: "https://open-bench.example/codes"',
      '-    type: article',
      '-    provider:',
      '-      name: Open Bench',
      '-      domain: open-bench.example',
    ],
  },
]

test.describe('an edit changes its own lines and no other', () => {
  let app: Shown
  let folder: string

  test.beforeEach(async ({ enter }) => {
    folder = threeArticles()
    app = await enter(folder)
  })

  for (const edit of edits) {
    test(edit.name, async () => {
      await openArticle(app.page, title)
      await edit.act(app.page)
      expect(readNews(folder, file), 'nothing is written before Save').toBe(whole)
      await save(app.page)
      expect(changedLines(whole, readNews(folder, file))).toEqual(edit.lines)
    })
  }

  test('undo goes back to the very same bytes, redo comes again', async () => {
    await openArticle(app.page, title)
    await field(app.page, 'Title').fill('Another title')
    await field(app.page, 'Excerpt').fill('Another excerpt')
    await save(app.page)
    const undo = app.page.getByRole('button', { name: 'Undo', exact: true })
    await undo.click()
    await undo.click()
    await expect(field(app.page, 'Title')).toHaveValue(title)
    await save(app.page)
    expect(readNews(folder, file)).toBe(whole)
    await app.page.getByRole('button', { name: 'Redo', exact: true }).click()
    await expect(field(app.page, 'Title')).toHaveValue('Another title')
  })

  test('the source edits the same text', async () => {
    await openArticle(app.page, title)
    await app.page.getByRole('tab', { name: 'Source' }).click()
    await app.page.locator('.cm-content').getByText('2024', { exact: false }).first().click()
    await app.page.keyboard.press('Home')
    await app.page.keyboard.type('# checked')
    await app.page.keyboard.press('Enter')
    await save(app.page)
    expect(changedLines(whole, readNews(folder, file))).toEqual(['+# checked'])
  })
})

test('a CRLF file keeps its line ends', async ({ enter }) => {
  const folder = threeArticles()
  const crlf = whole.replaceAll('\n', '\r\n')
  writeNews(folder, file, crlf)
  const app = await enter(folder)
  await openArticle(app.page, title)
  await field(app.page, 'Excerpt').fill('Shorter.')
  await save(app.page)
  expect(changedLines(crlf, readNews(folder, file))).toEqual([
    '-excerpt: "Six cranes have been reading container codes through fog since March."␍',
    '+excerpt: "Shorter."␍',
  ])
})

test('Tab into Type shows its values, Esc closes them, and the letters that begin one of them alone and Enter write it', async ({
  enter,
}) => {
  const folder = threeArticles()
  writeNews(folder, '2026-06-10-film.md', '---\ntitle: A film\ntype: video\n---\n')
  const { page } = await enter(folder)
  await openArticle(page, title)
  const type = form(page).getByRole('combobox', { name: 'Type', exact: true })
  const offered = page.getByRole('listbox', { name: 'Suggestions for Type' }).getByRole('option')
  await type.focus()
  await expect(type, 'by code nothing opens').toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(type).toBeFocused()
  await expect(offered).toHaveText(['article', 'video'])
  await page.keyboard.press('Escape')
  await expect(offered).toHaveCount(0)
  await expect(type).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('v')
  await expect(offered).toHaveText(['video', 'vas it is typed'])
  await expect(offered.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(type).toHaveValue('video')
  await save(page)
  expect(changedLines(whole, readNews(folder, file))).toEqual(['-type: article', '+type: video'])
})
