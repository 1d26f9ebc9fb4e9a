import { describe, expect, test } from 'vitest'
import { answerCall, type CallEvent, type Calls } from '../../../src/main/ipc/handle'
import { pageSource } from '../../../src/main/security/policy'
import { brokenCard } from '../../../src/shared/card/card'
import type { Channel } from '../../../src/shared/ipc/contract'

const frame = { url: 'app://copydesk/index.html', parent: null }
const event: CallEvent = { senderFrame: frame, sender: { id: 7, mainFrame: frame } }
const workspace = 'abcdefgh12345678'

/** What the window is answered where main's own function gives this, and what the log says. */
async function answer(channel: Channel, value: unknown, request: unknown) {
  const said: string[] = []
  const reply = await answerCall(channel, event, request, {
    calls: { [channel]: () => value } as unknown as Calls<string>,
    source: pageSource(undefined, true),
    windowOf: () => 'the window',
    checkResponses: true,
    log: { info: () => {}, warn: (message) => void said.push(message), error: () => {} },
  })
  return { reply, said }
}

const row = (path: string) => ({ path, card: brokenCard(path, { code: 'x', message: 'X' }), also: [] })
const rows = { workspace, result: 1, from: 0, to: 3 }

describe('an answer in which one element doesn’t have its shape', () => {
  test('a row keeps its place with a stand-in, the others are as they were, and the log says it', async () => {
    const odd = { ...row('b.md'), card: { ...row('b.md').card, topics: ['a', 1] } }
    const { reply, said } = await answer('readRows', { rows: [row('a.md'), odd, row('c.md')] }, rows)
    expect(reply).toMatchObject({ ok: true, value: { rows: [row('a.md'), { card: null }, row('c.md')] } })
    expect(said).toEqual([expect.stringMatching(/^Left out of the answer to readRows: rows\.1 \(card\.topics\.1: /)])
  })

  test('a path over every system’s limit is such a row', async () => {
    const { reply } = await answer('readRows', { rows: [row('x'.repeat(5_000)), row('b.md')] }, rows)
    expect(reply).toMatchObject({ ok: true, value: { rows: [{ card: null }, row('b.md')] } })
  })

  test('of a list without places it is left out', async () => {
    const { reply, said } = await answer('listPaths', ['a.md', '', 7, 'b.md'], { workspace, result: 1 })
    expect(reply).toEqual({ ok: true, value: ['a.md', 'b.md'] })
    expect(said).toHaveLength(2)
  })

  test('what is wrong outside of lists is a fault of ours, as before', async () => {
    const { reply } = await answer('readRows', { rows: 'none' }, rows)
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
  })
})
