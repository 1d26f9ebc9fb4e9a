import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { Watchdog } from '../../../../../src/main/library/pace/watchdog'
import { type LibraryHost, makeLibraryHost } from '../../../../../src/main/library/thread/host'
import type { ArticleCard } from '../../../../../src/shared/card/article-card'

const hosts: LibraryHost[] = []
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close()
})

const article = (title: string): string => `---\ntitle: ${title}\n---\n`
const newFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-scanner-')))

function hostOf(root: string, cacheFile: string | null = null): LibraryHost {
  const host = makeLibraryHost({ root, cacheFile, skipped: [], watch: new Watchdog().memory }, () => {})
  hosts.push(host)
  return host
}

function cardsOf(host: LibraryHost): ArticleCard[] {
  host.runQuery({ id: 1, text: '', sort: { field: 'path', direction: 'ascending' } })
  return host.cardsIn(1)
}

test('a change during the first scan doesn’t make the articles new that the scan still comes to', async () => {
  const root = newFolder()
  mkdirSync(join(root, '_news'))
  const paths = Array.from({ length: 3_000 }, (_, index) => `_news/${String(index).padStart(4, '0')}.md`)
  for (const path of paths) writeFileSync(join(root, path), article(path))
  const host = hostOf(root, join(newFolder(), 'cards'))
  await host.open()
  await host.look([paths[5] ?? ''])
  await host.idle()
  const born = (path: string): number => Math.floor(statSync(join(root, path)).birthtimeMs)
  const wrong = cardsOf(host).filter(({ path, desk }) => Math.floor(desk.arrived) !== born(path))
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('what is wrong with an article is known to who publishes it before the second pass comes to it', async () => {
  const root = newFolder()
  mkdirSync(join(root, '_news'))
  const paths = Array.from({ length: 1_500 }, (_, index) => `_news/${String(index).padStart(4, '0')}.md`)
  for (const path of paths) writeFileSync(join(root, path), article(path))
  // Names begin with their date: the second pass comes to these last.
  const [oldest = '', second = ''] = paths
  for (const path of [oldest, second]) writeFileSync(join(root, path), article('""'))
  const host = hostOf(root)
  await host.open()
  await host.readNames({ paths: [oldest] })
  const problems = await host.readProblems({ path: oldest })
  expect(problems.map(({ code }) => code)).toContain('no-title')
  const [card] = await host.readChangeable([second])
  expect(card?.problems).toEqual(problems)
  const checked = cardsOf(host).filter((one) => one.checked)
  expect(checked.length, 'the others wait for their turn').toBeLessThan(1_000)
})

test('an article that comes while the folders are listed again stays', async () => {
  const root = newFolder()
  mkdirSync(join(root, '_a'))
  writeFileSync(join(root, '_a/old.md'), article('Old'))
  writeFileSync(join(root, '_a/gone.md'), article('Gone'))
  for (let index = 0; index < 1_500; index += 1) mkdirSync(join(root, '_z', String(index)), { recursive: true })
  const host = hostOf(root)
  await host.open()
  await host.idle()
  rmSync(join(root, '_a/gone.md'))
  const scanned = host.rescan()
  // The first folder is listed by now, the last ones aren't.
  await wait(10)
  writeFileSync(join(root, '_a/new.md'), article('New'))
  await host.look(['_a/new.md'])
  await scanned
  expect(cardsOf(host).map(({ title }) => title)).toEqual(['New', 'Old'])
})

test('a folder that begins with _ decides what counts as soon as it holds an article, and no more once it is gone', async () => {
  const root = newFolder()
  mkdirSync(join(root, '_news'))
  writeFileSync(join(root, 'plain.md'), article('Plain'))
  const host = hostOf(root)
  await host.open()
  await host.idle()
  const titles = (): string[] => cardsOf(host).map(({ title }) => title)
  expect(titles()).toEqual(['Plain'])
  writeFileSync(join(root, '_news/a.md'), article('Fog'))
  await host.look(['_news/a.md'])
  expect(titles()).toEqual(['Fog'])
  rmSync(join(root, '_news'), { recursive: true })
  await host.look(['_news'])
  expect(titles()).toEqual(['Plain'])
})

test('where a disk was taken away an empty folder stands in its place, and none of its articles is gone', async () => {
  const root = join(newFolder(), 'disk')
  const paths = ['_news/a.md', '_news/b.md']
  mkdirSync(join(root, '_news'), { recursive: true })
  for (const path of paths) writeFileSync(join(root, path), article(path))
  const host = hostOf(root)
  const titles = (): string[] => cardsOf(host).map(({ title }) => title)
  await host.open()
  await host.idle()
  renameSync(root, `${root}-away`)
  mkdirSync(root)
  await host.look(paths)
  await host.rescan()
  expect(titles()).toEqual(paths)
  mkdirSync(join(root, '_news'))
  writeFileSync(join(root, '_news/c.md'), article('Another disk'))
  await host.rescan()
  expect(titles()).toEqual(['Another disk'])
})
