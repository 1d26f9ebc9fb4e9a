import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { type Launched, launch } from './app'
import { makeGuarded, workspaceOf } from './guarded'

let app: Launched
test.beforeAll(async () => {
  app = await launch({ folder: makeGuarded() })
})
test.afterAll(() => app.close())

test('the page is isolated, sandboxed and without Node', async () => {
  const preferences = await app.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
  })
  // Electron leaves these out where they are off.
  for (const name of ['nodeIntegrationInWorker', 'plugins', 'navigateOnDragDrop']) {
    expect(preferences?.[name] ?? false, name).toBe(false)
  }
  const names = await app.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
  )
  expect(names).toEqual([])
})

test('window.copydesk holds one function per channel, onEvent, and nothing else', async () => {
  const face = await app.page.evaluate(() => {
    const api = (window as unknown as { copydesk: Record<string, unknown> }).copydesk
    return Object.entries(api).map(([name, value]) => `${name}: ${typeof value}`)
  })
  expect(face.filter((entry) => !entry.endsWith(': function'))).toEqual([])
  const { contract } = await import('../../src/shared/ipc/contract')
  expect(face.map((entry) => entry.split(':')[0]).sort()).toEqual([...Object.keys(contract), 'onEvent'].sort())
  const changed = await app.page.evaluate(() => {
    const api = (window as unknown as { copydesk: Record<string, unknown> }).copydesk
    const before = api.start
    try {
      api.start = () => 'mine'
    } catch {}
    return api.start !== before
  })
  expect(changed).toBe(false)
})

test('the page comes from app:// with the policy as a header', async () => {
  expect(app.page.url()).toBe('app://copydesk/index.html')
  const header = await app.page.evaluate(async () => {
    const answer = await fetch('app://copydesk/index.html')
    return answer.headers.get('content-security-policy')
  })
  expect(header).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: copydesk-image:; " +
      "font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'",
  )
})

test('inline scripts and text as code are refused by the policy', async () => {
  await app.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.head.append(script)
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.inlineRan = true')
    button.click()
    setTimeout('window.inlineRan = true', 0)
    script.remove()
  })
  await app.page.waitForTimeout(50)
  expect(await app.page.evaluate(() => 'inlineRan' in window)).toBe(false)
})

test('app:// serves its own folder only', async () => {
  const statuses = await app.page.evaluate(async () => {
    const asked = [
      'app://copydesk/../main/index.mjs',
      'app://copydesk/%2e%2e/main/index.mjs',
      'app://copydesk/..%2fmain%2findex.mjs',
      'app://copydesk/%2fetc/passwd',
      'app://copydesk/assets',
      'app://copydesk/..%5cmain%5cindex.mjs',
    ]
    return Promise.all(
      asked.map((url) =>
        fetch(url).then(
          (answer) => answer.status,
          () => 0,
        ),
      ),
    )
  })
  expect(statuses.filter((status) => status === 200)).toEqual([])
})

test('requests to anywhere else are refused by the page and, behind it, by the session', async () => {
  const fetched = await app.page.evaluate(() =>
    Promise.all(
      ['http://127.0.0.1:9/', 'https://example.com/', 'file:///etc/passwd', 'app://elsewhere/index.html'].map((url) =>
        fetch(url).then(
          () => `${url} answered`,
          () => 'refused',
        ),
      ),
    ),
  )
  expect(fetched).toEqual(['refused', 'refused', 'refused', 'refused'])
  // Without any policy of a page: the session itself cancels.
  const loaded = await app.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    const errors = []
    for (const url of ['http://127.0.0.1:9/', 'https://example.com/', 'file:///etc/passwd', 'ftp://example.com/']) {
      errors.push(
        await window.loadURL(url).then(
          () => `${url} loaded`,
          (error) => error.code,
        ),
      )
    }
    window.destroy()
    return errors
  })
  expect(loaded).toEqual([
    'ERR_BLOCKED_BY_CLIENT',
    'ERR_BLOCKED_BY_CLIENT',
    'ERR_BLOCKED_BY_CLIENT',
    expect.any(String),
  ])
  expect(loaded.join()).not.toContain('loaded')
})

test('no window, no navigation, no frame, no webview', async () => {
  const before = app.page.url()
  const opened = await app.page.evaluate(() => window.open('https://example.com/') === null)
  expect(opened).toBe(true)
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,hello']) {
    await app.page.evaluate((target) => {
      const link = document.createElement('a')
      link.href = target
      document.body.append(link)
      link.click()
      link.remove()
    }, url)
  }
  await app.page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    frame.id = 'try'
    document.body.append(frame, document.createElement('webview'))
  })
  await app.page.waitForTimeout(200)
  expect(app.page.url()).toBe(before)
  expect(app.app.windows()).toHaveLength(1)
  const contents = await app.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  expect(contents).toBe(1)
  expect(
    app.page
      .frames()
      .map((frame) => frame.url())
      .filter((url) => url.startsWith('https:')),
  ).toEqual([])
  await app.page.evaluate(() => {
    for (const element of document.querySelectorAll('#try, webview')) element.remove()
  })
})

