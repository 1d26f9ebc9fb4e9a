import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freshData, launch } from './app'
import { threeArticles } from './articles'
import { ask, workspaceOf } from './guarded'
import { field, openArticle, option } from './window'

const title = 'Harbour cranes learn to see in fog'

test('unsaved work has an end, which the window says; the next start opens with all of it offered, and reads none', async () => {
  test.setTimeout(120_000)
  const [folder, data] = [threeArticles(), freshData()]
  const app = await launch({ folder, data })
  await openArticle(app.page, title)
  const workspace = await workspaceOf(app.page)
  // 200 texts, and then smaller and smaller ones until nothing has room.
  const kept = await app.page.evaluate(async (id) => {
    type Reply = { ok: boolean; error?: { code: string } }
    type Main = { keepDraft: (request: object) => Promise<Reply> }
    const main = (globalThis as unknown as { copydesk: Main }).copydesk
    let count = 0
    const keep = async (letters: number): Promise<string> => {
      const base = 'x'.repeat(letters)
      const request = { workspace: id, path: `_news/kept-${count}.md`, base, text: `${base}!` }
      const reply = await main.keepDraft(request)
      if (reply.ok) count += 1
      return reply.ok ? 'kept' : (reply.error?.code ?? '')
    }
    while (count < 200) await keep(40_000)
    const refusals: string[] = []
    for (const letters of [5_900_000, 400_000, 40_000, 4_000, 400, 40]) {
      let answer = ''
      do answer = await keep(letters)
      while (answer === 'kept')
      refusals.push(answer)
    }
    return { count, refusals: [...new Set(refusals)] }
  }, workspace)
  expect(kept.refusals).toEqual(['too-much-unsaved'])
  for (const path of ['../x.md', '.git/hooks/x.md', '_data/x.md', 'README.md', 'x', '_news/x.sh']) {
    const kept = await ask(app.page, 'keepDraft', { workspace, path, base: '', text: 'x' })
    expect(kept.error?.code, path).toBe('not-an-article')
  }
  const bar = app.page.getByRole('alert').filter({ hasText: 'over 100 MB' })
  const log = (): string => readFileSync(join(data, 'logs/main.log'), 'utf8')
  const refused = (): number => log().split('keepDraft was refused: too-much-unsaved').length
  for (const typed of ['Typed', 'Typed on']) {
    const before = refused()
    await field(app.page, 'Excerpt').fill(typed)
    await expect.poll(refused).toBeGreaterThan(before)
    await expect(bar).toHaveCount(1)
  }
  await expect(field(app.page, 'Excerpt')).toHaveValue('Typed on')
  // What has no room would be lost with the window: it takes a second close.
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect(app.page.getByRole('alert').filter({ hasText: 'this folder stays open' })).toBeVisible()
  await app.close()

  const again = await launch({ folder, data })
  await expect(option(again.page, title)).toBeVisible()
  await expect(again.page.getByRole('region', { name: 'Unsaved edits of an earlier run' })).toContainText(
    `1 of ${kept.count}: `,
  )
  const start = await ask(again.page, 'start', {})
  expect(JSON.stringify(start).length).toBeLessThan(100_000)
  await again.close()
})
