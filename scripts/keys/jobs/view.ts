import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { search } from '../../../tests/e2e/window'
import { atDesk, type Job } from '../desk'

/** Keeps a search of two parts as a view of the team. */
export const view: Job = {
  name: 'view',
  run: () =>
    atDesk(async ({ page, keyboard, folder }) => {
      const kept = page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Day', exact: true })
      const took = await keyboard.take(async () => {
        await keyboard.press('/')
        await keyboard.type('is:u')
        await keyboard.press('Tab')
        await keyboard.type('to')
        await keyboard.press('Tab')
        await keyboard.type('en')
        await keyboard.press('Tab', 'Enter', 'ControlOrMeta+k')
        await keyboard.type('new')
        await keyboard.press('Enter')
        await expect(page.getByRole('dialog', { name: 'New view' })).toBeVisible()
        await keyboard.type('Day')
        await keyboard.press('Enter')
        await expect(kept).toBeVisible()
      })
      await expect(search(page)).toHaveValue(/^is:unpublished topic:Energy ?$/)
      await expect
        .poll(() => readFileSync(join(folder, '.copydesk/views.yaml'), 'utf8'))
        .toContain('name: Day\n    query: is:unpublished topic:Energy')
      return [{ ...took, job: 'a view of two parts', was: 26, wanted: 22, wantedSeconds: null }]
    }),
}
