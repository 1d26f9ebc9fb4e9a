import { expect, type Page } from '@playwright/test'
import { axe, makeWorkspace, resize } from './app'
import { makeNews, threeArticles, whole } from './articles'
import { test } from './shared-app'
import { field, list, openArticle, option, results } from './window'

const view = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name, exact: true })
const CRANES = 'Harbour cranes learn to see in fog'

test('a row says its state where the view doesn’t, and has it in its name all the same', async ({ enter }) => {
  const { page } = await enter(threeArticles())
  await expect(results(page)).toHaveText('3 of 3 articles')
  await expect(option(page, CRANES)).toContainText('Unpublished')
  await expect(option(page, 'What the new rules ask')).toContainText('Published')
  await view(page, 'Inbox').click()
  await expect(results(page)).toHaveText('2 of 3 articles')
  await expect(list(page)).not.toContainText('Unpublished')
  await expect(option(page, CRANES)).toHaveAccessibleName(/, The Tideline, .*, unpublished/)
  await expect(option(page, CRANES).getByTitle('Unpublished', { exact: true })).toBeVisible()
  await list(page).focus()
  await page.keyboard.press('h')
  await expect(list(page).getByText('On hold'), 'what was decided is another state').toBeVisible()
  expect(await axe(page)).toEqual([])
})

test('a title has its row’s whole width, and nothing in the row moves while its article is typed into', async ({
  enter,
}) => {
  const { page } = await enter(threeArticles())
  await openArticle(page, CRANES)
  const places = () =>
    option(page, CRANES).evaluate((row) =>
      [...row.querySelectorAll('p, bdi, time')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return [x, y, width, height].map(Math.round).join(' ')
      }),
    )
  const before = await places()
  const [title = ''] = before
  const whole = await option(page, CRANES).evaluate((row) => row.getBoundingClientRect().width)
  // A picture of 84 px, and the spaces beside it.
  expect(Number(title.split(' ')[2])).toBeGreaterThan(whole - 84 - 4 * 12 - 1)
  await field(page, 'Excerpt').press('End')
  await page.keyboard.type(' And more.')
  await expect(option(page, CRANES).getByRole('img', { name: 'Unsaved edits' })).toBeVisible()
  expect(await places()).toEqual(before)
})

test('a title of one line has the excerpt’s beginning below it, and no row has a hole', async ({ enter }) => {
  const long =
    'Harbour cranes learn to see in fog and to count the containers that nobody else has counted since the strike'
  const titled = (title: string): string =>
    whole.replace(/title: "Harbour[^"]*"/, `title: "${title}"`).replace('/harbour/cranes-fog', `/${title.length}`)
  const app = await enter(
    makeNews({
      'one.md': titled('Fog'),
      'two.md': titled(long),
      'bare.md': titled('No excerpt').replace(/^excerpt: .*\n/m, ''),
    }),
  )
  const { page } = app
  await resize(app, 1440, 900)
  await expect(option(page, 'Fog').getByText('Six cranes have been reading')).toBeVisible()
  /** Of a row: from the last line of the title, or what stands below it, to the foot (px), and from its edges to its words. */
  const room = (title: string) =>
    option(page, title).evaluate((row) => {
      const words = [...row.querySelectorAll('p')].map((one) => one.getBoundingClientRect())
      const head = row.querySelector('p')?.parentElement?.getBoundingClientRect()
      const seen = words.filter(({ top }) => top < (head?.bottom ?? 0) - 2)
      const foot = row.querySelector('time')?.getBoundingClientRect()
      const [whole, last] = [row.getBoundingClientRect(), Math.max(...seen.map(({ bottom }) => bottom))]
      return {
        lines: seen.length,
        gap: (foot?.top ?? 0) - last,
        uneven: Math.abs((words[0]?.top ?? 0) - whole.top - (whole.bottom - (foot?.bottom ?? 0))),
      }
    })
  const [one, two, bare] = [await room('Fog'), await room(long), await room('No excerpt')]
  expect([one.lines, two.lines, bare.lines], 'lines: title and excerpt, title alone').toEqual([2, 1, 1])
  for (const { gap, uneven } of [one, two, bare]) {
    expect(gap).toBeLessThan(10)
    expect(uneven).toBeLessThan(6)
  }
})

