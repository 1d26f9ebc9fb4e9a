import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { Chance } from '../chance'
import { freshData, type Launched, launch } from '../e2e/app'
import { addInnerFrame, ask, workspaceOf } from '../e2e/guarded'
import { differences, HONEST, honest, put, SECRET, snapshot } from './hostile-files'
import { full, Ledger } from './ledger'
import { type Call, makeCall, onePixel } from './payloads'

const CALLS = full ? 20_000 : 2_000
const BATCH = 250
const SEED = Number(process.env.COPYDESK_ATTACK_SEED ?? 1)

const ledger = new Ledger('page and network', import.meta.filename)
test.afterAll(() => ledger.close())

let app: Launched
/** What lies around the folder: nothing of it may change, or be seen. */
let place: string
let folder: string
const data = freshData()
const files = {
  [HONEST]: honest,
  '_news/second.md': honest.replace('Honest', 'Second'),
  '_data/topics/t.yaml': 'name: T\n',
  '.git/config': '[core]\n',
  '.git/HEAD': 'ref: refs/heads/main\n',
}

test.beforeAll(async () => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-place-')))
  folder = join(place, 'folder')
  for (const [path, content] of Object.entries(files)) put(folder, path, content)
  put(place, 'secret.md', `---\ntitle: ${SECRET}\n---\n`)
  put(place, 'beside/a.md', honest)
  app = await launch({ folder, data })
  // A dialog of the system waits for a person, and the browser isn't ours to open.
  await app.app.evaluate(({ dialog, shell }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    shell.openExternal = async (url) => void seen.push(url)
  })
})
test.afterAll(async () => {
  await app.close()
  rmSync(place, { recursive: true, force: true, maxRetries: 3 })
})

/** Calls main as the page would, all at once; gives what came of each: 'ok', its code, or what is wrong with the answer. */
const send = (page: Page, calls: readonly Call[]): Promise<string[]> =>
  page.evaluate(
    ([batch, secret, hidden]) => {
      type Api = Record<string, (payload: unknown) => Promise<unknown>>
      const { copydesk } = window as unknown as { copydesk: Api }
      return Promise.all(
        batch.map(async ([channel, payload]) => {
          try {
            const answer = (await copydesk[channel]?.(payload)) as {
              ok?: unknown
              error?: { code?: unknown; message?: unknown }
            }
            const written = JSON.stringify(answer)
            if (written?.includes(secret)) return `leak: ${channel} tells the secret`
            if (answer?.ok === true) return 'ok'
            if (answer?.ok !== false || typeof answer.error?.code !== 'string')
              return `odd: ${channel} answers ${written?.slice(0, 80)}`
            if (/\bat .*:\d+:\d+/.test(written) || written.includes(hidden))
              return `leak: ${channel} tells ${written.slice(0, 120)}`
            return /^(?:internal|E[A-Z]+)$/.test(answer.error.code)
              ? `internal: ${channel} ${answer.error.code} ${JSON.stringify(payload)?.slice(0, 120)}`
              : answer.error.code
          } catch (error) {
            return `threw: ${channel} ${String(error).slice(0, 120)}`
          }
        }),
      )
    },
    [calls as [string, unknown][], SECRET, place] as const,
  )

