import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { rgbaPng } from '../../scripts/sample/png.mjs'
import { builtForTests } from './built-for-tests'
import { project } from './copydesk'
import { makeFolder } from './open'

const picture = (width: number, height: number): Buffer => rgbaPng(width, height, new Uint8Array(width * height * 4))
const pictures: Readonly<Record<string, Buffer>> = {
  '/right.png': picture(300, 200),
  '/other.png': picture(600, 315),
  '/tiny.png': picture(90, 60),
}

let program: string
let asked: string[] = []
let most = 0
let now = 0
const server = createServer(({ url = '' }, response) => {
  asked.push(url)
  now += 1
  most = Math.max(most, now)
  response.on('close', () => {
    now -= 1
  })
  const found = pictures[url]
  if (url === '/never.png') return
  if (found !== undefined) response.end(found)
  else if (url === '/refused.png') response.writeHead(403).end()
  else if (url === '/page.png') response.end('<!doctype html>')
  else response.writeHead(404).end()
})
let at: string

beforeAll(async () => {
  program = await builtForTests()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 60_000)
afterAll(() => server.close())
beforeEach(() => {
  asked = []
  most = 0
})

const image = (url: string, width = 300, height = 200): string =>
  `  - url: ${url}\n    width: ${width} # px\n    height: ${height}\n`
let made = 0
const article = (...images: string[]): string => {
  made += 1
  return `---\ntitle: Story ${made}\npublishedDateTime: 2026-06-13\nwebUrl: https://a.example/${made}\nimages:\n${images.join('')}---\n`
}

interface Ran {
  readonly lines: string[]
  readonly error: string
  readonly code: number | null
}

/** Runs the command line while this process serves; `through`: the program that is started. */
function run(given: readonly string[], env: NodeJS.ProcessEnv = {}, through = program, stopWhen?: () => boolean) {
  const main = 'const { main } = await import(process.argv[1]); process.exitCode = await main(process.argv.slice(2))'
  const data = mkdtempSync(join(tmpdir(), 'copydesk-data-'))
  const proxies = { HTTP_PROXY: '', HTTPS_PROXY: '', NO_PROXY: '', ALL_PROXY: '' }
  const child = spawn(process.execPath, ['--input-type=module', '-e', main, through, ...given], {
    env: { ...process.env, ...proxies, COPYDESK_DATA: data, COPYDESK_TEST_LOOPBACK: '1', ...env },
  })
  const said = { out: '', error: '' }
  child.stdout.on('data', (bytes) => {
    said.out += bytes
  })
  child.stderr.on('data', (bytes) => {
    said.error += bytes
  })
  if (stopWhen !== undefined)
    void expect
      .poll(stopWhen)
      .toBe(true)
      .then(() => child.kill('SIGINT'))
  return new Promise<Ran>((resolve) =>
    child.once('close', (code) =>
      resolve({ lines: said.out.split('\n').filter((line) => line !== ''), error: said.error, code }),
    ),
  )
}

const ordinary = (): string =>
  makeFolder({
    '_news/a.md': article(image(`${at}/right.png`), image(`${at}/gone.png`)),
    '_news/b.md': article(image(`${at}/other.png`, 300, 353)),
    '_news/c.md': article(image(`${at}/page.png`)),
    '_news/d.md': article(image(`${at}/refused.png`), image(`${at}/tiny.png`, 90, 60)),
    '_news/e.md': article(image('/assets/here.png')),
  })

test('check --images says what was seen at its place, each picture asked for once, two of a server at once', async () => {
  const folder = ordinary()
  const { lines, error, code } = await run(['check', folder, '--images'])
  expect(lines.map((line) => line.replace(/: .*\(/, ' ('))).toEqual([
    '_news/a.md:9:10 (image-gone)',
    '_news/b.md:7:12 (image-size)',
    '_news/c.md:6:10 (image-type)',
    '_news/d.md:6:10 (image-refused)',
    '_news/d.md:9:10 (image-tiny)',
  ])
  expect(lines[1]).toContain('hint: The file says 300×353, the picture is 600×315.')
  expect(error).toContain('6 pictures looked at: 3 there, 1 gone, 1 refused here, 1 not a picture')
  expect(error).toContain('5 articles, 0 errors, 2 warnings, 3 hints')
  expect(code).toBe(0)
  expect(new Set(asked).size).toBe(6)
  // Who refuses is asked once more, as from its own server.
  expect(asked.filter((url) => url !== '/refused.png')).toHaveLength(5)
  expect(most).toBeLessThanOrEqual(2)
  expect((await run(['check', folder, '--images', '--max-warnings', '1'])).code).toBe(1)
  const json = await run(['check', folder, '--images', '--json', '--query', 'path:a.md'])
  expect(json.lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ path: '_news/a.md', line: 9, code: 'image-gone', severity: 'warning', fixed: false }),
  ])
})

