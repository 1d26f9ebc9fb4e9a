import { mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { loadExchange } from '../../../../../src/main/articles/write/exchange'
import { hearOfSaves, type SaveNews } from '../../../../../src/main/articles/write/save-news'
import { writeAtomic } from '../../../../../src/main/articles/write/write-atomic'
import { hashOf } from '../../../../../src/main/files/hash'

vi.mock('koffi', () => {
  throw new Error('refused by this build')
})

test('where koffi doesn’t load saves compare and rename, and the log says so once', async () => {
  const news: SaveNews[] = []
  const stop = hearOfSaves((one) => void news.push(one))
  const file = join(realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-missing-'))), 'a.md')
  writeFileSync(file, '0')
  for (let count = 0; count < 2; count += 1) {
    const write = { file, text: `${count + 1}`, baseHash: hashOf(`${count}`), replace: false }
    expect(await writeAtomic(write)).toMatchObject({ kind: 'written' })
  }
  stop()
  expect(await loadExchange()).toBeNull()
  expect([readFileSync(file, 'utf8'), readdirSync(join(file, '..'))]).toEqual(['2', ['a.md']])
  expect(news.map(({ kind }) => kind)).toEqual(['linux', 'darwin'].includes(process.platform) ? ['log'] : [])
})
