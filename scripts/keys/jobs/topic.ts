import { expect } from '@playwright/test'
import { manyArticles } from '../../../tests/e2e/articles'
import { atDesk, type Job } from '../desk'

const ARTICLES = 50

/** Adds a topic to fifty articles, after its dry run. */
export const topic: Job = {
  name: 'topic',
  run: () =>
    atDesk(async ({ page, keyboard, changed }) => {
      const took = await keyboard.take(async () => {
        await keyboard.press('Shift+End', 't')
        await expect(page.getByRole('combobox', { name: 'Add a topic' })).toBeFocused()
        await keyboard.type('Energy')
        // Nobody has it yet: the second Enter makes it.
        await keyboard.press('Enter', 'Enter')
        await expect(page.getByRole('button', { name: `Add to ${ARTICLES}`, exact: true })).toBeFocused()
        await keyboard.press('Enter')
        await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText('Topic Energy added')
      })
      expect(changed()).toEqual(Array.from({ length: ARTICLES }, () => '+  - Energy'))
      return [{ ...took, job: 'a topic to 50 articles', was: 63, wanted: 12, wantedSeconds: null }]
    }, manyArticles(ARTICLES)),
}
