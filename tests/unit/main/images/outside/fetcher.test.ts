import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Fetcher, type FetchProcess } from '../../../../../src/main/images/outside/fetcher'

/** A process in place of the one that fetches: Electron's runs in its own windows alone (tests/e2e/pictures.e2e.ts). */
const program = `
process.on('message', (message) => {
  if (message.kind === 'way') return answer(message.id, message.way.kind)
  if (message.kind !== 'fetch') return
  const { id, asked: { url } } = message
  if (url === 'hangs') for (;;);
  if (url === 'falls') process.exit(3)
  if (url === 'asks') return process.send({ kind: 'which-way', id, url })
  if (url !== 'waits') answer(id, 'slow')
})
const answer = (id, why) => process.send({ kind: 'fetched', id, fetched: { kind: 'none', look: { kind: 'silent', why } } })
`

function begin(lateMs: number, resolveProxy: () => Promise<string> = async () => 'DIRECT') {
  const file = join(mkdtempSync(join(tmpdir(), 'copydesk-fetcher-')), 'process.cjs')
  writeFileSync(file, program)
  const started: ChildProcess[] = []
  const logs: string[] = []
  const start = (): FetchProcess => {
    const child = fork(file, { execArgv: [] })
    started.push(child)
    return {
      postMessage: (message) => void child.send(message),
      on: (event: string, hear: (heard: never) => void) => child.on(event, hear as (heard: unknown) => void),
      kill: () => child.kill(),
    }
  }
  const fetcher = new Fetcher({ start, resolveProxy, log: (message) => logs.push(message), lateMs })
  onTestFinished(() => fetcher.close())
  const fetch = async (url: string, signal = new AbortController().signal): Promise<string> => {
    const fetched = await fetcher.fetch({ url, known: null, site: null }, signal)
    return fetched.kind === 'none' && fetched.look.kind === 'silent' ? fetched.look.why : fetched.kind
  }
  return { fetch, started, logs }
}

/** Ends what hangs; nothing else waits for it. */
const NEVER_MS = 100_000

test('a process that hangs over an answer is ended, and the next picture has a new one', async () => {
  const { fetch, started, logs } = begin(3_000)
  expect(await Promise.all([fetch('waits'), fetch('hangs'), fetch('waits')])).toEqual(Array(3).fill('broke-off'))
  expect(await fetch('answers')).toBe('slow')
  expect(started).toHaveLength(2)
  expect(logs.filter((line) => line.includes('hangs'))).toHaveLength(1)
  await expect.poll(() => started[0]?.signalCode).toBe('SIGTERM')
})

test('a process that falls takes only what it was fetching', async () => {
  const { fetch, started, logs } = begin(NEVER_MS)
  expect(await Promise.all([fetch('waits'), fetch('falls')])).toEqual(['broke-off', 'broke-off'])
  expect(await fetch('answers')).toBe('slow')
  expect(started).toHaveLength(2)
  expect(logs).toEqual(['The process that fetches pictures ended with 3'])
})

test('the way that the system names is told; one that can’t be understood, or that fails, is logged once', async () => {
  const ways = ['DIRECT', 'PROXY a.example:1', 'QUIC a.example:1; DIRECT', '']
  const { fetch, logs } = begin(NEVER_MS, async () => ways.shift() ?? Promise.reject(new Error('No script')))
  const told: string[] = []
  for (let turn = 0; turn < 5; turn += 1) told.push(await fetch('asks'))
  expect(told).toEqual(['direct', 'proxy', 'unknown', 'unknown', 'unknown'])
  expect(logs).toEqual([
    "Pictures are not fetched: the system's proxy is of no kind that is spoken (QUIC a.example:1; DIRECT)",
  ])
})