test('check without --images asks no server', async () => {
  const { lines } = await run(['check', ordinary(), '--hints'])
  expect(lines.join('\n')).not.toContain('image-')
  expect(asked).toEqual([])
})

test.each(['picture:gone', 'fog -picture:shown', 'is:new problem:image-gone'])(
  'a query finds nothing by what the window saw: %s',
  async (query) => {
    const { error, code } = await run(['check', ordinary(), '--images', '--query', query])
    expect(error).toContain('picture: and problem:image-… are of the window')
    expect(code).toBe(2)
    expect(asked).toEqual([])
  },
)

test('--fix writes the real size and no other byte', async () => {
  const folder = ordinary()
  const file = join(folder, '_news/b.md')
  const before = readFileSync(file, 'utf8')
  const { lines, error } = await run(['check', folder, '--images', '--fix', '--query', 'path:b.md'])
  expect(lines).toEqual([expect.stringMatching(/b\.md:7:\d+: fixed: The file says 300×353/)])
  expect(error).toContain('1 fixed')
  expect(readFileSync(file, 'utf8')).toBe(before.replace('width: 300', 'width: 600').replace('353', '315'))
})

test('--max-images bounds how many are looked at, and says what was left', async () => {
  const { error } = await run(['check', ordinary(), '--images', '--max-images', '2'])
  expect(error).toContain('2 pictures looked at')
  expect(error).toContain('4 more were not: --max-images N sets how many')
  expect(asked).toHaveLength(2)
  expect(await run(['check', ordinary(), '--max-images', '2'])).toMatchObject({ code: 2 })
  expect(await run(['check', ordinary(), '--images', '--max-images', 'few'])).toMatchObject({ code: 2 })
})

test('Ctrl+C ends it: what was seen is said, what wasn’t is counted, nothing is fixed', async () => {
  const folder = makeFolder({
    '_news/a.md': article(image(`${at}/other.png`, 1, 1)),
    '_news/b.md': article(image(`${at}/never.png`), image(`${at}/never2.png`)),
  })
  const file = join(folder, '_news/a.md')
  const before = readFileSync(file, 'utf8')
  const hangs = () => asked.includes('/never.png') && asked.length >= 3
  const { lines, error, code } = await run(['check', folder, '--images', '--fix'], {}, program, hangs)
  expect(error).toMatch(/Stopped: \d pictures? looked at.*; \d not reached/)
  expect(lines.join()).toContain('image-size')
  expect(readFileSync(file, 'utf8')).toBe(before)
  expect(code).toBe(1)
})

test('the command line as it is built for people never asks this machine, whatever its environment says', async () => {
  const people = join(project, 'out/cli/index.mjs')
  const { error, code } = await run(['check', ordinary(), '--images'], {}, people)
  expect(error).toContain('6 pictures looked at: 6 at a private address, never asked')
  expect(code).toBe(0)
  expect(asked).toEqual([])
  expect((await run(['check', ordinary(), '--images'])).error).toContain('3 there')
})

test('the environment’s proxy is used, and NO_PROXY; one that isn’t spoken is refused', async () => {
  const through: string[] = []
  const proxy = createServer(({ url = '' }, response) => {
    through.push(url)
    response.end(pictures['/right.png'])
  })
  proxy.on('connect', ({ url = '' }, socket) => {
    through.push(`CONNECT ${url}`)
    socket.end('HTTP/1.1 502 No\r\n\r\n')
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const HTTP_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  const folder = makeFolder({
    '_news/a.md': article(image('http://pictures.example/a.png')),
    '_news/b.md': article(image('https://pictures.example/b.png')),
    '_news/c.md': article(image('http://printer.local/c.png')),
    '_news/d.md': article(image(`${at}/right.png`)),
  })
  const proxies = { HTTP_PROXY, HTTPS_PROXY: HTTP_PROXY, NO_PROXY: '127.0.0.1' }
  const { error } = await run(['check', folder, '--images'], proxies)
  expect(through.toSorted()).toEqual(['CONNECT pictures.example:443', 'http://pictures.example/a.png'])
  expect(asked).toEqual(['/right.png'])
  expect(error).toContain('4 pictures looked at: 2 there, 1 without an answer, 1 at a private address, never asked')
  const other = await run(['check', folder, '--images'], { HTTPS_PROXY: 'gopher://127.0.0.1:9' })
  const said = expect.stringContaining('HTTPS_PROXY: only http, https and SOCKS proxies')
  expect(other).toMatchObject({ code: 2, error: said })
  proxy.close()
})
