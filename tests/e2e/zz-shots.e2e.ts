import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { freshData, launch } from './app'
import { results } from './window'

const out = process.env.SHOTS ?? '/tmp/shots'
for (const name of (process.env.SITES ?? 'field-notes,harbour-letters').split(',')) {
  test(`shots of ${name}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'site-'))
    cpSync(name.startsWith('/') ? name : join('examples', name), folder, { recursive: true })
    const app = await launch({ folder, data: freshData() })
    const { page } = app
    const label = name.split('/').at(-1)
    const shot = (what: string) => page.screenshot({ path: `${out}/${label}-${what}.png` })
    await page.setViewportSize({ width: 1440, height: 900 }).catch(() => {})
    await results(page).waitFor()
    await page.waitForTimeout(2500)
    await shot('1-list')
    await page.getByRole('listbox', { name: 'Articles' }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(1500)
    await shot('2-form')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('radiogroup', { name: 'Layout' }).getByRole('radio', { name: 'Table' }).check()
    await page.waitForTimeout(800)
    await shot('3-table')
    await page.getByRole('radiogroup', { name: 'Layout' }).getByRole('radio', { name: 'List' }).check()
    await page.keyboard.press('Escape')
    await page.getByRole('listbox', { name: 'Articles' }).focus()
    await page.keyboard.press('i')
    await page.waitForTimeout(1200)
    await shot('4-triage')
    await app.close()
  })
}
