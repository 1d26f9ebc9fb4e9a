import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copydesk } from './copydesk'
import { article, makeFolder, type Opened, open, openIt } from './open'

const later = { timeout: 60_000, interval: 50 }
/** A path with bytes as they are: `caf\xE9` is no UTF-8. */
const bytes = (...parts: (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))))
const writeBad = (folder: string, ...parts: (string | number)[]): void =>
  writeFileSync(bytes(`${folder}/`, ...parts), article('Never opened'))
const shown = '_news/caf\\xE9.md'

function make(): string {
  const folder = makeFolder({
    '_news/a.md': article('A'),
    '_news/café.md': article('Good'),
    // The sign that stands for bad bytes, in a name that is fine.
    '_news/\ufffd.md': article('Replaced'),
  })
  writeBad(folder, '_news/caf', 0xe9, '.md')
  return folder
}
const paths = async (at: Opened): Promise<string[]> => {
  const { result } = await at.query('')
  const { rows } = await at.service.library.readRows({ workspace: at.service.info.id, result, from: 0, to: 99 })
  return rows.map((row) => row.path).sort()
}
const all = ['_news/a.md', shown, '_news/café.md', '_news/\ufffd.md']

test.skipIf(process.platform !== 'linux')(
  'a file whose name is no UTF-8 is listed as broken, never opened, and stays over scans and starts',
  async () => {
    const [folder, data] = [make(), mkdtempSync(join(tmpdir(), 'copydesk-data-'))]
    const first = await open(folder, data)
    expect(await paths(first)).toEqual(all)
    const workspace = first.service.info.id
    const reason = { code: 'not-utf8-name' }
    expect(await first.service.openArticle({ workspace, path: shown })).toMatchObject({ kind: 'refused', reason })
    const request = { workspace, path: shown, replace: true }
    for (const kind of ['publish', 'pass'] as const) {
      expect(await first.service.changeArticle({ ...request, change: { kind } })).toMatchObject({ kind: 'refused' })
    }
    const saved = await first.service.saveArticle({
      ...request,
      base: article('Never opened'),
      text: article('Opened'),
    })
    expect(saved).toMatchObject({ kind: 'refused' })
    for (let scan = 0; scan < 3; scan += 1) await first.service.rescan()
    expect(await paths(first)).toEqual(all)
    const told = first.events.flatMap((event) => (event.kind === 'library' ? (event.rows ?? []) : []))
    expect(told.filter((row) => row.path === shown && row.card === null)).toEqual([])
    expect((await first.query('problem:not-utf8-name')).titles).toEqual(['caf\\xE9'])
    await first.checked()
    await first.service.close()

    const second = await openIt(folder, data)
    expect(await paths(second)).toEqual(all)
    expect(readdirSync(join(folder, '_news'))).toHaveLength(4)
    expect(readdirSync(folder)).toEqual(['_news'])
  },
)

test.skipIf(process.platform !== 'linux')(
  'such files are followed as they come, change their names and go',
  async () => {
    const at = await openIt(make())
    await at.query('')
    writeBad(at.folder, '_news/', 0xff, 'ü', 0xc3, '.md')
    await expect.poll(() => paths(at), later).toEqual([...all, '_news/\\xFFü\\xC3.md'].sort())
    renameSync(bytes(`${at.folder}/_news/`, 0xff, 'ü', 0xc3, '.md'), join(at.folder, '_news/fine.md'))
    await expect.poll(() => paths(at), later).toEqual([...all, '_news/fine.md'].sort())
    rmSync(bytes(`${at.folder}/_news/caf`, 0xe9, '.md'))
    await expect
      .poll(() => paths(at), later)
      .toEqual(['_news/a.md', '_news/café.md', '_news/fine.md', '_news/\ufffd.md'])
    // A file that is really called so is an article like any other.
    writeFileSync(join(at.folder, shown), article('Called so'))
    writeBad(at.folder, '_news/caf', 0xe9, '.md')
    await expect.poll(async () => (await at.query('')).titles, later).toContain('Called so')
    await at.service.rescan()
    expect((await at.query('problem:not-utf8-name')).titles).toEqual([])
  },
)

test.skipIf(process.platform !== 'linux')(
  'folders with such names are left out, which is said once with their count',
  async () => {
    const folder = make()
    for (const name of ['one', 'two']) {
      mkdirSync(bytes(`${folder}/_news/`, name, 0xe9))
      writeBad(folder, '_news/', name, 0xe9, '/x.md')
    }
    mkdirSync(bytes(`${folder}/_blog`, 0xe9))
    const at = await openIt(folder)
    for (let scan = 0; scan < 3; scan += 1) await at.service.rescan()
    expect(await paths(at)).toEqual(all)
    const notices = at.events.flatMap((event) => (event.kind === 'notice' ? [event.notice.message] : []))
    expect(notices).toEqual(['3 folders whose names aren’t UTF-8 are left out.'])
  },
)

test.skipIf(process.platform !== 'linux')('the command line lists and checks them too', () => {
  const folder = make()
  const { lines, code } = copydesk('check', folder)
  expect(lines.filter((line) => line.startsWith(shown)).join()).toContain('isn’t UTF-8')
  expect(code).toBe(1)
})
