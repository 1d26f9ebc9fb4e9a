import { createSocket } from 'node:dgram'
import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { type Launched, launch } from '../e2e/app'
import { ask, makeGuarded } from '../e2e/guarded'
import { Ledger, part } from './ledger'
import { type Listeners, listen } from './listeners'
import { ways, wishes } from './ways-out'

const ledger = new Ledger('page and network', import.meta.filename)
test.afterAll(() => ledger.close())

let app: Launched
let ears: Listeners
test.beforeAll(async () => {
  ears = await listen()
  app = await launch({ folder: makeGuarded() })
})
test.afterAll(async () => {
  await app.close()
  await ears.close()
})

const home = 'app://copydesk/index.html'

test('the ears hear', async () => {
  await fetch(`http://127.0.0.1:${ears.tcp}/planted`)
  const socket = createSocket('udp4')
  await new Promise<void>((resolve) => socket.send('x', ears.udp, '127.0.0.1', () => resolve()))
  socket.close()
  await expect.poll(() => ears.heard()).toBe(2)
})

test('nothing in the page reaches the network, another window or another page', async () => {
  const before = ears.heard()
  for (const [name, way] of part(Object.entries(ways))) {
    await ledger.attempt(`out by ${name}`, async () => {
      const address = `http://127.0.0.1:${ears.tcp}/${encodeURIComponent(name)}`
      const tried = `(${way.toString()})(${JSON.stringify(address)}, ${ears.tcp})`
      const patience = 'new Promise((done) => setTimeout(done, 100))'
      await app.page
        .evaluate(`(async () => { try { void ${tried}?.catch?.(() => {}) } catch {}; await ${patience} })()`)
        .catch(() => undefined)
      expect(ears.heard(), 'what was heard').toBe(before)
      expect(app.app.windows(), 'windows').toHaveLength(1)
      expect(app.page.url().split('#')[0], 'the page').toBe(home)
    })
  }
  // What waited in the page has gone by when it is there anew.
  await app.page.reload()
  await expect(app.page.getByRole('option')).not.toHaveCount(0)
  await ledger.attempt('none of them was heard later either', async () => {
    expect(ears.heard()).toBe(before)
    expect(await app.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
    expect((await ask(app.page, 'start', {})).ok).toBe(true)
  })
  await ledger.attempt('nothing was downloaded', async () => {
    const downloads = await app.app.evaluate(({ app: main }) => main.getPath('downloads'))
    const found = existsSync(downloads) ? readdirSync(downloads).filter((name) => name.includes('pwned')) : []
    expect(found).toEqual([])
  })
})

test('a page that asks for more than it has gets nothing', async () => {
  for (const [name, wish] of part(Object.entries(wishes))) {
    await ledger.attempt(`to ask for ${name}`, async () => {
      const patience = "new Promise((done) => setTimeout(() => done('no answer'), 1_000))"
      const answer = await app.page.evaluate(
        `(async () => { try { return await Promise.race([(${wish.toString()})().then(() => 'granted'), ${patience}]) } catch { return 'refused' } })()`,
      )
      expect(['refused', 'no answer']).toContain(answer)
    })
  }
})
