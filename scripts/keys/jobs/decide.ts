import { expect } from '@playwright/test'
import { field, list, search } from '../../../tests/e2e/window'
import { atDesk, type Job } from '../desk'
import { copyOfBig } from '../folders'

const DECISIONS = 30

/** Thirty decisions in triage, with a title put right, a topic added and two decisions taken back on the way. */
export const decide: Job = {
  name: 'decide',
  run: () =>
    atDesk(async ({ page, keyboard, changed }) => {
      const said = page.getByRole('status', { name: 'Announcements' })
      const triage = page.getByRole('region', { name: 'Triage' })
      const title = triage.getByRole('heading', { level: 2 })
      /** A decision, and the next story. */
      const next = async (key: string): Promise<void> => {
        const before = (await title.textContent()) ?? ''
        await keyboard.press(key)
        await expect(title).not.toHaveText(before)
      }
      await search(page).fill('is:unpublished')
      await search(page).press('Enter')
      await expect(list(page)).toBeFocused()
      const took = await keyboard.take(async () => {
        await keyboard.press('i')
        await expect(triage).toBeFocused()
        for (let decision = 0; decision < DECISIONS; decision += 1) {
          await next(decision % 3 === 0 ? 'p' : decision % 3 === 1 ? 'r' : 'h')
          if (decision === 9 || decision === 19) {
            await keyboard.press('ControlOrMeta+z')
            await expect(said).toContainText('Undone')
          }
          if (decision === 4) {
            await keyboard.press('e')
            await expect(field(page, 'Title')).toBeFocused()
            await keyboard.press('End')
            await keyboard.type('!')
            await keyboard.press('ControlOrMeta+s', 'Escape', 'Escape')
            await expect(list(page)).toBeFocused()
            await keyboard.press('i')
            await expect(triage).toBeFocused()
          }
          if (decision === 14) {
            await keyboard.press('t')
            await expect(page.getByRole('combobox')).toBeFocused()
            await keyboard.type('rob')
            await keyboard.press('Enter')
            await expect(said).toContainText('Robotics')
            await keyboard.press('Escape')
            await expect(triage).toBeFocused()
          }
        }
      })
      const lines = changed()
      expect(lines.filter((line) => /^\+title: .*!"\s*$/.test(line))).toHaveLength(1)
      expect(lines.filter((line) => /^\+ {2}- Robotics/.test(line))).toHaveLength(1)
      return [
        {
          ...took,
          job: 'thirty decisions, with a title, a topic and two undos',
          was: 58,
          wanted: 50,
          wantedSeconds: null,
        },
      ]
    }, copyOfBig(1_000)),
}
