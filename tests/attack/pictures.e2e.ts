import { createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { launch, makeWorkspace } from '../e2e/app'
import { ask, workspaceOf } from '../e2e/guarded'
import { list, results, search } from '../e2e/window'
import { hostileAddresses, hostileHosts } from '../unit/main/images/fetch/hostile-addresses'
import { full, Ledger, part } from './ledger'

const ledger = new Ledger('pictures', import.meta.filename)
test.afterAll(() => ledger.close())

/** Those that are asked at all: on another nothing could be heard. */
const WEB_PORTS = [8080, 8443, 80, 443]

/** Counts who connects to this machine by any of its addresses, on a port of the web that is free. */
async function listenOnWeb(): Promise<{ port: number; heard: () => number; close: () => void }> {
  let heard = 0
  const server = createServer((socket) => {
    heard += 1
    socket.on('error', () => undefined)
    socket.destroy()
  })
  for (const port of WEB_PORTS) {
    const isOurs = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen(port, () => resolve(true))
    })
    if (isOurs) return { port, heard: () => heard, close: () => void server.close() }
  }
  throw new Error(`All of the ports ${WEB_PORTS.join(', ')} are taken: nothing could be heard`)
}

const laughing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><defs><g id="a0"><rect/></g>' +
  Array.from({ length: 9 }, (_, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`).join('') +
  '</defs><use href="#a9"/></svg>'

/** Pictures of an article that are none of the web's, or lead to where none is. */
const strange = (port: number): string[] => [
  'file:///etc/passwd',
  `file://127.0.0.1:${port}/a.png`,
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  `data:image/svg+xml,${encodeURIComponent(laughing)}`,
  `data:image/svg+xml;base64,${Buffer.from(laughing).toString('base64')}`,
  'copydesk-image://darkroom/',
  'copydesk-image://darkroom/1',
  'copydesk-image://abcdefgh12345678/assets/a.png',
  'copydesk-image://abcdefgh12345678/~outside/0123456789abcdef0123456789abcdef/whole',
  'app://copydesk/index.html',
  `ws://127.0.0.1:${port}/a.png`,
  `ftp://127.0.0.1:${port}/a.png`,
  `gopher://127.0.0.1:${port}/a.png`,
  'blob:https://a.example/1',
  'about:blank',
  '//',
  'https://',
  `https://${'a'.repeat(8_000)}.example/a.png`,
  `https://a.example/${'a'.repeat(9_000)}`,
  `http://127.0.0.1:${port}/${'a'.repeat(8_000)}`,
  'http://127.0.0.1:22/a.png',
  `http://localhost:${port}/a.png`,
]

test('a folder whose articles name pictures on this machine and network reaches nothing, though it says yes itself', async () => {
  const ears = await listenOnWeb()
  await fetch(`http://127.0.0.1:${ears.port}/`).catch(() => undefined)
  expect(ears.heard(), 'the ears hear').toBe(1)

  const spelled = hostileHosts.flatMap((host) => [`http://${host}:${ears.port}/a.png`, `https://${host}/a.png`])
  const addresses = [...strange(ears.port), ...part(spelled), ...part(hostileAddresses)]
  const servers = full ? 10_000 : 2_000
  const article = (title: string, image: string): string =>
    `---\ntitle: "${title}"\ndate: 2026-11-20T10:00:00Z\npublished: false\nimages:\n  - url: ${JSON.stringify(image)}\n---\nText.\n`
  const path = (index: number): string => `_posts/2026-11-20-hostile-${index}.md`
  const folder = makeWorkspace({
    '.copydesk/settings.yaml': 'pictures: show\n',
    ...Object.fromEntries(addresses.map((address, index) => [path(index), article(`Hostile ${index}`, address)])),
    ...Object.fromEntries(
      Array.from({ length: servers }, (_, index) => [
        `_posts/2026-11-20-server-${index}.md`,
        article(`Server ${index}`, `https://s${index}.invalid/a.png`),
      ]),
    ),
  })
  const { page, close } = await launch({ folder, env: { COPYDESK_TEST_LOOPBACK: '' } })
  const all = (servers + addresses.length).toLocaleString('en-GB')
  await expect(results(page)).toHaveText(new RegExp(`^${all} of `))

  // As the window names them, all at once: what it shows itself are a dozen.
  const workspace = await workspaceOf(page)
  const pictures = addresses.flatMap((address, index) =>
    address.length <= 8_192 ? [{ path: path(index), address }] : [],
  )
  const looks = new Map<string, string>()
  await expect
    .poll(
      async () => {
        const { value } = await ask(page, 'seePictures', { workspace, pictures })
        const seen = (value?.pictures ?? []) as { address: string; look: { kind: string } }[]
        for (const { address, look } of seen) looks.set(address, look.kind)
        return seen.filter(({ look }) => look.kind === 'waiting').map(({ address }) => address)
      },
      { timeout: 120_000 },
    )
    .toEqual([])
  for (const { address } of pictures) {
    await ledger.attempt(`a picture at ${JSON.stringify(address.slice(0, 60))}`, () =>
      // Left out: nothing that main takes for an address on a server.
      expect([undefined, 'private', 'unfit', 'silent']).toContain(looks.get(address)),
    )
  }
  await ledger.attempt('the guard was asked', () =>
    expect([...looks.values()].filter((kind) => kind === 'private').length).toBeGreaterThan(40),
  )
  await ledger.attempt('the window stays usable', async () => {
    await search(page).fill('hostile')
    await expect(results(page)).toHaveText(new RegExp(`^${addresses.length} of `))
    await list(page).focus()
    for (const key of ['End', 'PageUp', 'Home', 'PageDown']) await page.keyboard.press(key)
    await page.getByRole('radiogroup', { name: 'Layout' }).getByRole('radio', { name: 'Cards' }).check()
    await search(page).fill('')
    await expect(results(page)).toHaveText(new RegExp(`^${all} of `))
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
  await close()
  await ledger.attempt('nobody was connected to', () => expect(ears.heard()).toBe(1))
  ears.close()
})