test('in a window of 1024 px no provider and no age is cut', async ({ enter }) => {
  const app = await enter(threeArticles())
  const { page } = app
  await resize(app, 1024, 900)
  const cut = () =>
    list(page).evaluate((box) =>
      [...box.querySelectorAll<HTMLElement>('bdi, time')]
        .filter((one) => one.offsetParent !== null)
        .filter((one) => {
          const line = one.parentElement?.getBoundingClientRect()
          return one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0
            ? true
            : one.getBoundingClientRect().right > (line?.right ?? 0) + 1
        })
        .map((one) => one.textContent),
    )
  await expect(option(page, CRANES)).toBeVisible()
  await expect.poll(cut).toEqual([])
  await resize(app, 1024, 700)
  await expect.poll(cut).toEqual([])
  await expect(option(page, CRANES).locator('time')).toBeVisible()
})

test('of two numbers in a row both have their names, or neither, whatever the width', async ({ enter }) => {
  const app = await enter(makeNews({ '1.md': whole.replace('heat: 70', 'heat: -1') }))
  const { page } = app
  const numbers = option(page, CRANES).locator('[data-number]')
  const drawn = () => numbers.evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.trim()))
  await resize(app, 1440, 900)
  await expect.poll(drawn).toEqual(['quality 72', 'heat −1'])
  await resize(app, 1024, 900)
  await expect.poll(drawn).toEqual(['72', '−1'])
  await expect(numbers.first()).toHaveAttribute('title', 'quality 72')
})

/**
 * Topics that stand in rows, and those of them that are cut, or closer than 4 px to the next. Where topics have a line of their own
 * one that is longer than it may be cut, of which six letters stay.
 */
const topicsIn = (page: Page, role: 'listbox' | 'grid', isOwnLine: boolean) =>
  page.getByRole(role, { name: 'Articles' }).evaluate((box, mayBeCut) => {
    const room = (one: Element): DOMRect => one.getBoundingClientRect()
    const chips = [...box.querySelectorAll<HTMLElement>('[data-topics] > *')].filter((chip) => {
      const line = room(chip.parentElement as HTMLElement)
      return room(chip).width > 0 && room(chip).top < line.bottom && room(chip).left < line.right
    })
    const letterWidth = (chip: HTMLElement): number => chip.scrollWidth / (chip.textContent ?? ' ').length
    const isCut = (chip: HTMLElement): boolean => {
      const line = room(chip.parentElement as HTMLElement)
      if (room(chip).left < line.left - 1 || room(chip).right > line.right + 1) return true
      if (chip.scrollWidth <= chip.clientWidth + 1) return false
      return !mayBeCut || room(chip).width < line.width - 10 || chip.clientWidth < 6 * letterWidth(chip)
    }
    const isTouched = (chip: HTMLElement, index: number): boolean => {
      const next = chips[index + 1]
      return next?.parentElement === chip.parentElement && room(next).left - room(chip).right < 3.9
    }
    const named = (some: HTMLElement[]) => some.map((chip) => chip.textContent)
    return { shown: chips.length, cut: named(chips.filter(isCut)), touched: named(chips.filter(isTouched)) }
  }, isOwnLine)

test('a topic in a row is whole or not there, whatever the width', async ({ enter }) => {
  const app = await enter(makeWorkspace())
  const { page } = app
  const sized = async (width: number): Promise<void> => {
    await app.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to, 900), width)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
  }
  for (const [layout, role] of [
    ['List', 'listbox'],
    ['Cards', 'listbox'],
    ['Table', 'grid'],
  ] as const) {
    await page.getByRole('radio', { name: layout }).click()
    await expect(page.getByRole(role, { name: 'Articles' })).toBeVisible()
    let shown = 0
    for (const width of [1440, 1300, 1150, 1024, 960, 800]) {
      await sized(width)
      const topics = () => topicsIn(page, role, layout !== 'List')
      await expect.poll(async () => (await topics()).cut, `${layout} in ${width} px`).toEqual([])
      shown += (await topics()).shown
    }
    expect(shown, layout).toBeGreaterThan(20)
  }
})

