import { describe, expect, test } from 'vitest'
import { answerCall, type CallEvent, type Calls, type Wrapper } from '../../../src/main/ipc/handle'
import { isTrusted } from '../../../src/main/ipc/sender'
import { pageSource } from '../../../src/main/security/policy'
import { CallRefused } from '../../../src/main/workspace/call-refused'
import type { Channel } from '../../../src/shared/ipc/contract'

const source = pageSource(undefined, true)
const ours = { url: 'app://copydesk/index.html', parent: null }
const event: CallEvent = { senderFrame: ours, sender: { id: 7, mainFrame: ours } }

/** A wrapper of which one channel is real; what is logged is kept. */
function wrapper(calls: Partial<Calls<string>>, more: Partial<Wrapper<string>> = {}) {
  const logged: unknown[] = []
  const log = { info: () => {}, warn: () => {}, error: (...all: unknown[]) => void logged.push(...all) }
  const windowOf = (id: number) => (id === 7 ? 'the window' : null)
  const whole = { calls: calls as Calls<string>, source, windowOf, checkResponses: true, log, ...more }
  return {
    logged,
    call: (channel: Channel, payload: unknown, from = event) => answerCall(channel, from, payload, whole),
  }
}

describe('isTrusted', () => {
  test.each([
    ['our page', ours, true],
    ['a part of our page', { ...ours, url: 'app://copydesk/index.html#x' }, true],
    ['no frame', null, false],
    ['a frame in our page', { ...ours, parent: {} }, false],
    ['another host', { ...ours, url: 'app://elsewhere/index.html' }, false],
    ['a host that begins like ours', { ...ours, url: 'app://copydesk.example/index.html' }, false],
    ['a website', { ...ours, url: 'https://copydesk/index.html' }, false],
    ['a file', { ...ours, url: 'file:///copydesk/index.html' }, false],
    ['nothing loaded', { ...ours, url: '' }, false],
  ])('%s', (_name, frame, expected) => {
    expect(isTrusted(frame, frame, source)).toBe(expected)
  })

  test('a frame that its window does not show any more', () => {
    expect(isTrusted(ours, { ...ours }, source)).toBe(false)
    expect(isTrusted(ours, null, source)).toBe(false)
  })
})

describe('answerCall', () => {
  test('gives the channel its window and request, and answers with its value', async () => {
    const { call } = wrapper({ openLink: (from, { url }) => ({ opened: from === 'the window' && url === 'x' }) })
    expect(await call('openLink', { url: 'x' })).toEqual({ ok: true, value: { opened: true } })
  })

  test('does not run for a foreign frame, a foreign window, or a payload without its shape', async () => {
    let runs = 0
    const { call } = wrapper({
      openLink: () => {
        runs += 1
        return { opened: true }
      },
    })
    const elsewhere = { ...ours, url: 'https://example.com/' }
    const foreign = { senderFrame: elsewhere, sender: { id: 7, mainFrame: elsewhere } }
    expect(await call('openLink', { url: 'x' }, foreign)).toMatchObject({ error: { code: 'foreign-sender' } })
    expect(await call('openLink', { url: 'x' }, { ...event, sender: { id: 8, mainFrame: ours } })).toMatchObject({
      error: { code: 'foreign-sender' },
    })
    for (const payload of [undefined, null, 'x', [], {}, { url: 1 }, { url: 'x'.repeat(8_193) }]) {
      expect(await call('openLink', payload)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    }
    expect(runs).toBe(0)
  })

  test('leaves out what a request does not have', async () => {
    let seen: unknown
    const { call } = wrapper({
      openLink: (_from, request) => {
        seen = request
        return { opened: true }
      },
    })
    await call('openLink', JSON.parse('{ "url": "x", "__proto__": { "a": 1 }, "more": 2 }'))
    expect(seen).toEqual({ url: 'x' })
  })

  test('a refusal keeps its code and message', async () => {
    const { call } = wrapper({
      openLink: () => {
        throw new CallRefused('not-a-web-address', 'Only web addresses.')
      },
    })
    const error = { code: 'not-a-web-address', message: 'Only web addresses.' }
    expect(await call('openLink', { url: 'x' })).toEqual({ ok: false, error })
  })

  test('a fault is logged whole and answered without path and stack', async () => {
    const fault = Object.assign(new Error("EACCES: permission denied, open '/home/me/secret.md'"), { code: 'EACCES' })
    const { call, logged } = wrapper({ openLink: () => Promise.reject(fault) })
    const answer = await call('openLink', { url: 'x' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'EACCES' } })
    expect(JSON.stringify(answer)).not.toMatch(/secret|\bat /)
    expect(logged).toContain(fault)
  })

  test('an answer without its shape is a fault where responses are checked; stray keys never leave', async () => {
    const wrong = { openLink: () => ({ opened: 'yes' }) as unknown as { opened: boolean } }
    expect(await wrapper(wrong).call('openLink', { url: 'x' })).toMatchObject({ error: { code: 'internal' } })
    expect(await wrapper(wrong, { checkResponses: false }).call('openLink', { url: 'x' })).toMatchObject({ ok: true })
    const stray = wrapper({ openLink: () => ({ opened: true, root: '/home/me' }) })
    expect(await stray.call('openLink', { url: 'x' })).toEqual({ ok: true, value: { opened: true } })
  })
})
