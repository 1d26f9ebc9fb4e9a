import { expect, test } from '@playwright/test'
import { type Launched, launch } from './app'
import { addInnerFrame, ask, makeGuarded, workspaceOf } from './guarded'
import { openArticle } from './window'

let app: Launched
let folder: string
test.beforeAll(async () => {
  folder = makeGuarded()
  app = await launch({ folder })
})
test.afterAll(() => app.close())

test('a call of a foreign sender is refused', async () => {
  const answers = await app.app.evaluate(async ({ app: main, BrowserWindow }) => {
    const preload = `${main.getAppPath()}/out/preload/index.cjs`
    const codes = []
    // A foreign page with our preload, and our own page in a window that isn't one of ours.
    for (const url of ['data:text/html,hello', 'about:blank', 'app://copydesk/index.html']) {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await window.loadURL(url)
      const reply = await window.webContents.executeJavaScript('window.copydesk.start({})')
      codes.push(reply.ok ? 'answered' : reply.error.code)
      window.destroy()
    }
    return codes
  })
  expect(answers).toEqual(['foreign-sender', 'foreign-sender', 'foreign-sender'])
})

test('a call of a frame inside our page is refused, and of one that is detached', async () => {
  await addInnerFrame(app.page)
  const answers = await app.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    type Answer = { ok: boolean; error?: { code: string } }
    type Handler = (event: unknown, payload: unknown) => Promise<Answer>
    // Electron keeps the handlers here; a frame without a preload has no way of its own to call.
    const start = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers.get('start')
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    const ask = async (senderFrame: unknown): Promise<string> => {
      const reply = await start?.({ sender, senderFrame }, {})
      return reply?.ok ? 'answered' : (reply?.error?.code ?? 'no answer')
    }
    const inner = sender?.mainFrame.frames[0]
    const attached = [await ask(sender?.mainFrame), await ask(inner)]
    await sender?.executeJavaScript(`document.querySelector('#inner').remove()`)
    while ((sender?.mainFrame.frames.length ?? 0) > 0) await new Promise((resolve) => setTimeout(resolve, 10))
    return { had: inner !== undefined, answers: [...attached, await ask(inner), await ask(null)] }
  })
  expect(answers).toEqual({ had: true, answers: ['answered', 'foreign-sender', 'foreign-sender', 'foreign-sender'] })
})

test('a payload without its shape is refused with a code', async () => {
  const bad: [string, unknown][] = [
    ['openArticle', null],
    ['openArticle', {}],
    ['openArticle', { workspace: '../..', path: 'x' }],
    ['openArticle', { workspace: ['a'], path: { toString: 'x' } }],
    ['saveArticle', { workspace: 'abcdefgh', path: 'x', base: 'a'.repeat(6_000_001), text: '', replace: false }],
    ['changeSettings', { theme: 'pink' }],
    ['openLink', { url: 1 }],
    ['showMenu', { items: [{ id: 'no id', label: 'a' }], x: 0, y: 0 }],
    ['showMenu', { items: [{ id: 'list.open', label: 'a', key: 'Ctrl+Q' }], x: 0, y: 0 }],
    ['showMenu', { items: [], x: -1, y: Number.NaN }],
  ]
  for (const [channel, payload] of bad) {
    const answer = await ask(app.page, channel, payload)
    expect(answer.error?.code, channel).toBe('bad-request')
    expect(JSON.stringify(answer), 'no stack reaches the page').not.toMatch(/\bat .*:\d+:\d+/)
  }
})

test('a window can name no other workspace', async () => {
  const answer = await ask(app.page, 'openArticle', { workspace: 'abcdefgh12345678', path: '_news/2026-06-13-one.md' })
  expect(answer.error?.code).toBe('not-your-workspace')
})

test('no path leads out of the workspace', async () => {
  const workspace = await workspaceOf(app.page)
  const outside = [
    '../secret.md',
    '_news/../../secret.md',
    '/etc/passwd',
    'C:\\windows\\win.ini',
    '..\\secret.md',
    '_news/leads-outside.md',
    '_news/\0.md',
    '.',
  ]
  for (const path of outside) {
    const opened = await ask(app.page, 'openArticle', { workspace, path })
    expect(opened.ok ? opened.value?.kind : 'refused', path).toBe('refused')
    const request = { workspace, path, base: 'x', text: 'y', replace: true }
    const saved = await ask(app.page, 'saveArticle', request)
    expect(saved.ok ? saved.value?.kind : 'refused', path).toBe('refused')
  }
})

