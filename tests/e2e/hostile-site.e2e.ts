import { expect, test } from '@playwright/test'
import { freshData, launch, makeWorkspace } from './app'
import { option } from './window'

test('a site with 20,000 topics and a title for terminals opens, at every start, and what is left out is said', async () => {
  const topics = Array.from({ length: 20_000 }, (_, index) => [`_data/topics/${index}.yaml`, `name: Topic ${index}\n`])
  const folder = makeWorkspace({
    ...Object.fromEntries(topics),
    '_config.yml': 'title: "News\\u202Eswen\\e[2J\\nroom"\n',
    '_news/2026-06-13-one.md': '---\ntitle: One\npublished: false\n---\n',
  })
  const data = freshData()
  for (const start of ['first', 'second']) {
    const app = await launch({ folder, data })
    await expect(option(app.page, 'One'), start).toBeVisible()
    await expect(app.page.getByText('Only the first 2,000 of 20,000 files in _data/topics are read.')).toHaveCount(1)
    const title = await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
    expect(title).toBe('Newsswen [2J room — Copydesk')
    await app.close()
  }
})
