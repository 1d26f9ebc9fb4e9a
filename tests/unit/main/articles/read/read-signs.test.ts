import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readLayout } from '../../../../../src/main/articles/read/layout'
import { readSigns } from '../../../../../src/main/articles/read/read-signs'
import { siteSettings } from '../../../../../src/shared/fields'

const nested = (open: string, close: string, times: number): string => `${open.repeat(times)}1${close.repeat(times)}`

it.each([
  ['hugo.json', `{"title": "Site", "permalinks": ${nested('{"a":', '}', 30_000)}}`],
  ['hugo.json', `{"title": "Site", "contentDir": ${nested('[', ']', 20_000)}}`],
  ['hugo.toml', `title = "Site"\n[permalinks]\n${Array(9_000).fill('a').join('.')} = "z"`],
  ['hugo.yaml', `title: Site\npermalinks: ${nested('{a: ', '}', 9_000)}`],
  ['_config.yml', `title: Site\npermalink: ${nested('{a: ', '}', 9_000)}`],
])('%s that is nested without end is left out, and said', async (name, text) => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-signs-'))
  writeFileSync(join(folder, name), text)
  const said: string[] = []
  const signs = await readSigns(folder, (message) => said.push(message))
  expect(signs.settings).toEqual([{ path: name, fields: {} }])
  expect(siteSettings(signs).title).toBeNull()
  expect(said).toEqual([expect.stringMatching(`^${name.replace('.', '\\.')} can't be read: `)])
})

it('a content folder that is no text is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-signs-'))
  mkdirSync(join(folder, 'content'))
  writeFileSync(
    join(folder, 'hugo.json'),
    '{"contentDir": {"toString": 1}, "languages": {"en": {"contentDir": ["x"]}}}',
  )
  expect((await readLayout(folder)).ground?.content).toEqual(['content'])
})

it.each([
  [
    'hugo.toml',
    'title = "Site"\nsince = 2024-01-02T10:00:00Z\nday = 2024-01-02\n[params]\nmost = inf\nx = [{ a = 1 }]\n',
  ],
  ['_config.yml', 'title: Site\nsince: 2024-01-02 10:00:00\nbase: &base {a: 1}\nother: {<<: *base}\nnone: ~\n'],
])('%s as people write it is read', async (name, text) => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-signs-'))
  writeFileSync(join(folder, name), text)
  const said: string[] = []
  expect(siteSettings(await readSigns(folder, (message) => said.push(message))).title).toBe('Site')
  expect(said).toEqual([])
})
