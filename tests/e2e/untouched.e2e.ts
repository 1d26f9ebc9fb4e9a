import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { findArticles } from '../../src/cli/library'
import { launch } from './app'
import { form, list, results } from './window'

const isInForm = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest('form[aria-label="Article"]') != null)

interface Walk {
  readonly names: string[]
  hasLeft: boolean
}
type Walked = Window & { walk: Walk }

/** From now on the page itself notes what has the focus in the form, turns the wheel on it, and sees when the form is left. */
const watchFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const here = window as unknown as Walked
    here.walk = { names: [], hasLeft: true }
    document.addEventListener('focusin', ({ target }) => {
      const { walk } = here
      const control = target as HTMLElement
      walk.hasLeft ||= !control.closest('form[aria-label="Article"]')
      if (walk.hasLeft) return
      control.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true }))
      walk.names.push(control.getAttribute('aria-label') ?? control.getAttribute('data-field') ?? control.tagName)
    })
  })

/** So often the key repeats between two looks whether the form is left: a look takes longer than a step. */
const REPEATS = 10

/** Tab, held, from the form's first control to behind its last one; the names of what had the focus. */
async function tabThrough(page: Page): Promise<string[]> {
  // Closed sections and cards hold fields too.
  await form(page).evaluate((root) => {
    for (const closed of root.querySelectorAll<HTMLElement>('button[aria-expanded="false"]')) closed.click()
  })
  await form(page).focus()
  await page.evaluate(() => {
    ;(window as unknown as Walked).walk = { names: [], hasLeft: false }
  })
  for (let press = 0; press < 200; press += REPEATS) {
    await Promise.all(Array.from({ length: REPEATS }, () => page.keyboard.down('Tab')))
    await page.keyboard.up('Tab')
    const { names, hasLeft } = await page.evaluate(() => (window as unknown as Walked).walk)
    if (hasLeft) return names
  }
  throw new Error('Tab never leaves the form.')
}

const KEYS = /^\s*(?:- )?(\w+):/gm

/** Which keys an article has, at any depth: those that have the same have the same controls. */
const keysOf = (text: string): string => [...new Set(Array.from(text.matchAll(KEYS), ([, key]) => key))].sort().join()

/** For each article in the list's order whether it is the first one with its keys. */
async function firstOfTheirKeys(folder: string): Promise<boolean[]> {
  const sort = { field: 'date', direction: 'descending' } as const
  const { cards } = await findArticles(folder, { query: '', sort, noCache: true })
  const known = new Set<string>()
  return cards.map(({ path }) => {
    const before = known.size
    known.add(keysOf(readFileSync(join(folder, path), 'utf8')))
    return known.size > before
  })
}

// What the values of all other sample files do in these controls is shown below the window (tests/unit/renderer/…/form.test.tsx).
test('tabbing through every field of a sample file of each kind changes nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-tab-'))
  cpSync('examples/newsroom', folder, { recursive: true })
  const git = (...args: string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' })
  git('init', '--quiet')
  git('add', '--all')
  const app = await launch({ folder })
  await watchFocus(app.page)
  await expect(results(app.page)).toContainText(/\d/)
  await expect(app.page.getByRole('progressbar')).toHaveCount(0)
  const count = Number(await list(app.page).getByRole('option').first().getAttribute('aria-setsize'))
  expect(count).toBeGreaterThan(50)
  await list(app.page).focus()
  await app.page.keyboard.press('Home')
  const seen = new Set<string>()
  const isFirst = await firstOfTheirKeys(folder)
  expect(isFirst).toHaveLength(count)
  expect(isFirst.filter(Boolean).length).toBeGreaterThan(15)
  for (const isOpened of isFirst) {
    await list(app.page).focus()
    if (!isOpened) {
      await app.page.keyboard.press('j')
      continue
    }
    await app.page.keyboard.press('Enter')
    await expect(form(app.page)).toBeVisible()
    // The cursor comes into the form when the article is there: before that, the form is the one of the article before.
    await expect.poll(() => isInForm(app.page), { intervals: [20] }).toBe(true)
    seen.add((await tabThrough(app.page)).join())
    await list(app.page).focus()
    await app.page.keyboard.press('j')
  }
  for (const name of ['Title', 'Excerpt', 'Quality', 'Published', 'Locale', 'Width, image 1'])
    expect([...seen].join()).toContain(name)
  await expect(app.page.getByRole('contentinfo')).not.toContainText('unsaved')
  expect(git('diff', '--stat')).toBe('')
  await app.close()
})