test('random calls of every channel: no crash, no path outside, an answer to each', async () => {
  const own = await workspaceOf(app.page)
  const before = snapshot(place)
  const known = {
    workspaces: [own, own, own, own, 'abcdefgh12345678', 'sample00', '..', ''],
    paths: [
      HONEST,
      HONEST,
      '_news/second.md',
      '_news/none.md',
      '../secret.md',
      '../beside/a.md',
      '/etc/passwd',
      '.git/config',
      '_data/topics/t.yaml',
      '_news/../../secret.md',
      `${place}/secret.md`,
      '_news',
      '.',
    ],
  }
  const chance = new Chance(SEED)
  const tally = new Map<string, number>()
  const faults: string[] = []
  let crashed = false
  app.page.on('crash', () => {
    crashed = true
  })
  for (let sent = 0; sent < CALLS; sent += BATCH) {
    const calls = Array.from({ length: BATCH }, () => makeCall(known, chance))
    for (const answer of await send(app.page, calls)) {
      const [kind = ''] = answer.split(':')
      tally.set(kind, (tally.get(kind) ?? 0) + 1)
      if (['leak', 'odd', 'threw', 'internal'].includes(kind)) faults.push(answer)
    }
    // A call may have opened the sample instead.
    if ((await workspaceOf(app.page)) !== own) await ask(app.page, 'openRecent', { id: own })
  }
  console.log(`calls: ${[...tally].map(([code, count]) => `${code} ${count}`).join(', ')}`)
  const log = readFileSync(join(data, 'logs/main.log'), 'utf8')
  await ledger.attempt(`${CALLS} random calls: each is answered, with no more than a code and a sentence`, () => {
    expect(faults.filter((fault) => !fault.startsWith('internal'))).toEqual([])
    expect((tally.get('ok') ?? 0) > CALLS / 10, 'many are understood').toBe(true)
  })
  ledger.count(CALLS - 1)
  await ledger.attempt('none of them ends in a fault of ours', () =>
    expect(faults.filter((fault) => fault.startsWith('internal'))).toEqual([]),
  )
  await ledger.attempt('none of them ends a process', async () => {
    expect(crashed).toBe(false)
    expect(/Uncaught|Unhandled/.exec(log)?.[0]).toBeUndefined()
    expect((await ask(app.page, 'start', {})).ok).toBe(true)
  })
  await ledger.attempt('none of them leads outside', async () => {
    const changed = differences(before, snapshot(place))
    const articles = /^folder\/(?:_news\/(?:honest|second|none)\.md|\.copydesk(?:\/.*)?)$/
    const pictures = /^folder\/assets(?:\/images(?:\/(?:honest|second)\.gif)?)?$/
    // One that a call puts into the taxonomy is a new file of it.
    const topics = /^folder\/_data\/topics\/(?!t\.yaml$)[^/]+\.yaml$/
    const meant = [articles, pictures, topics]
    expect(changed.filter((path) => !meant.some((one) => one.test(path)))).toEqual([])
    const opened = await app.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
    expect(opened.filter((url) => !/^https?:\/\//.test(url))).toEqual([])
  })
})

test('calls that come at the same time don’t stumble over each other', async () => {
  const workspace = await workspaceOf(app.page)
  const many: readonly (readonly [name: string, call: Call])[] = [
    ['answers of the inbox', ['answerInbox', { workspace, start: 'all' }]],
    ['drafts', ['keepDraft', { workspace, path: HONEST, base: honest, text: 'x' }]],
    ['changes of the settings', ['changeSettings', { theme: 'dark' }]],
    ['saves', ['saveArticle', { workspace, path: HONEST, base: honest, text: honest, replace: false }]],
    ['publishings', ['changeArticle', { workspace, path: HONEST, change: { kind: 'publish' }, replace: false }]],
    ['undos', ['undoAction', { workspace, action: null }]],
    ['holds', ['changeArticle', { workspace, path: HONEST, change: { kind: 'hold' }, replace: false }]],
    ['pictures', ['addPicture', { workspace, path: HONEST, bytes: onePixel }]],
    ['views', ['changeViews', { workspace, change: { kind: 'create', view: { name: 'V', query: 'a', sort: null } } }]],
    ['jobs of one name', ['runChange', { workspace, job: 'j', paths: [HONEST], change: { kind: 'unpublish' } }]],
    ['queries', ['runQuery', { workspace, text: 'a', sort: { field: 'date', direction: 'ascending' } }]],
    [
      'queries that end in OR',
      ['runQuery', { workspace, text: 'a OR', sort: { field: 'date', direction: 'ascending' } }],
    ],
    ['openings of what is open', ['openRecent', { id: workspace }]],
    ['starts', ['start', {}]],
  ]
  for (const [name, call] of many) {
    await ledger.attempt(`fifty ${name} at once`, async () => {
      const answers = await send(app.page, Array(50).fill(call))
      expect([...new Set(answers)].filter((answer) => answer !== 'ok')).toEqual([])
    })
  }
})

test('payloads that are no data are refused where they are made', async () => {
  const answers = await app.page.evaluate(async () => {
    type Api = Record<string, (payload: unknown) => Promise<{ ok: boolean; error?: { code: string } }>>
    const { copydesk } = window as unknown as { copydesk: Api }
    const circle: Record<string, unknown> = {}
    circle.self = circle
    const proxy = new Proxy({}, { get: () => 'abcdefgh', ownKeys: () => ['workspace', 'path'] })
    const getter = {
      get workspace() {
        return 'abcdefgh'
      },
      get path() {
        throw new Error('no')
      },
    }
    const odd: [string, unknown][] = [
      ['a function', () => 1],
      ['a symbol', Symbol('x')],
      ['a circle', circle],
      ['a proxy', proxy],
      ['a getter that throws', getter],
      ['an element', document.body],
      ['the window', window],
      ['a map', new Map([['workspace', 'abcdefgh']])],
      ['a set', new Set(['x'])],
      ['an error', new Error('x')],
      ['bytes', new Uint8Array(1_000_000)],
      ['a blob', new Blob(['x'])],
      ['a promise', Promise.resolve({})],
      [
        'a class',
        new (class Request {
          workspace = 'abcdefgh'
        })(),
      ],
      ['a big number', 2n ** 64n],
      ['an array with holes', [undefined, undefined, 1]],
      ['a hundred levels', Array.from({ length: 100 }).reduce<unknown>((inner) => ({ inner }), 1)],
      ['ten thousand levels', Array.from({ length: 10_000 }).reduce<unknown>((inner) => ({ inner }), 1)],
      ['a list of a million', Array(1_000_000).fill('x')],
      ['a text of 50 MB', 'x'.repeat(50_000_000)],
    ]
    const said: [string, string][] = []
    for (const [name, payload] of odd) {
      for (const channel of ['openArticle', 'runQuery', 'changeSettings']) {
        const send = async (): Promise<string> => {
          const one = await copydesk[channel]?.(payload)
          return one?.ok ? 'ok' : (one?.error?.code ?? 'odd')
        }
        said.push([`${name} to ${channel}`, await send().catch(() => 'not sent')])
      }
    }
    return said
  })
  for (const [name, answer] of answers) {
    // Settings may be changed in part, so an object without any of them is a change of nothing.
    const right = name.endsWith('changeSettings') ? /^(?:ok|bad-request|not sent)$/ : /^(?:bad-request|not sent)$/
    await ledger.attempt(name, () => expect(answer).toMatch(right))
  }
  await ledger.attempt('the window behind all of them', async () =>
    expect((await ask(app.page, 'start', {})).ok).toBe(true),
  )
})

test('nobody but the window itself is answered', async () => {
  const each = full ? 40 : 4
  const chance = new Chance(SEED + 1)
  const known = { workspaces: [await workspaceOf(app.page)], paths: [HONEST] }
  const calls = Array.from({ length: each * 12 }, () => makeCall(known, chance)).filter(([, payload]) => {
    try {
      return JSON.stringify(payload) !== undefined
    } catch {
      return false
    }
  })
  await addInnerFrame(app.page)
  const written = calls.map(([channel, payload]) => [channel, JSON.stringify(payload)] as const)
  const counts = await app.app.evaluate(async ({ BrowserWindow, ipcMain, app: main }, given) => {
    type Answer = { ok: boolean; error?: { code: string } }
    type Handler = (event: unknown, payload: unknown) => Promise<Answer>
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    const top = sender?.mainFrame
    const other = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, preload: `${main.getAppPath()}/out/preload/index.cjs` },
    })
    await other.loadURL('app://copydesk/index.html')
    const url = 'app://copydesk/index.html'
    const copy = (over: object) => ({ url, parent: null, ...over })
    const frames: Record<string, [unknown, unknown]> = {
      'no frame': [sender, null],
      'a frame inside the page': [sender, top?.frames[0]],
      'a frame that says it is ours': [sender, copy({})],
      'a frame of another site': [sender, copy({ url: 'https://evil.example/' })],
      'a frame of a name that begins like ours': [sender, copy({ url: 'app://copydesk.evil.example/' })],
      'a frame with our name as user': [sender, copy({ url: 'app://copydesk@evil.example/' })],
      'a frame of a file': [sender, copy({ url: 'file:///copydesk/index.html' })],
      'a frame of nothing': [sender, copy({ url: '' })],
      'a frame with a parent': [sender, copy({ parent: top })],
      'another window': [other.webContents, other.webContents.mainFrame],
      'our frame in another window': [other.webContents, top],
      'another window’s frame in ours': [sender, other.webContents.mainFrame],
    }
    const answered: [string, number, number][] = []
    for (const [name, [from, senderFrame]] of Object.entries(frames)) {
      let refused = 0
      for (const [channel, payload] of given) {
        const reply = await handlers.get(channel)?.({ sender: from, senderFrame }, JSON.parse(payload))
        if (reply?.ok === false && reply.error?.code === 'foreign-sender') refused += 1
      }
      answered.push([name, given.length, refused])
    }
    // Pages with our preload, in windows that aren't ours.
    for (const page of ['data:text/html,hello', 'about:blank', 'app://copydesk/index.html']) {
      await other.loadURL(page)
      const codes: string[] = await other.webContents.executeJavaScript(
        `Promise.all(${JSON.stringify(given)}.map(([channel, payload]) => window.copydesk[channel](JSON.parse(payload)).then((one) => one.ok ? 'ok' : one.error.code)))`,
      )
      answered.push([
        `the page ${page} with our preload`,
        codes.length,
        codes.filter((code) => code === 'foreign-sender').length,
      ])
    }
    other.destroy()
    return answered
  }, written)
  for (const [name, asked, refused] of counts) {
    await ledger.attempt(`${asked} calls of ${name}`, () => expect(refused).toBe(asked))
    ledger.count(asked - 1)
  }
  await app.page.evaluate(() => document.querySelector('#inner')?.remove())
})
