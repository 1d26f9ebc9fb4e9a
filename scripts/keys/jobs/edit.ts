import { expect } from '@playwright/test'
import { field, form, list, option, search } from '../../../tests/e2e/window'
import { atDesk, type Job } from '../desk'

const TITLE = 'The dependency nobody remembers adding'
const IMAGE = 'https://img.open-bench.example/eleven-lines.jpg'

/** Edits one article completely: title, excerpt, topic, date, provider, image, related story, quality. */
export const edit: Job = {
  name: 'edit',
  run: () =>
    atDesk(async ({ page, keyboard, changed }) => {
      await search(page).fill('dependency nobody')
      await expect(option(page, TITLE)).toBeVisible()
      await search(page).press('Enter')
      await expect(list(page)).toBeFocused()
      const tabTo = async (name: string): Promise<void> => {
        const wanted = form(page).getByRole('textbox', { name, exact: true })
        for (let tab = 0; tab < 30; tab += 1) {
          await keyboard.press('Tab')
          if (await wanted.evaluate((input) => input === document.activeElement)) return
        }
        throw new Error(`${name} isn't reached by Tab.`)
      }
      let date = { keys: 0, seconds: 0 }
      let provider = date
      let image = date
      let related = date
      const all = await keyboard.take(async () => {
        await keyboard.press('Enter')
        await expect(field(page, 'Title')).toBeFocused()
        await keyboard.type(' again')
        await keyboard.press('Tab', 'ControlOrMeta+End')
        await keyboard.type(' A new one takes over.')
        await keyboard.press('Tab')
        await keyboard.type('hea')
        await expect(page.getByRole('option', { name: /^Health/ })).toBeVisible()
        await keyboard.press('Enter')
        await tabTo('Published date')
        date = await keyboard.take(() => keyboard.type('yes 9:00'))
        await tabTo('Provider name')
        provider = await keyboard.take(async () => {
          await keyboard.type('ci')
          await keyboard.press('ArrowDown')
          await expect(page.getByRole('option', { name: /^Civic Ledger/ })).toBeVisible()
          await keyboard.press('Enter')
          await expect(field(page, 'Provider domain')).toHaveValue('civic-ledger.example')
        })
        image = await keyboard.take(async () => {
          await keyboard.press('Alt+i')
          await expect(form(page).getByRole('button', { name: 'Add image', exact: true })).toBeFocused()
          await keyboard.paste(IMAGE)
          await expect(form(page).getByRole('group', { name: 'Image 2', exact: true })).toBeVisible()
        })
        related = await keyboard.take(async () => {
          await keyboard.press('Alt+r')
          await expect(page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first()).toBeVisible()
          await keyboard.press('Enter')
          await expect(form(page).getByRole('group', { name: 'Related 6', exact: true })).toBeVisible()
          await keyboard.press('Escape')
        })
        await keyboard.press('ControlOrMeta+s')
        await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
      })
      const lines = changed().map((line) => line.trimEnd())
      expect(lines).toContain(`+title: "${TITLE} again"`)
      expect(lines.filter((line) => /^\+excerpt: .*A new one takes over\."$/.test(line))).toHaveLength(1)
      expect(lines).toContain('+  - Health')
      expect(lines.filter((line) => /^\+publishedDateTime: \d{4}-\d\d-\d\dT09:00:00Z$/.test(line))).toHaveLength(1)
      expect(lines).toContain('+  name: Civic Ledger')
      expect(lines.some((line) => line.includes(IMAGE))).toBe(true)
      expect(lines.some((line) => line.startsWith('+  - title: '))).toBe(true)
      const part = { was: null, wantedSeconds: null }
      return [
        { ...all, ...part, job: 'one article edited completely', was: 900, wanted: 150 },
        { ...date, ...part, job: '· its date, in the field', was: 22, wanted: 8 },
        { ...provider, ...part, job: '· its provider, in the field', was: 36, wanted: 4 },
        { ...image, ...part, job: '· an image', was: 80, wanted: 6 },
        { ...related, ...part, job: '· a related story', was: 666, wanted: 4 },
      ]
    }),
}
