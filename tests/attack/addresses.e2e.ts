import { linkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Launched, launch } from '../e2e/app'
import { ask, makeGuarded, workspaceOf } from '../e2e/guarded'
import { Ledger, part } from './ledger'

const ledger = new Ledger('page and network', import.meta.filename)
test.afterAll(() => ledger.close())

let app: Launched
const folder = makeGuarded()
test.beforeAll(async () => {
  app = await launch({ folder })
  await app.app.evaluate(({ shell }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    shell.openExternal = async (url) => void seen.push(url)
  })
})
test.afterAll(() => app.close())

const home = 'app://copydesk/index.html'

const addresses: readonly (readonly [url: string, opened: string | null])[] = [
  ['https://a.example/', 'https://a.example/'],
  ['HTTPS://A.EXAMPLE', 'https://a.example/'],
  ['http://a.example/a b', 'http://a.example/a%20b'],
  ['https://a.example/"\'`$(touch PWNED)', "https://a.example/%22'%60$(touch%20PWNED)"],
  ['https:a.example', 'https://a.example/'],
  ['https:\\\\a.example\\x', 'https://a.example/x'],
  ['  https://a.example/  ', 'https://a.example/'],
  ['https://a.example/\n--new-window', 'https://a.example/--new-window'],
  ['ht\ntps://a.example/', 'https://a.example/'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['\u0001javascript:alert(1)', null],
  ['javascript://a.example/%0aalert(1)', null],
  ['vbscript:x', null],
  ['data:text/html,<script>alert(1)</script>', null],
  ['file:///etc/passwd', null],
  ['FILE:///etc/passwd', null],
  ['file://host/share', null],
  ['smb://host/share', null],
  ['\\\\host\\share', null],
  ['//host/share', null],
  ['/etc/passwd', null],
  ['C:\\windows\\system32\\calc.exe', null],
  ['calc.exe', null],
  ['ms-msdt:/id', null],
  ['ms-officecmd:x', null],
  ['search-ms:query=x', null],
  ['vscode://file/etc/passwd', null],
  ['ssh://host', null],
  ['ssh://-oProxyCommand=touch%20PWNED/', null],
  ['telnet://host', null],
  ['ftp://host/', null],
  ['mailto:a@a.example?attach=/etc/passwd', null],
  ['tel:1', null],
  ['x-apple.systempreferences:', null],
  ['about:blank', null],
  ['blob:https://a.example/x', null],
  ['filesystem:https://a.example/x', null],
  ['view-source:https://a.example/', null],
  ['chrome://settings', null],
  ['devtools://devtools', null],
  ['app://copydesk/index.html', null],
  ['copydesk-image://x/y', null],
  ['http', null],
  ['https://', null],
  ['https://[', null],
  ['https://a.example:99999/', null],
  ['', null],
  [' ', null],
  ['--version', null],
  ['-a Calculator', null],
  ['$(touch PWNED)', null],
  ['\0https://a.example/', 'https://a.example/'],
  ['https://a.example/\0', 'https://a.example/'],
  ['jar:https://a.example!/', null],
  ['intent://a.example#Intent;scheme=https;end', null],
  ['magnet:?xt=x', null],
]

test('of hostile addresses only those of the web are handed to the browser, written out', async () => {
  const seen = (): Promise<string[]> =>
    app.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0))
  await seen()
  for (const [url, opened] of part(addresses)) {
    await ledger.attempt(`to open ${JSON.stringify(url)}`, async () => {
      // One link a gesture.
      await app.page.keyboard.press('Shift')
      await ask(app.page, 'openLink', { url })
      expect(await seen()).toEqual(opened === null ? [] : [opened])
    })
  }
  await ledger.attempt('fifty links after one key', async () => {
    await app.page.keyboard.press('Shift')
    for (let index = 0; index < 50; index += 1) await ask(app.page, 'openLink', { url: `https://a.example/${index}` })
    expect((await seen()).length).toBeLessThanOrEqual(1)
  })
})