test('behind the policy of the page every web contents is guarded too', async () => {
  const found = await app.app.evaluate(async ({ BrowserWindow, webContents }) => {
    // A page without any policy, with webviews on: what the session would let through, the guard refuses.
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, webviewTag: true } })
    const page = 'data:text/html,<title>bare</title>'
    await window.loadURL(page)
    const refused: string[] = []
    for (const name of ['will-frame-navigate', 'will-attach-webview'] as const) {
      // Ours was there first, so what it refused is known by now.
      window.webContents.on(
        name as 'will-frame-navigate',
        (event) => void refused.push(`${name} ${event.defaultPrevented}`),
      )
    }
    const before = webContents.getAllWebContents().length
    const opened = await window.webContents.executeJavaScript(`
      window.opened = window.open('data:text/html,opened') !== null
      document.body.innerHTML = '<iframe></iframe><webview src="data:text/html,view"></webview>'
      document.querySelector('iframe').contentWindow.location = 'app://copydesk/index.html'
      setTimeout(() => { location.href = 'app://copydesk/index.html' }, 100)
      window.opened`)
    await new Promise((resolve) => setTimeout(resolve, 600))
    const answer = {
      url: window.webContents.getURL() === page,
      frames: window.webContents.mainFrame.frames.map((frame) => frame.url).filter((url) => url.startsWith('app:')),
      more: webContents.getAllWebContents().length - before,
      // A navigation of the page is refused as its frame's already; no page of ours redirects.
      guards: ['will-navigate', 'will-redirect'].map((name) => window.webContents.listenerCount(name)),
      opened,
      refused: [...new Set(refused)].sort(),
    }
    window.destroy()
    return answer
  })
  expect(found).toEqual({
    url: true,
    frames: [],
    more: 0,
    guards: [1, 1],
    opened: false,
    refused: ['will-attach-webview true', 'will-frame-navigate true'],
  })
})

test('a page that left for about:blank, which Chromium does not ask about, comes back', async () => {
  const second = await launch({ folder: makeGuarded() })
  await second.page.evaluate(() => {
    Object.assign(window, { before: true })
    location.href = 'about:blank'
  })
  const back = () => second.page.evaluate(() => !('before' in window) && location.href).catch(() => 'between')
  await expect.poll(back).toBe('app://copydesk/index.html')
  await second.close()
})

test('every permission is refused', async () => {
  const answers = await app.page.evaluate(async () => {
    const outcome = (promise: Promise<unknown>): Promise<string> =>
      promise.then(
        () => 'granted',
        () => 'refused',
      )
    const states = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as const
    return {
      asked: await Promise.all(
        states.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then((found) => found.state),
        ),
      ),
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await outcome(navigator.clipboard.readText()),
      notification: await Notification.requestPermission(),
    }
  })
  expect(answers.asked.filter((state) => state === 'granted')).toEqual([])
  expect(answers).toMatchObject({ camera: 'refused', clipboard: 'refused', notification: 'denied' })
})

test('no page finds a way out by WebRTC', async () => {
  const policies = await app.app.evaluate(async ({ BrowserWindow, webContents }) => {
    const other = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await other.loadURL('about:blank')
    const all = webContents.getAllWebContents().map((contents) => contents.getWebRTCIPHandlingPolicy())
    other.destroy()
    return all
  })
  expect(policies).toEqual(['disable_non_proxied_udp', 'disable_non_proxied_udp'])
  // A relay on this machine would hear of a page that gets out by TCP.
  let heard = 0
  const relay = createServer((socket) => {
    heard += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  const candidates = await app.page.evaluate(
    async (port) => {
      const urls = [`stun:127.0.0.1:${port}`, `turn:127.0.0.1:${port}?transport=tcp`]
      const connection = new RTCPeerConnection({ iceServers: [{ urls, username: 'text', credential: 'text' }] })
      const found: string[] = []
      connection.createDataChannel('out')
      const gathered = new Promise((resolve) => {
        connection.onicecandidate = ({ candidate }) => {
          if (candidate === null) resolve(null)
          else found.push(candidate.candidate)
        }
      })
      await connection.setLocalDescription(await connection.createOffer())
      await gathered
      connection.close()
      return found
    },
    (relay.address() as AddressInfo).port,
  )
  relay.close()
  expect({ candidates, heard }).toEqual({ candidates: [], heard: 0 })
})

test('copydesk-image:// shows pictures of the workspace and a drawn pixel for everything else', async () => {
  const workspace = await workspaceOf(app.page)
  const width = (path: string, id = workspace): Promise<number> =>
    app.page.evaluate(
      (url) =>
        new Promise<number>((resolve) => {
          const image = new Image()
          image.onload = () => resolve(image.naturalWidth)
          image.onerror = () => resolve(-1)
          image.src = url
        }),
      `copydesk-image://${id}/${path}`,
    )
  expect(await width('assets/pixels.png')).toBe(2)
  expect(await width('/assets/pixels.png')).toBe(2)
  for (const path of ['assets/not-a-picture.png', 'assets/leads-outside.png', 'none.png', '..%2f..%2fsecret.png']) {
    expect(await width(path), path).toBe(1)
  }
  expect(await width('assets/pixels.png', 'abcdefgh12345678')).toBe(1)
})

test('the menu is ours: no reload, and Undo is a command', async () => {
  const items = await app.app.evaluate(({ Menu }) => {
    const all = (menu: Electron.Menu | null | undefined): Electron.MenuItem[] =>
      (menu?.items ?? []).flatMap((item) => [item, ...all(item.submenu)])
    return all(Menu.getApplicationMenu()).map(({ id, role, label }) => ({
      id,
      role: role as string | undefined,
      label,
    }))
  })
  const roles = items.map((item) => item.role?.toLowerCase())
  expect(roles).not.toContain('reload')
  expect(roles).not.toContain('forcereload')
  expect(roles).not.toContain('toggledevtools')
  expect(roles).not.toContain('undo')
  expect(items.find((item) => item.id === 'edit.undo')?.label).toBe('Undo')
})
