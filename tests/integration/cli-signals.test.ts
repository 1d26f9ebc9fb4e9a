import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readDecisions } from '../../src/shared/decisions'
import { Trial } from '../trial'
import { article, makeFolder } from './open'

const trial = new Trial('many', import.meta.filename)

const bin = join(resolve(import.meta.dirname, '../..'), 'bin/copydesk.mjs')
const COUNT = 400

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s during a change of many: the article at hand is finished, its decision is in the log, and what was done is said',
  async (signal) => {
    const files = Array.from({ length: COUNT }, (_, index) => [
      `_news/${index}.md`,
      article(`A${index}`, 'published: false\n'),
    ])
    const folder = makeFolder(Object.fromEntries(files))
    const env = { ...process.env, COPYDESK_DATA: mkdtempSync(join(tmpdir(), 'copydesk-data-')) }
    const child = spawn(process.execPath, [bin, 'publish', folder, '--all'], { env })
    let said = ''
    child.stderr.on('data', (bytes) => {
      said += bytes
    })
    // The first file that comes is one of a save.
    const watcher = watch(join(folder, '_news'), () => {
      watcher.close()
      child.kill(signal)
    })
    const code = await new Promise((done) => child.once('close', done))
    const names = readdirSync(join(folder, '_news'))
    const published = names.filter((name) =>
      readFileSync(join(folder, '_news', name), 'utf8').includes('published: true'),
    )
    expect(names.filter((name) => name.endsWith('.copydesk-new'))).toEqual([])
    expect(published.length).toBeGreaterThan(0)
    expect(published.length).toBeLessThan(COUNT)
    expect(said).toMatch(
      new RegExp(`^${published.length} articles? published, .*${COUNT - published.length} not reached`),
    )
    expect(code).toBe(1)
    const decisions = readDecisions(readFileSync(join(folder, '.copydesk/decisions.jsonl'), 'utf8'))
    expect(decisions.map(({ path }) => path.slice('_news/'.length)).sort()).toEqual(published.sort())
    trial.did(`${signal} after ${published.length} of ${COUNT} files: files and log agree`)
  },
)
