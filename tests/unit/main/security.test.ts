import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerAppRequest, appFile } from '../../../src/main/security/app-files'
import {
  contentSecurityPolicy,
  externalLink,
  insteadOf,
  mayRequest,
  pageSource,
} from '../../../src/main/security/policy'
import { safeWebPreferences } from '../../../src/main/security/web-preferences'

const shipped = pageSource(undefined, true)
const development = pageSource('http://localhost:5173/', false)

test('a packaged app takes no address of a development server', () => {
  expect(pageSource('http://localhost:5173/', true)).toEqual({ page: 'app://copydesk/index.html', devServer: null })
  expect(development).toEqual({ page: 'http://localhost:5173/', devServer: 'http://localhost:5173' })
})

test('web preferences: everything that opens the page to Node or to others is off', () => {
  expect(safeWebPreferences('/p.cjs')).toEqual({
    preload: '/p.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    spellcheck: false,
  })
  expect(safeWebPreferences('/p.cjs', true)).toEqual({ ...safeWebPreferences('/p.cjs'), spellcheck: true })
})

test('a window gets pictures of its own workspace only', () => {
  expect(insteadOf('copydesk-image://mine/a.png', 'mine')).toBe(null)
  for (const asked of ['copydesk-image://other/a.png', 'copydesk-image:', 'copydesk-image://mine@other/a.png']) {
    expect(insteadOf(asked, 'mine'), asked).toBe('copydesk-image://none/')
  }
  expect(insteadOf('copydesk-image://mine/a.png', null)).toBe('copydesk-image://none/')
  expect(insteadOf('copydesk-image://none/', 'mine')).toBe(null)
  expect(insteadOf('app://copydesk/index.html', 'mine')).toBe(null)
})

describe('mayRequest', () => {
  test.each([
    ['app://copydesk/assets/index.js', true],
    ['copydesk-image://abcdefgh/a.png', true],
    ['data:image/png;base64,AAAA', true],
    ['app://elsewhere/index.html', false],
    ['http://localhost:5173/index.html', false],
    ['https://example.com/a.png', false],
    ['file:///etc/passwd', false],
    ['ws://127.0.0.1:1/', false],
    ['blob:app://copydesk/x', false],
    ['devtools://devtools/x', false],
    ['not an address', false],
  ])('%s', (url, allowed) => {
    expect(mayRequest(url, shipped)).toBe(allowed)
  })

  test('in development its server and the developer tools too, nothing else', () => {
    expect(mayRequest('http://localhost:5173/main.tsx', development)).toBe(true)
    expect(mayRequest('ws://localhost:5173/', development)).toBe(true)
    expect(mayRequest('devtools://devtools/x', development)).toBe(true)
    expect(mayRequest('http://localhost:5174/', development)).toBe(false)
    expect(mayRequest('https://example.com/', development)).toBe(false)
  })
})

describe('externalLink', () => {
  test.each([
    ['https://tideline.example/fog?a=1#b', 'https://tideline.example/fog?a=1#b'],
    ['http://tideline.example', 'http://tideline.example/'],
    [' https://tideline.example/a b', 'https://tideline.example/a%20b'],
    ['file:///etc/passwd', null],
    ['javascript:alert(1)', null],
    ['mailto:a@b.example', null],
    ['//tideline.example/', null],
    ['', null],
  ])('%s', (url, expected) => {
    const link = externalLink(url)
    expect(link.kind === 'link' ? link.href : null).toBe(expected)
  })

  test.each([
    ['https://bank.example@evil.example/', 'evil.example'],
    ['https://bank.example:443@evil.example:8443/login', 'evil.example:8443'],
    ['https://:bank.example@b\u00fccher.example/', 'xn--bcher-kva.example'],
    ['http:bank.example%2f@evil.example', 'evil.example'],
  ])('%s is refused and names the host', (url, host) => {
    const message = `This address leads to ${host}: what stands before the @ is no host. It was not opened.`
    expect(externalLink(url)).toEqual({ kind: 'refused', code: 'hidden-host', message })
  })
})

describe('app://', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-app-'))
  mkdirSync(join(folder, 'renderer'))
  writeFileSync(join(folder, 'renderer/index.html'), '<p>page</p>')
  writeFileSync(join(folder, 'secret.json'), '{}')
  const root = join(folder, 'renderer')

  test('serves its folder with the policy', async () => {
    const answer = await answerAppRequest('app://copydesk/index.html', root)
    expect(await answer.text()).toBe('<p>page</p>')
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  test.each([
    'app://copydesk/../secret.json',
    'app://copydesk/%2e%2e/secret.json',
    'app://copydesk/..%2fsecret.json',
    'app://copydesk/..%5csecret.json',
    'app://copydesk/x%00.json',
    'app://copydesk/%E0%A4.json',
    'app://elsewhere/index.html',
    'app://copydesk/',
    'app://copydesk/none.html',
    'app://copydesk/index.html/..',
  ])('%s is not found', async (url) => {
    expect((await answerAppRequest(url, root)).status).toBe(404)
  })

  test('a path that leads outside has no file at all', () => {
    expect(appFile('app://copydesk/..%2fsecret.json', root)).toBeNull()
  })
})
