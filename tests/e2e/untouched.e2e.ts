import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launch } from './app'
import { form, list, results } from './window'

test('tabbing through every field of every sample file changes nothing', async () => {
  test.setTimeout(240_000)
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-tab-'))
  cpSync('examples/newsroom', folder, { recursive: true })
  const git = (...args: string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' })
  git('init', '--quiet')
  git('add', '--all')
  const app = await launch({ folder })
  await expect(results(app.page)).toContainText(/\d/)
  await expect(app.page.getByRole('progressbar')).toHaveCount(0)
  const count = Number(await list(app.page).getByRole('option').first().getAttribute('aria-setsize'))
  expect(count).toBeGreaterThan(50)
  await list(app.page).focus()
  await app.page.keyboard.press('Home')
  for (let index = 0; index < count; index += 1) {
    await list(app.page).focus()
    await app.page.keyboard.press('Enter')
    await expect(form(app.page)).toBeVisible()
    // Every control gets and loses the focus, as Tab would give it; 60 real Tab presses an article would take minutes.
    await form(app.page).evaluate((root) => {
      for (const control of root.querySelectorAll<HTMLElement>('input, textarea, button, [tabindex="0"]')) {
        control.focus()
        control.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true }))
        control.blur()
      }
    })
    await list(app.page).focus()
    await app.page.keyboard.press('j')
  }
  await expect(app.page.getByRole('contentinfo')).not.toContainText('unsaved')
  expect(git('diff', '--stat')).toBe('')
  await app.close()
})