test('a provider takes the free room of its row before it is cut, and a topic from the right has its space', async ({
  enter,
}) => {
  const providers = ['Business Insider', 'Current & Watt', 'Meridian Health Weekly', 'כלכליסט (ynet)']
  const story = (provider: string, index: number): string =>
    whole
      .replace(/title: .*/, `title: Story ${index}`)
      .replace(/webUrl: .*/, `webUrl: "https://a.example/${index}"`)
      .replace(/^provider:\n(?: .*\n)+/m, `provider: { name: "${provider}" }\n`)
      .replace(/^topics:.*\n(?:(?: |-).*\n)*/m, 'topics: [בינה, رقمي, AI, Power Apps]\n')
      .replace(/^heat: .*\n/m, index > 3 ? 'heat: -1\n' : '')
  const all = [...providers, ...providers]
  const app = await enter(makeNews(Object.fromEntries(all.map((one, index) => [`${index}.md`, story(one, index)]))))
  const { page } = app
  await expect(results(page)).toHaveText('8 of 8 articles')
  /** Providers that are cut beside more than this room (px): that between the parts of a foot. */
  const cut = () =>
    list(page).evaluate((box) =>
      [...box.querySelectorAll('[role="option"]')].flatMap((row) => {
        const provider = row.querySelector<HTMLElement>('time')?.previousElementSibling?.querySelector('bdi')
        const age = row.querySelector('time')?.getBoundingClientRect()
        const next = row.querySelector('[data-error], [data-number]')?.getBoundingClientRect()
        if (!provider || !age) return ['nothing']
        const free = (next?.left ?? row.getBoundingClientRect().right) - age.right
        return provider.scrollWidth > provider.clientWidth + 1 && free > 17 ? [`${provider.textContent} ${free}`] : []
      }),
    )
  for (const [width, height] of [
    [1440, 900],
    [1024, 900],
    [1440, 700],
    [1024, 700],
  ] as const) {
    await resize(app, width, height)
    await expect.poll(cut, `${width}×${height}`).toEqual([])
  }
  await page.getByRole('radio', { name: 'Cards' }).click()
  await expect.poll(async () => (await topicsIn(page, 'listbox', true)).shown).toBeGreaterThan(8)
  expect((await topicsIn(page, 'listbox', true)).touched).toEqual([])
})

test('what is written from the right keeps its brackets beside words that are ours', async ({ enter }) => {
  const story = (number: number): string =>
    `---\ntitle: רובוט (GPT) לומד לראות\npublished: false\nprovider: { name: כלכליסט (ynet) }\nwebUrl: "https://a.example/${number}"\ntopics: [בינה (AI)]\n---\n`
  const { page } = await enter(makeNews({ '1.md': story(1), '2.md': story(2) }))
  await expect(results(page)).toHaveText('2 of 2 articles')
  await page.getByRole('searchbox').fill('topic:"בינה (AI)"')
  await expect(page.getByRole('button', { name: 'Remove filter topic:בינה (AI)' })).toBeVisible()
  await expect(
    list(page)
      .getByText(/^Also: /)
      .first(),
  ).toBeVisible()
  /** Texts of the pane in which what stands behind a word from the right isn't at its left. */
  const torn = () =>
    page.getByRole('region', { name: 'Library' }).evaluate((pane) => {
      const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT)
      const wrong: string[] = []
      let seen = 0
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent ?? ''
        const [word, bracket] = [text.search(/[א-ת]/), text.indexOf('(')]
        if (word < 0 || bracket < word) continue
        const left = (at: number): number => {
          const range = document.createRange()
          range.setStart(node as Node, at)
          range.setEnd(node as Node, at + 1)
          return range.getBoundingClientRect().left
        }
        seen += 1
        if (left(bracket) >= left(word)) wrong.push(`${node.parentElement?.parentElement?.textContent}`)
      }
      return { seen: seen > 5, wrong }
    })
  await expect.poll(torn).toEqual({ seen: true, wrong: [] })
  await page.getByRole('radio', { name: 'Cards' }).click()
  await expect.poll(torn).toEqual({ seen: true, wrong: [] })
})
