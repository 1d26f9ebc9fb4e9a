import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { project } from '../../../tests/e2e/app'
import { list, results, search } from '../../../tests/e2e/window'
import { atDesk, type Job } from '../desk'
import { copyOfBig } from '../folders'

/** How many articles the command line finds. */
function found(folder: string, query: string): number {
  const cli = join(project, 'bin/copydesk.mjs')
  const text = execFileSync(process.execPath, [cli, 'list', folder, '--no-cache', '--query', query], {
    encoding: 'utf8',
  })
  return text.split('\n').length - 1
}

/** Types a query of five parts, each completed as soon as it is the best. */
export const searchJob: Job = {
  name: 'search',
  run: () =>
    atDesk(async ({ page, keyboard, folder }) => {
      const offered = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first()
      /** Types the beginning of what is offered, and takes it. */
      const complete = async (letters: string): Promise<void> => {
        await keyboard.type(letters)
        await expect(offered).toBeVisible()
        await keyboard.press('Tab')
      }
      const took = await keyboard.take(async () => {
        await keyboard.press('/')
        for (const letters of ['is:u', 'to', 'r', 'ty', 'a', 'da']) await complete(letters)
        await keyboard.type('2025 ')
        await complete('qu')
        await keyboard.type('>9')
        await keyboard.press('Enter')
        await expect(list(page)).toBeFocused()
      })
      const query = await search(page).inputValue()
      expect(query).toMatch(/^is:unpublished topic:.+ type:article date:2025 quality:>9$/)
      await expect(results(page)).toHaveText(`${found(folder, query)} of 10,000 articles`)
      return [{ ...took, job: 'a query of five parts', was: 56, wanted: 30, wantedSeconds: null }]
    }, copyOfBig(10_000)),
}
