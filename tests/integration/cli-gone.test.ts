import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { findArticles } from '../../src/cli/library'

const COUNT = 1_500

test('of a folder that goes away while it is read all is told, or that it went', async () => {
  const wanted = { query: '', sort: { field: 'path', direction: 'ascending' } as const, noCache: true }
  let gone = 0
  for (const afterMs of [0, 10, 30, 60, 100, 150, 200, 300, 400, 600]) {
    const parent = mkdtempSync(join(tmpdir(), 'copydesk-gone-'))
    const folder = join(parent, 'news')
    mkdirSync(join(folder, '_news'), { recursive: true })
    for (let index = 0; index < COUNT; index += 1) {
      writeFileSync(join(folder, `_news/2026-05-01-a${index}.md`), `---\ntitle: T${index}\npublished: false\n---\nb\n`)
    }
    const found = findArticles(folder, wanted).then(
      ({ cards }) => cards.length,
      (error: unknown) => String(error),
    )
    await wait(afterMs)
    renameSync(folder, join(parent, 'moved'))
    const answer = await found
    if (typeof answer === 'number') expect(answer, `moved after ${afterMs} ms`).toBe(COUNT)
    else {
      expect(answer).toMatch(/is not there|went away while it was read/)
      gone += 1
    }
  }
  expect(gone).toBeGreaterThan(0)
})
