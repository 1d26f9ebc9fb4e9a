import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe, resize } from './app'
import { changedLines, makeNews, readNews, writeNews } from './articles'
import { type Enter, type Shown, test } from './shared-app'
import { form, list, option, results, search } from './window'

const region = (page: Page): Locator => page.getByRole('region', { name: 'Triage' })
const title = (page: Page): Locator => region(page).getByRole('heading', { level: 2 })
const said = (page: Page): Locator => page.getByRole('status', { name: 'Announcements' })

const nameOf = (number: number): string => `Story number ${String(number).padStart(3, '0')}`
const fileOf = (number: number): string => `${String(number).padStart(3, '0')}.md`

/** An unpublished article; the higher its number, the older it is, so a list that begins with the newest counts up. */
const story = (number: number, more: { readonly title?: string; readonly topics?: readonly string[] } = {}): string => {
  const at = new Date(Date.UTC(2026, 5, 13, 12) - number * 3_600_000).toISOString()
  return `---
title: "${more.title ?? nameOf(number)}"
excerpt: "An excerpt of number ${number}."
publishedDateTime: ${at}
webUrl: "https://civic-ledger.example/${number}"
quality: 50
published: false
provider:
  name: Civic Ledger
  domain: civic-ledger.example
topics:
${(more.topics ?? ['Policy']).map((topic) => `  - ${topic}`).join('\n')}
---
`
}

const stories = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      // Every second one has a topic that belongs to Policy, so the others are offered it.
      const topics = index % 2 === 0 ? ['Policy'] : ['Policy', 'Ports']
      return [fileOf(index + 1), story(index + 1, { topics })]
    }),
  )

/** Opens the Inbox by typing its query, then triage by its key. */
async function openTriage(page: Page, query = 'is:new'): Promise<void> {
  await search(page).fill(query)
  await page.keyboard.press('Enter')
  await expect(list(page)).toBeFocused()
  await expect(results(page)).toHaveText(/^\d+ of \d+ articles$/)
  await page.keyboard.press('i')
  await expect(region(page)).toBeFocused()
}

const logOf = (folder: string): (readonly [path: string, decision: string])[] => {
  const file = join(folder, '.copydesk', 'decisions.jsonl')
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const { path, decision } = JSON.parse(line) as { path: string; decision: string }
    return [path.replace('_news/', ''), decision] as const
  })
}

/** What was decided last about each article. */
const decisions = (folder: string): Record<string, string> => Object.fromEntries(logOf(folder))

test('what comes next is what a decision leads to: published articles between are no part of it', async ({ enter }) => {
  const published = (number: number): string => story(number).replace('published: false', 'published: true')
  const folder = makeNews({
    [fileOf(1)]: story(1),
    [fileOf(2)]: published(2),
    [fileOf(3)]: published(3),
    [fileOf(4)]: story(4),
    [fileOf(5)]: published(5),
    [fileOf(6)]: story(6),
  })
  const { page } = await enter(folder)
  await openTriage(page, 'number')
  const aside = region(page).getByRole('complementary', { name: 'About this article' })
  const next = aside.getByRole('listitem').filter({ hasText: /^Story/ })
  await expect(title(page)).toHaveText(nameOf(1))
  await expect(next).toHaveText([nameOf(4), nameOf(6)])
  await page.keyboard.press('h')
  await expect(title(page)).toHaveText(nameOf(4))
  await expect(next).toHaveText([nameOf(6)])
})

