import { expect, test } from '@playwright/test'
import { launch, makeWorkspace } from '../e2e/app'
import { ask, workspaceOf } from '../e2e/guarded'
import { form, openArticle, search } from '../e2e/window'
import { hostileBodies } from './bodies'
import { Ledger, part } from './ledger'
import { listen } from './listeners'

const ledger = new Ledger('page and network', import.meta.filename)
test.afterAll(() => ledger.close())

const titleOf = (index: number): string => `Case ${String(index).padStart(2, '0')}`

test('a body that an enemy wrote reaches nothing and moves nothing, looked at, clicked and pressed', async () => {
  const ears = await listen()
  await fetch(`http://127.0.0.1:${ears.tcp}/planted`)
  expect(ears.heard(), 'the ears hear').toBe(1)
  const bodies = part(hostileBodies(`http://127.0.0.1:${ears.tcp}`))
  const files = bodies.map((body, index) => [
    `_news/${index}.md`,
    `---\ntitle: ${titleOf(index)}\npublished: false\n---\n\nThe beginning of ${index}.\n\n${body}\n`,
  ])
  const { app, page, close } = await launch({ folder: makeWorkspace(Object.fromEntries(files)) })
  const home = page.url()
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url) => void opened.push(url)
  })
  await ask(page, 'answerPictures', { workspace: await workspaceOf(page), show: true })
  page.on('dialog', (dialog) => void dialog.dismiss())
  const frame = page.frameLocator('iframe[title="Body"]')
  for (const [index, body] of bodies.entries()) {
    await ledger.attempt(`a body of ${body}`, async () => {
      await search(page).fill(`"${titleOf(index)}"`)
      await openArticle(page, titleOf(index))
      const preview = form(page).getByRole('button', { name: 'Preview of the body' })
      if ((await preview.getAttribute('aria-pressed')) !== 'true') await preview.click()
      await expect(frame.getByText(`The beginning of ${index}.`)).toBeVisible()
      for (const one of await frame.locator('body *').all()) await one.dispatchEvent('click').catch(() => undefined)
      for (const link of await frame.locator('a').all()) await link.click({ modifiers: ['Shift'], timeout: 2_000 })
      expect(page.url()).toBe(home)
      expect(app.windows()).toHaveLength(1)
      expect(page.frames().map((one) => one.url())).toEqual([home, 'about:srcdoc'])
      expect(ears.heard()).toBe(1)
    })
  }
  const opened = await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  for (const url of opened) expect(url).toMatch(/^https?:\/\//)
  await close()
  await ears.close()
})