test('a menu, and a file in its folder, are shown only after a click or a key, one for each, and nothing outside', async () => {
  await app.app.evaluate(({ Menu, shell }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    shell.showItemInFolder = (path) => void seen.push(path)
    Menu.prototype.popup = (options) => {
      seen.push('menu')
      options?.callback?.()
    }
  })
  const workspace = await workspaceOf(app.page)
  const menu = { items: [{ id: 'list.open', label: 'Edit' }], x: 0, y: 0 }
  const file = { workspace, path: '_news/2026-06-13-one.md' }
  await expect.poll(async () => (await ask(app.page, 'showMenu', menu)).error?.code).toBe('nobody-asked')
  expect((await ask(app.page, 'showInFolder', file)).error?.code).toBe('nobody-asked')
  await app.page.keyboard.press('Shift')
  expect((await ask(app.page, 'showMenu', menu)).value).toEqual({ chosen: null })
  expect((await ask(app.page, 'showMenu', menu)).error?.code).toBe('nobody-asked')
  await app.page.keyboard.press('Shift')
  for (const path of ['../x.md', '_config.yml', '.git/config', '_news/gone.md', '_news/leads-outside.md']) {
    expect((await ask(app.page, 'showInFolder', { workspace, path })).error, path).toBeDefined()
  }
  expect((await ask(app.page, 'showInFolder', file)).ok).toBe(true)
  expect((await ask(app.page, 'showInFolder', file)).error?.code).toBe('nobody-asked')
  const seen = await app.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
  expect(seen).toEqual(['menu', expect.stringMatching(/2026-06-13-one\.md$/)])
})

test('only http and https addresses are opened, and only after a click or a key', async () => {
  await app.app.evaluate(({ shell }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    shell.openExternal = async (url) => void seen.push(url)
  })
  const link = { url: 'https://tideline.example/fog' }
  await expect.poll(async () => (await ask(app.page, 'openLink', link)).error?.code).toBe('nobody-asked')
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'vscode://x', 'no address']) {
    await app.page.keyboard.press('Shift')
    const answer = await ask(app.page, 'openLink', { url })
    expect(answer.error?.code, url).toBe('not-a-web-address')
  }
  await app.page.keyboard.press('Shift')
  expect((await ask(app.page, 'openLink', link)).value).toEqual({ opened: true })
  const seen = await app.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
  expect(seen).toEqual(['https://tideline.example/fog'])
})

test('one key press opens one link, whatever the clock says, and none that hides its host', async () => {
  await app.app.evaluate(({ shell }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen, today: Date.now })
    shell.openExternal = async (url) => void seen.push(url)
  })
  const count = () => app.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.length)
  const openMany = () =>
    Promise.all(
      Array.from({ length: 200 }, (_, index) => ask(app.page, 'openLink', { url: `https://a.example/${index}` })),
    )
  await app.page.keyboard.press('Shift')
  await openMany()
  expect(await count()).toBe(1)
  // A day back: what was pressed then is not yet to come.
  await app.app.evaluate(() => {
    Date.now = () => 0
  })
  await openMany()
  expect(await count()).toBe(1)
  await app.page.keyboard.press('Shift')
  const hidden = await ask(app.page, 'openLink', { url: 'https://bank.example@evil.example/' })
  expect(hidden.error).toMatchObject({ code: 'hidden-host', message: expect.stringContaining('evil.example') })
  expect(await count()).toBe(1)
  await app.app.evaluate(() => {
    Date.now = (globalThis as unknown as { today: () => number }).today
  })
})

test('a click on the story opens it, after nothing was asked for a while', async () => {
  const second = await launch({ folder })
  await second.app.evaluate(({ shell }) => {
    const clicked: string[] = []
    Object.assign(globalThis, { clicked })
    shell.openExternal = async (url) => void clicked.push(url)
  })
  await openArticle(second.page, 'Linked')
  const story = second.page.getByRole('button', { name: 'Open the story in the browser' })
  await expect(story).toHaveAccessibleDescription('Opens tideline.example')
  const link = { url: 'https://tideline.example/fog' }
  await expect.poll(async () => (await ask(second.page, 'openLink', link)).error?.code).toBe('nobody-asked')
  await story.click()
  const newest = () => second.app.evaluate(() => (globalThis as unknown as { clicked: string[] }).clicked.at(-1))
  await expect.poll(newest).toBe('https://tideline.example/cranes')
  await second.close()
})