test('pictures are those of the folder, by whatever address they are asked for', async () => {
  const workspace = await workspaceOf(app.page)
  symlinkSync('../.git/config', join(folder, 'assets/git.png'))
  symlinkSync('/dev/zero', join(folder, 'assets/zero.png'))
  symlinkSync('loop.png', join(folder, 'assets/loop.png'))
  linkSync(join(folder, 'assets/pixels.png'), join(folder, 'assets/second.png'))
  const width = (url: string): Promise<number> =>
    app.page.evaluate(
      (src) =>
        new Promise<number>((resolve) => {
          const image = new Image()
          image.onload = () => resolve(image.naturalWidth)
          image.onerror = () => resolve(-1)
          image.src = src
        }),
      url,
    )
  const good = [
    'assets/pixels.png',
    '/assets/pixels.png',
    '//assets/pixels.png',
    'assets/./pixels.png',
    'assets/x/../pixels.png',
    'assets/%70ixels.png',
    'assets/pixels.png?x=/../..',
    'assets/pixels.png#x',
    'assets/%2570ixels.png%3Fx%3D%2F..%23x',
    'assets/second.png',
  ]
  for (const path of part(good)) {
    await ledger.attempt(`the picture ${path}`, async () =>
      expect(await width(`copydesk-image://${workspace}/${path}`)).toBe(2),
    )
  }
  const secret = '../secret.png'
  const bad = [
    secret,
    '..%2fsecret.png',
    '%2e%2e/secret.png',
    '%2e%2e%2fsecret.png',
    '%252e%252e%252fsecret.png',
    '..%252fsecret.png%3Fx',
    'assets/%252e%252e/%252e%252e/secret.png',
    'assets/leads%252doutside.png',
    '%252egit/config',
    '..%5csecret.png',
    '..\\secret.png',
    '....//secret.png',
    '..;/secret.png',
    '..%00/secret.png',
    'assets/pixels.png%00.png',
    '%00',
    '..%c0%afsecret.png',
    '%ff',
    '%',
    '%2',
    '%E0%A4',
    '．．/secret.png',
    '%ef%bc%8e%ef%bc%8e/secret.png',
    'assets/leads-outside.png',
    'assets/not-a-picture.png',
    'assets/git.png',
    'assets/zero.png',
    'assets/loop.png',
    'assets',
    'assets/',
    '',
    '/',
    '.',
    '..',
    'file:///etc/passwd',
    'https://a.example/x.png',
    '/etc/passwd',
    '/proc/self/mem',
    '/dev/random',
    'C:/windows/win.ini',
    '.git/config',
    '_news/2026-06-13-one.md',
    'none.png',
    `${'a/'.repeat(2_000)}x.png`,
    'x'.repeat(60_000),
  ]
  for (const path of part(bad)) {
    await ledger.attempt(`the picture ${JSON.stringify(path.slice(0, 40))}`, async () => {
      expect([1, -1]).toContain(await width(`copydesk-image://${workspace}/${path}`))
    })
  }
  for (const host of [
    'abcdefgh12345678',
    'none',
    '..',
    'localhost',
    `${workspace}.example`,
    `user@${workspace}`,
    `${workspace}:80`,
    workspace.toUpperCase(),
    '',
  ]) {
    await ledger.attempt(`the host ${JSON.stringify(host)}`, async () => {
      const found = await width(`copydesk-image://${host}/assets/pixels.png`)
      // A user, a port and capitals are apart from a host; it is the same folder then.
      expect(/@|:80|[A-Z]/.test(host) ? [1, 2, -1] : [1, -1]).toContain(found)
    })
  }
  await ledger.attempt('a picture by fetch', async () => {
    const answer = await app.page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      `copydesk-image://${workspace}/assets/pixels.png`,
    )
    expect(answer).toBe('refused')
  })
})

test('the files of the app are its own, and no others', async () => {
  const asked = [
    '../main/index.mjs',
    '%2e%2e/main/index.mjs',
    '..%2fmain%2findex.mjs',
    '..%5cmain%5cindex.mjs',
    '%2fetc/passwd',
    '//etc/passwd',
    'assets',
    '',
    '/',
    '.',
    'index.html/',
    'index.html%00',
    'index.html/../../main/index.mjs',
    'package.json',
    '../package.json',
    '../../package.json',
    'index.mjs',
    '%',
    '%c0%ae%c0%ae/main/index.mjs',
    '../preload/index.cjs',
  ]
  for (const path of part(asked)) {
    await ledger.attempt(`app://copydesk/${path}`, async () => {
      const text = await app.page.evaluate(
        (url) =>
          fetch(url).then(
            (answer) => (answer.ok ? answer.text() : ''),
            () => '',
          ),
        `app://copydesk/${path}`,
      )
      expect(text).not.toMatch(/contextBridge|BrowserWindow|"devDependencies"|root:/)
    })
  }
})

test('what is dropped, pasted or written into the page is no page', async () => {
  const drop = (kind: string, content: string) =>
    app.page.evaluate(
      ([type, value]) => {
        const transfer = new DataTransfer()
        if (type === 'file') transfer.items.add(new File([value], 'x.html', { type: 'text/html' }))
        else transfer.setData(type, value)
        for (const name of ['dragenter', 'dragover', 'drop']) {
          for (const element of [document.body, document.activeElement, document.querySelector('main')]) {
            element?.dispatchEvent(new DragEvent(name, { dataTransfer: transfer, bubbles: true, cancelable: true }))
          }
        }
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true }))
      },
      [kind, content] as const,
    )
  for (const [kind, content] of [
    ['file', '<script>window.pwned = 1</script>'],
    ['text/uri-list', 'file:///etc/passwd'],
    ['text/uri-list', 'https://a.example/'],
    ['text/html', '<img src=x onerror="window.pwned = 1">'],
    ['text/plain', 'javascript:window.pwned=1'],
    ['text/x-moz-url', 'file:///etc/passwd\nx'],
    ['DownloadURL', 'text/html:x.html:https://a.example/'],
  ] as const) {
    await ledger.attempt(`a drop of ${kind} ${content.slice(0, 20)}`, async () => {
      await drop(kind, content)
      expect(await app.page.evaluate(() => 'pwned' in window)).toBe(false)
      expect(app.page.url()).toBe(home)
    })
  }
})
