import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openWorkspace } from '../../src/main/workspace/service'
import { readDecisions } from '../../src/shared/decisions'
import type { WindowEvent } from '../../src/shared/ipc/events'
import { article, makeFolder, type Opened, open, openIt, worker } from './open'

const draft = (title: string): string => article(title, 'published: false\n')
const old = { '_news/A.md': draft('A'), '_news/B.md': draft('B'), '_news/C.md': article('C') }
const dataFolder = (): string => mkdtempSync(join(tmpdir(), 'copydesk-data-'))
const logOf = (folder: string): string => join(folder, '.copydesk/decisions.jsonl')
const asks = (at: Opened) => expect.poll(() => at.service.info.asksInbox)
const answer = (at: Opened, start: 'empty' | 'all') => at.service.answerInbox({ workspace: at.service.info.id, start })
/** The question is looked at once, right after the first scan. */
const asksNot = async (at: Opened): Promise<void> => {
  await wait(300)
  expect(at.service.info.asksInbox).toBe(false)
}

test('an empty start passes all that is undecided, in the log, and is not asked again', async () => {
  const folder = makeFolder(old)
  const data = dataFolder()
  const at = await open(folder, data)
  await asks(at).toBe(true)
  expect(at.last('workspace')?.workspace.asksInbox).toBe(true)
  expect(existsSync(join(folder, '.copydesk'))).toBe(false)
  expect(await answer(at, 'empty')).toEqual({ passed: 2 })
  expect(at.last('workspace')?.workspace.asksInbox).toBe(false)
  expect(readDecisions(readFileSync(logOf(folder), 'utf8'))).toMatchObject(
    ['B', 'A'].map((name) => ({ path: `_news/${name}.md`, decision: 'pass', reason: 'older' })),
  )
  expect((await at.query('is:new')).titles).toEqual([])
  expect((await at.query('is:passed')).titles).toEqual(['A', 'B'])
  await at.service.close()
  await asksNot(await openIt(folder, data))
  // Nor is a colleague, who has the log by git.
  await asksNot(await openIt(folder))
})

test('a start with all writes nothing into the folder, and is remembered for this user alone', async () => {
  const folder = makeFolder(old)
  const data = dataFolder()
  const at = await open(folder, data)
  await asks(at).toBe(true)
  expect(await answer(at, 'all')).toEqual({ passed: 0 })
  expect((await at.query('is:new')).titles).toEqual(['A', 'B'])
  expect(existsSync(join(folder, '.copydesk'))).toBe(false)
  await at.service.close()
  await asksNot(await openIt(folder, data))
  await asks(await openIt(folder)).toBe(true)
})

test('a folder in which nothing is undecided, or somebody has decided, is not asked about', async () => {
  await asksNot(await openIt(makeFolder({ '_news/C.md': article('C') })))
  const folder = makeFolder(old)
  mkdirSync(join(folder, '.copydesk'))
  writeFileSync(logOf(folder), '')
  await asksNot(await openIt(folder))
})

test('the sample is not asked about', async () => {
  const events: WindowEvent[] = []
  const service = await openWorkspace({
    folder: makeFolder(old),
    dataFolder: dataFolder(),
    sample: true,
    worker,
    emit: (event) => events.push(event),
    log: () => {},
  })
  await expect.poll(() => events.some((event) => event.kind === 'library' && event.scanning === null)).toBe(true)
  await wait(300)
  expect(service.info.asksInbox).toBe(false)
  await service.close()
})

test('where the log can’t be written the answer is refused, and the question stays', async () => {
  const folder = makeFolder(old)
  symlinkSync(dataFolder(), join(folder, '.copydesk'))
  const at = await openIt(folder)
  await asks(at).toBe(true)
  await expect(answer(at, 'empty')).rejects.toMatchObject({ code: 'link' })
  expect(at.service.info.asksInbox).toBe(true)
  expect((await at.query('is:new')).titles).toEqual(['A', 'B'])
})
