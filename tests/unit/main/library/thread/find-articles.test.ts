import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { Watchdog } from '../../../../../src/main/library/pace/watchdog'
import { makeLibraryHost } from '../../../../../src/main/library/thread/host'
import { contract } from '../../../../../src/shared/ipc/contract'

const article = (title: string, day: number, excerpt = ''): string =>
  `---\ntitle: ${title}\nexcerpt: ${excerpt}\npublishedDateTime: 2026-06-${day}T08:00:00Z\npublished: true\n---\n`

it('finds as the search does: titles first, then the newest, and says how many; what is no query finds none', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-find-')))
  mkdirSync(join(root, '_news'))
  const files: Readonly<Record<string, string>> = {
    'old.md': article('Pumps of old', 10),
    'new.md': article('A new pump', 20),
    'said.md': article('Heating', 25, 'With a pump in each garden.'),
    'else.md': article('Elsewhere', 26),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, '_news', name), text)
  for (let at = 10; at < 14; at += 1) writeFileSync(join(root, '_news', `x${at}.md`), article(`Fog ${at}`, at))
  const host = makeLibraryHost({ root, cacheFile: null, skipped: [], watch: new Watchdog().memory }, () => {})
  onTestFinished(() => host.close())
  await host.open()
  await host.idle()
  const found = (text: string) => {
    const { articles, total } = contract.findArticles.response.parse(host.findArticles({ text }))
    return { titles: articles.map(({ title }) => title), total }
  }
  expect(found('pump')).toEqual({ titles: ['A new pump', 'Pumps of old', 'Heating'], total: 3 })
  expect(found('fog garden')).toEqual({ titles: [], total: 0 })
  expect(found('1')).toEqual({ titles: ['Fog 13', 'Fog 12', 'Fog 11', 'Fog 10'], total: 4 })
  expect(found('e')).toEqual({ titles: ['Elsewhere', 'Heating'], total: 2 })
  expect(found('is:published')).toMatchObject({ total: 8 })
  expect(found('is:published').titles).toHaveLength(5)
  expect(found('quality:>')).toEqual({ titles: [], total: 0 })
  expect(found(' ')).toEqual({ titles: [], total: 0 })
})