test('100 decisions by keyboard alone, with topics, undo, leaving and a restart; then every byte is compared', async ({
  enter,
  restart,
}) => {
  const count = 110
  const files = stories(count)
  // One published article, so that the Inbox is a part of all.
  const folder = makeNews({ ...files, 'zzz.md': story(500).replace('published: false', 'published: true') })
  let app = await enter(folder)
  await openTriage(app.page)

  const keys = { publish: 'p', pass: 'r', hold: 'h' } as const
  const word = { publish: 'published', pass: 'pass', hold: 'hold' } as const
  const plan = (number: number): keyof typeof keys =>
    number % 3 === 0 ? 'publish' : number % 3 === 1 ? 'pass' : 'hold'
  const topicAt = (number: number): 'key' | 'dialog' | null =>
    number % 20 === 5 ? 'key' : number % 20 === 15 ? 'dialog' : null
  const added = new Map<string, string>()
  /** The digit of Ports in this session. */
  let digit: string | null = null

  const decideOn = async (number: number): Promise<void> => {
    const { page } = app
    await expect(title(page)).toHaveText(nameOf(number))
    if (!added.has(fileOf(number)) && topicAt(number) === 'key') {
      const ports = region(page).getByRole('button', { name: 'Add topic Ports' })
      await expect(ports).toHaveAttribute('aria-keyshortcuts', digit ?? /^[1-9]$/)
      digit = await ports.getAttribute('aria-keyshortcuts')
      await page.keyboard.press(digit ?? '')
      await expect.poll(() => readNews(folder, fileOf(number))).toContain('- Ports')
      added.set(fileOf(number), 'Ports')
    }
    if (!added.has(fileOf(number)) && topicAt(number) === 'dialog') {
      await page.keyboard.press('t')
      await page.keyboard.type('Labour')
      await page.keyboard.press('Enter')
      // The first time nobody has it yet, and it is asked for again.
      await page.keyboard.press('Enter')
      await expect.poll(() => readNews(folder, fileOf(number))).toContain('- Labour')
      await page.keyboard.press('Escape')
      added.set(fileOf(number), 'Labour')
      await expect(region(page)).toBeFocused()
    }
    await page.keyboard.press(keys[plan(number)])
    await expect(title(page)).toHaveText(nameOf(number + 1))
    await expect(region(page)).toBeFocused()
  }

  for (let number = 1; number <= 30; number += 1) await decideOn(number)
  await expect(region(app.page)).toContainText('80 left · 30 decided · ')

  // Undo three steps: each takes the last decision back and shows its card.
  for (const number of [30, 29, 28]) {
    await app.page.keyboard.press('ControlOrMeta+z')
    await expect(title(app.page)).toHaveText(nameOf(number))
  }
  await expect(region(app.page)).toContainText('83 left · 27 decided')
  for (let number = 28; number <= 50; number += 1) await decideOn(number)

  // Left and entered again: the same card.
  await app.page.keyboard.press('Escape')
  await expect(list(app.page)).toBeFocused()
  await expect(list(app.page).locator('[data-cursor="true"]')).toHaveAccessibleName(new RegExp(`^${nameOf(51)}`))
  await app.page.keyboard.press('i')
  for (let number = 51; number <= 75; number += 1) await decideOn(number)

  // Over a restart too; what is decided isn't in the Inbox any more.
  app = await restart()
  digit = null
  await openTriage(app.page)
  await expect(title(app.page)).toHaveText(nameOf(76))
  for (let number = 76; number <= 100; number += 1) await decideOn(number)
  await expect(region(app.page)).toContainText('10 left · 25 decided · ')

  expect([...added.values()].toSorted()).toEqual([...Array(5).fill('Labour'), ...Array(5).fill('Ports')])
  for (const [name, before] of Object.entries(files)) {
    const number = Number(name.slice(0, 3))
    const topic = added.get(name)
    const lines = number <= 100 && plan(number) === 'publish' ? ['-published: false', '+published: true'] : []
    if (topic !== undefined) lines.push(`+  - ${topic}`)
    expect(changedLines(before, readNews(folder, name)), name).toEqual(lines)
  }
  const last = decisions(folder)
  for (let number = 1; number <= count; number += 1) {
    expect(last[fileOf(number)], fileOf(number)).toBe(number <= 100 ? word[plan(number)] : undefined)
  }
  // 100 decisions, three undone and made again.
  expect(logOf(folder)).toHaveLength(106)
  expect(readdirSync(join(folder, '_news')).filter((name) => !name.endsWith('.md'))).toEqual([])
})

