import { once } from 'node:events'
import { readdirSync, readFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readDecisions } from '../../src/shared/decisions'
import { Trial } from '../trial'
import { freshData, launch } from './app'
import { manyArticles } from './articles'
import { ask } from './guarded'
import { field, list } from './window'

const trial = new Trial('many', import.meta.filename)
const COUNT = 600

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`${signal} during a change of many, with unsaved text: files, log and undo agree, and the text is there`, async () => {
    const [folder, data] = [manyArticles(COUNT), freshData()]
    const news = join(folder, '_news')
    const texts = (): Map<string, string> =>
      new Map(readdirSync(news).map((name) => [name, readFileSync(join(news, name), 'utf8')]))
    const before = texts()
    const isOpen = [...before].filter(([, text]) => text.includes('published: false')).map(([name]) => name)
    const { app, page } = await launch({ folder, data })
    await list(page).getByRole('option').first().click()
    await field(page, 'Title').fill('Typed before the signal')
    const reply = await ask(page, 'start', {})
    const workspace = (reply.value as { workspace: { id: string } }).workspace.id
    const paths = isOpen.map((name) => `_news/${name}`)
    // Nobody hears its answer.
    const change = { kind: 'publish' }
    void ask(page, 'runChange', { workspace, job: 'signal', paths, change }).catch(() => undefined)
    const child = app.process()
    const ended = once(child, 'exit')
    // The first file that comes is one of a save.
    const watcher = watch(news, () => {
      watcher.close()
      child.kill(signal)
    })
    await ended

    const after = texts()
    const done = isOpen.filter((name) => after.get(name) !== before.get(name))
    expect(done.length).toBeGreaterThan(0)
    expect(done.length).toBeLessThan(isOpen.length)
    for (const name of done)
      expect(after.get(name)).toBe(before.get(name)?.replace('published: false', 'published: true'))
    const log = readDecisions(readFileSync(join(folder, '.copydesk/decisions.jsonl'), 'utf8'))
    expect(log.map(({ path }) => path.slice('_news/'.length)).sort()).toEqual(done.toSorted())

    const again = await launch({ folder, data })
    await again.page.getByRole('button', { name: 'Show them' }).click()
    await again.page.getByRole('tab', { name: 'Form' }).click()
    await expect(field(again.page, 'Title')).toHaveValue('Typed before the signal')
    const undone = await ask(again.page, 'undoAction', { workspace, action: null })
    expect(undone.value).toMatchObject({ kind: 'undone', count: done.length, leftCount: 0 })
    expect(texts()).toEqual(before)
    await again.close()
    trial.did(`${signal} in the window after ${done.length} of ${isOpen.length} files: files, log and undo agree`)
  })
}
