import { expect } from '@playwright/test'
import { list, results, search } from '../../../tests/e2e/window'
import { atDesk, type Job, untilSaid } from '../desk'
import { copyOfBig, unpublishedIn } from '../folders'

/** Publishes all that is unpublished among 10,000 articles, after its dry run, and takes it back. */
export const publish: Job = {
  name: 'publish',
  run: async () => {
    const folder = copyOfBig(10_000)
    const unpublished = unpublishedIn(folder)
    const count = unpublished.toLocaleString('en')
    return atDesk(async ({ page, keyboard, changed }) => {
      await keyboard.press('/')
      await keyboard.type('is:unpublished ')
      await keyboard.press('Enter')
      await expect(results(page)).toHaveText(new RegExp(`^${count} of `))
      await expect(list(page)).toBeFocused()
      const planned = async (): Promise<void> => {
        await keyboard.press('ControlOrMeta+a', 'p')
        await untilSaid(page, `${count} would change.`)
      }
      // In the first seconds behind a start the library is still looking which stories are alike; what an editor waits for is the next one.
      await planned()
      await keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      const plan = await keyboard.take(planned)
      await expect(page.getByRole('dialog').getByRole('button', { name: `Publish ${count}` })).toBeFocused()
      const ran = await keyboard.take(async () => {
        await keyboard.press('Enter')
        await untilSaid(page, `${count} articles published`)
      })
      expect(changed().filter((line) => line.trimEnd() === '+published: true')).toHaveLength(unpublished)
      await list(page).focus()
      const undone = await keyboard.take(async () => {
        await keyboard.press('ControlOrMeta+z')
        await untilSaid(page, `Undone: Publish ${count} articles`)
      })
      await expect.poll(changed).toEqual([])
      await expect(search(page)).toHaveValue(/is:unpublished/)
      const row = { was: null, wanted: null }
      return [
        { ...plan, ...row, job: `publish ${count}: dry run`, wantedSeconds: 0.3 },
        { ...ran, ...row, job: `publish ${count}: run`, wantedSeconds: 10 },
        { ...undone, ...row, job: `publish ${count}: undo`, wantedSeconds: 6 },
      ]
    }, folder)
  },
}