test.describe('a queue', () => {
  let app: Shown
  let folder: string
  const start = async (enter: Enter, files: Record<string, string>, query?: string): Promise<Page> => {
    folder = makeNews({ ...files, 'zzz.md': story(500).replace('published: false', 'published: true') })
    app = await enter(folder)
    await openTriage(app.page, query)
    return app.page
  }

  test('what arrives goes to its end and moves nothing; the end says what was done and leads on', async ({ enter }) => {
    const page = await start(enter, stories(3))
    await expect(region(page)).toContainText('3 left · 0 decided')
    // Newer than all: in the list it would come first.
    writeNews(folder, 'new.md', story(0, { title: 'Just in' }))
    await expect(region(page)).toContainText('4 left · 0 decided')
    await expect(title(page)).toHaveText(nameOf(1))
    await expect(region(page)).toContainText('no. 1 of 4')
    await page.keyboard.press('p')
    await expect(title(page)).toHaveText(nameOf(2))
    await page.keyboard.press('j')
    await expect(title(page)).toHaveText(nameOf(3))
    await page.keyboard.press('r')
    await expect(title(page)).toHaveText('Just in')
    await page.keyboard.press('h')
    // The second one was skipped.
    await expect(title(page)).toHaveText('That was the last one')
    await expect(region(page)).toContainText('1 published, 1 passed, 1 on hold')
    // The card that isn't shown is not decided about.
    await page.keyboard.press('p')
    expect(readNews(folder, 'new.md')).toContain('published: false')
    await page.getByRole('button', { name: 'Go through the 1 left' }).press('Enter')
    await expect(title(page)).toHaveText(nameOf(2))
    await expect(region(page)).toBeFocused()
    await page.keyboard.press('r')
    await expect(title(page)).toHaveText('All 4 decided')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(title(page)).toHaveText(nameOf(2))
    await page.keyboard.press('r')
    await page.getByRole('button', { name: 'Back to the list' }).press('Enter')
    await expect(list(page)).toBeFocused()
  })

  test('E opens the editor, Esc comes back to the card; the buttons do what the keys do', async ({ enter }) => {
    const page = await start(enter, stories(4))
    await page.keyboard.press('r')
    await expect(title(page)).toHaveText(nameOf(2))
    await page.keyboard.press('e')
    await expect(form(page).getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
    await expect(said(page)).toHaveText('Esc leads back to triage')
    await page.keyboard.press('Escape')
    await expect(region(page)).toBeFocused()
    await expect(title(page)).toHaveText(nameOf(2))
    await expect(region(page)).toContainText('3 left · 1 decided')
    await region(page).getByRole('button', { name: 'Hold' }).click()
    await expect(title(page)).toHaveText(nameOf(3))
    await expect(region(page)).toBeFocused()
    expect(decisions(folder)).toEqual({ '001.md': 'pass', '002.md': 'hold' })
    await region(page).getByRole('button', { name: 'Publish' }).focus()
    await page.keyboard.press('Enter')
    await expect(title(page)).toHaveText(nameOf(4))
    expect(readNews(folder, '003.md')).toContain('published: true')
    await region(page).getByRole('button', { name: 'Close triage' }).click()
    await expect(option(page, nameOf(4))).toHaveAttribute('data-cursor', 'true')
    await page.getByRole('banner').getByRole('button', { name: 'Triage' }).click()
    await expect(region(page)).toBeFocused()
  })

  test('an article that is gone, one that can’t be read, one with an error', async ({ enter }) => {
    const page = await start(
      enter,
      {
        '001.md': story(1).replace('title: "Story number 001"', 'title: ""'),
        '002.md': story(2),
        '003.md': story(3).replace('quality: 50', 'quality: [50'),
      },
      'path:0',
    )
    const before = readNews(folder, '001.md')
    // What is wrong with it is known once it was checked.
    await expect(region(page)).toContainText('no title')
    await page.keyboard.press('p')
    await expect(region(page)).toContainText('P again to publish anyway.')
    expect(readNews(folder, '001.md')).toBe(before)
    await page.keyboard.press('p')
    await expect
      .poll(() => changedLines(before, readNews(folder, '001.md')))
      .toEqual(['-published: false', '+published: true'])
    await expect(title(page)).toHaveText(nameOf(2))
    rmSync(join(folder, '_news', '002.md'))
    await expect(title(page)).toHaveText('This article is gone from the folder')
    await page.keyboard.press('p')
    expect(existsSync(join(folder, '_news', '002.md'))).toBe(false)
    const broken = readNews(folder, '003.md')
    for (let step = 0; step < 4; step += 1) {
      if (await region(page).getByText('not possible').count()) break
      await page.keyboard.press('j')
      await expect(region(page)).toBeFocused()
    }
    await expect(region(page).getByText('not possible')).toBeVisible()
    await page.keyboard.press('p')
    await expect(page.getByRole('alert').first()).toBeVisible()
    expect(readNews(folder, '003.md')).toBe(broken)
  })

  test('digits add the topics they stand beside, one line each; S shows the same story side by side', async ({
    enter,
  }) => {
    const robots = (number: number, name: string): string =>
      story(number, { title: name, topics: ['Policy', 'Ports', 'Robotics'] })
    const page = await start(enter, {
      '001.md': story(1, { title: 'Harbour cranes see in fog' }),
      '002.md': story(2, { title: 'Harbour Cranes see in Fog' }),
      '003.md': robots(3, 'Robotics in all ports'),
      '004.md': robots(4, 'Ports like robotics'),
    })
    const before = readNews(folder, '001.md')
    const first = region(page)
      .getByRole('button', { name: /^Add topic / })
      .first()
    const topic = ((await first.getAttribute('aria-label')) ?? '').replace('Add topic ', '')
    await page.keyboard.press('1')
    await expect.poll(() => changedLines(before, readNews(folder, '001.md'))).toEqual([`+  - ${topic}`])
    await expect(region(page).getByRole('button', { name: `${topic}, added` })).toBeVisible()
    await page.keyboard.press('1')
    await expect(said(page)).toContainText(`${topic} is there already`)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => readNews(folder, '001.md')).toBe(before)

    await page.keyboard.press('s')
    const dialog = page.getByRole('dialog', { name: 'Same story' })
    await expect(dialog).toContainText('Harbour Cranes see in Fog')
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('s')
    await expect(dialog).toHaveCount(0)
    await expect(region(page)).toBeFocused()
  })

  test('an article that nothing is suggested for is offered what the folder has most, then what was used last', async ({
    enter,
  }) => {
    const page = await start(enter, {
      '001.md': story(1, { title: 'First', topics: [] }).replace('Civic Ledger', 'Alone'),
      '002.md': story(2, { title: 'Second', topics: [] }),
      '003.md': story(3, { title: 'Third', topics: ['Ports', 'Energy'] }),
      '004.md': story(4, { title: 'Fourth', topics: ['Ports'] }),
    })
    const fillings = (why: string): Locator => region(page).getByRole('list', { name: why }).getByRole('button')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(title(page)).toHaveText('Fourth')
    await page.keyboard.press('t')
    await page.keyboard.type('Fog')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(() => readNews(folder, '004.md')).toContain('- Fog')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Home')
    await expect(title(page)).toHaveText('First')
    await expect(fillings('used last')).toHaveText([/Fog$/])
    const digit = await fillings('used last').getAttribute('aria-keyshortcuts')
    const before = readNews(folder, '001.md')
    await page.keyboard.press(digit ?? '')
    await expect.poll(() => changedLines(before, readNews(folder, '001.md'))).toContain('+  - Fog')
    await expect(fillings('used last')).toHaveAccessibleName('Fog, added')
    await page.keyboard.press('j')
    await expect(fillings('used last').first()).toHaveAttribute('aria-keyshortcuts', digit ?? '')
  })

  test('a read-only file is asked about on its card, once; no key waits for the answer', async ({ enter }) => {
    test.skip(process.platform === 'win32', 'Mode bits are POSIX.')
    const page = await start(enter, stories(3))
    const file = join(folder, '_news', fileOf(1))
    const before = readNews(folder, fileOf(1))
    chmodSync(file, 0o444)
    const note = region(page).getByText('This file is read-only. Replace it anyway? P again saves it, J goes on.')
    await page.keyboard.press('p')
    await expect(note).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('j')
    await expect(title(page)).toHaveText(nameOf(2))
    await page.keyboard.press('r')
    await expect(title(page)).toHaveText(nameOf(3))
    await page.keyboard.press('Home')
    await page.keyboard.press('p')
    await expect(note).toBeVisible()
    expect(readNews(folder, fileOf(1)), 'nothing is written before the answer').toBe(before)
    await page.keyboard.press('p')
    await expect(title(page)).toHaveText(nameOf(3))
    expect(changedLines(before, readNews(folder, fileOf(1)))).toEqual(['-published: false', '+published: true'])
    await page.keyboard.press('Home')
    await page.keyboard.press('u')
    await expect.poll(() => readNews(folder, fileOf(1))).toBe(before)
    expect(statSync(file).mode & 0o777, 'the mode survives').toBe(0o444)
  })

  test('a long body takes the room that the window has above the keys', async ({ enter }) => {
    const page = await start(enter, { '001.md': `${story(1)}\n${'A paragraph of a long text.\n\n'.repeat(80)}` })
    const body = region(page).getByRole('region', { name: 'Body' })
    const keys = region(page).getByRole('toolbar', { name: 'Decide' })
    const heightAt = async (height: number): Promise<number> => {
      await resize(app, 1440, height)
      await expect.poll(() => page.evaluate(() => window.innerHeight)).toBe(height)
      const [box, below] = [await body.boundingBox(), await keys.boundingBox()]
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(below?.y ?? 0)
      return box?.height ?? 0
    }
    await expect.poll(() => heightAt(900)).toBeGreaterThan(260)
    const usual = await heightAt(900)
    await expect.poll(() => heightAt(1_000)).toBeCloseTo(usual + 100, 0)
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in triage, and nothing scrolls sideways, ${theme}`, async ({ enter }) => {
      const long =
        'A title of one hundred and twenty-seven characters that goes on and on until nobody remembers how it began, or what it was abou'
      const page = await start(enter, {
        '001.md': story(1, { title: long }),
        '002.md': story(2, { title: 'خبر عن الموانئ' }),
      })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      for (const [width, height] of [
        [1440, 900],
        [1024, 700],
        [800, 600],
      ] as const) {
        await resize(app, width, height)
        expect(await axe(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        )
      }
    })
  }
})
